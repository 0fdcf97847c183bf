package eu.schakel.ledger;

import java.util.Arrays;

/** Compares the files of a log with each other, bundle by bundle and tile by tile; methods may run on several threads. */
final class LogChecker {

    private final TileReader reader;

    LogChecker(TileReader reader) {
        this.reader = reader;
    }

    /** The root over a full bundle whose entries all stand in their tile. */
    Hash checkFullBundle(long index) {
        Hasher hasher = new Hasher();
        return hasher.subtree(checkBundle(index, hasher), 0, Tiles.FULL_WIDTH);
    }

    /** The leaf hashes of a bundle, full or not, whose entries all stand in their tile. */
    byte[] checkBundle(long index, Hasher hasher) {
        byte[] tile = readTile(0, index);
        TileReader.File bundle = readBundle(index);
        BundleCursor cursor = new BundleCursor(bundle.bytes());
        byte[] leaf = new byte[Hash.LENGTH_BYTES];
        int width = tile.length / Hash.LENGTH_BYTES;
        for (int i = 0; i < width; i++) {
            long entry = index * Tiles.FULL_WIDTH + i;
            try {
                cursor.next();
            } catch (FormatException e) {
                throw new WrongEntryException(entry, "Entry " + entry + " cannot be read: " + e.getMessage() + ".");
            }
            hasher.leaf(bundle.bytes(), cursor.start(), cursor.length(), leaf, 0);
            if (differ(leaf, 0, tile, i)) {
                throw new WrongEntryException(
                        entry,
                        "Entry " + entry + " has leaf hash " + Hash.of(leaf) + ", but its tile says "
                                + Hash.of(tile, i * Hash.LENGTH_BYTES) + ".");
            }
        }
        if (bundle.width() == width) {
            checkEnd(index, cursor, width);
        }
        return tile;
    }

    /** Compares a tile with the roots computed from the level below; level 0 has been compared with its entries. */
    void checkTile(int level, long index, byte[] computed) {
        if (level == 0) {
            return;
        }
        byte[] tile = readTile(level, index);
        for (int i = 0; i < computed.length / Hash.LENGTH_BYTES; i++) {
            if (differ(computed, i, tile, i)) {
                long entries = 1L << (Tiles.HEIGHT * level);
                long entry = (index * Tiles.FULL_WIDTH + i) * entries;
                throw new WrongEntryException(
                        entry,
                        "Tile " + index + " of level " + level + " has a wrong hash over the " + entries
                                + " entries from " + entry + ": either it or their tiles were changed.");
            }
        }
    }

    private static void checkEnd(long index, BundleCursor cursor, int width) {
        try {
            cursor.checkEnd();
        } catch (FormatException e) {
            long last = index * Tiles.FULL_WIDTH + width - 1;
            throw new WrongEntryException(last, "Behind entry " + last + ": " + e.getMessage() + ".");
        }
    }

    private byte[] readTile(int level, long index) {
        try {
            return reader.tile(level, index);
        } catch (TileException e) {
            long entry = index << (Tiles.HEIGHT * (level + 1));
            throw new WrongEntryException(entry, "From entry " + entry + ": " + e.getMessage() + ".");
        }
    }

    private TileReader.File readBundle(long index) {
        try {
            return reader.bundle(index);
        } catch (TileException e) {
            long entry = index * Tiles.FULL_WIDTH;
            throw new WrongEntryException(entry, "From entry " + entry + ": " + e.getMessage() + ".");
        }
    }

    private static boolean differ(byte[] one, int oneIndex, byte[] other, int otherIndex) {
        int from = oneIndex * Hash.LENGTH_BYTES;
        int otherFrom = otherIndex * Hash.LENGTH_BYTES;
        return !Arrays.equals(one, from, from + Hash.LENGTH_BYTES, other, otherFrom, otherFrom + Hash.LENGTH_BYTES);
    }
}
