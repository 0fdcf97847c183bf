package eu.schakel.ledger;

import java.util.Arrays;

/** The unfinished tile of each level of a growing log; hands on each tile that gets full and puts its root into the level above. */
final class TileStack implements Nodes {

    /** Takes a tile: 32 * width bytes. */
    @FunctionalInterface
    interface TileTaker {
        void tile(int level, long index, byte[] hashes);
    }

    private final TileTaker taker;
    private final Hasher hasher = new Hasher();
    private final byte[][] tiles = new byte[Tiles.MAX_LEVELS][Tiles.FULL_WIDTH * Hash.LENGTH_BYTES];
    private long size;

    TileStack(TileTaker taker) {
        this.taker = taker;
    }

    /** The stack of a log of {@code size} leaves whose unfinished tiles {@code reader} reads. */
    static TileStack resume(TileReader reader, long size, TileTaker taker) {
        TileStack stack = new TileStack(taker);
        stack.size = size;
        for (int level = 0; level < Tiles.MAX_LEVELS; level++) {
            if (stack.width(level) > 0) {
                byte[] tile = reader.tile(level, stack.index(level));
                System.arraycopy(tile, 0, stack.tiles[level], 0, tile.length);
            }
        }
        return stack;
    }

    long size() {
        return size;
    }

    void appendLeaf(byte[] hashes, int offset) {
        System.arraycopy(hashes, offset, tiles[0], width(0) * Hash.LENGTH_BYTES, Hash.LENGTH_BYTES);
        size++;
        if (width(0) == 0) {
            taker.tile(0, index(0) - 1, tiles[0].clone());
            carry(hasher.subtree(tiles[0], 0, Tiles.FULL_WIDTH));
        }
    }

    /** Appends 256 leaves at once, given the root over them; the caller deals with their tile itself. */
    void appendFullTile(Hash root) {
        if (width(0) != 0) {
            throw new IllegalStateException("a full tile can only follow full tiles, not at size " + size);
        }
        size += Tiles.FULL_WIDTH;
        carry(root);
    }

    /** Hands on the unfinished tiles, which a log of this size has at its right edge. */
    void partials() {
        for (int level = 0; level < Tiles.MAX_LEVELS; level++) {
            if (width(level) > 0) {
                taker.tile(level, index(level), Arrays.copyOf(tiles[level], width(level) * Hash.LENGTH_BYTES));
            }
        }
    }

    Hash root() {
        return Proofs.root(size, this);
    }

    /** Knows only nodes inside the unfinished tiles: those that make up the root. */
    @Override
    public Hash node(int level, long index) {
        int levelInTile = level % Tiles.HEIGHT;
        int position = (int) ((index << levelInTile) % Tiles.FULL_WIDTH);
        return hasher.subtree(tiles[level / Tiles.HEIGHT], position * Hash.LENGTH_BYTES, 1 << levelInTile);
    }

    /** Called when the size has grown past a full tile of the level below. */
    private void carry(Hash belowRoot) {
        Hash root = belowRoot;
        for (int level = 1; level < Tiles.MAX_LEVELS; level++) {
            int filled = (width(level) + Tiles.FULL_WIDTH - 1) % Tiles.FULL_WIDTH;
            root.writeTo(tiles[level], filled * Hash.LENGTH_BYTES);
            if (width(level) != 0) {
                return;
            }
            taker.tile(level, index(level) - 1, tiles[level].clone());
            root = hasher.subtree(tiles[level], 0, Tiles.FULL_WIDTH);
        }
    }

    private int width(int level) {
        return (int) ((size >> (Tiles.HEIGHT * level)) % Tiles.FULL_WIDTH);
    }

    private long index(int level) {
        return size >> (Tiles.HEIGHT * level) >> Tiles.HEIGHT;
    }
}
