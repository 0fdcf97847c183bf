package eu.schakel.ledger;

import java.util.Arrays;
import java.util.function.IntFunction;

/** Reads the tiles and bundles that a tree of one size requires; where a partial file is gone, from the full one that replaced it. */
final class TileReader {

    private final TileSource source;
    private final long size;

    TileReader(TileSource source, long size) {
        this.source = source;
        this.size = size;
    }

    /** A file as found: as wide as the tree's size asks, or full. */
    static final class File {

        private final String path;
        private final byte[] bytes;
        private final int width;

        private File(String path, byte[] bytes, int width) {
            this.path = path;
            this.bytes = bytes;
            this.width = width;
        }

        byte[] bytes() {
            return bytes;
        }

        /** Hashes or entries in the file, which may be more than the tree has. */
        int width() {
            return width;
        }
    }

    /** The hashes of a tile as of the tree's size: 32 * width bytes. */
    byte[] tile(int level, long index) {
        int width = Tiles.width(level, index, size);
        File file = read(width, w -> Tiles.path(level, index, w));
        int expected_bytes = file.width * Hash.LENGTH_BYTES;
        if (file.bytes.length != expected_bytes) {
            throw new TileException(
                    file.path + " has " + file.bytes.length + " bytes, expected " + expected_bytes + ": it is damaged");
        }
        return file.width == width ? file.bytes : Arrays.copyOf(file.bytes, width * Hash.LENGTH_BYTES);
    }

    File bundle(long index) {
        return read(Tiles.width(0, index, size), width -> Tiles.entryBundlePath(index, width));
    }

    private File read(int width, IntFunction<String> path) {
        String wanted = path.apply(width);
        String full = path.apply(Tiles.FULL_WIDTH);
        return source.read(wanted)
                .map(bytes -> new File(wanted, bytes, width))
                .or(() -> source.read(full).map(bytes -> new File(full, bytes, Tiles.FULL_WIDTH)))
                .orElseThrow(
                        () -> new TileException(wanted + " is absent, which a log of " + size + " entries requires"));
    }
}
