package eu.schakel.ledger;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Paths, widths and entry bundles of C2SP tlog-tiles: a log as a folder of files that any web server can serve. */
public final class Tiles {

    /** Levels of the tree in one tile. */
    public static final int HEIGHT = 8;

    /** Hashes in a full tile, and entries in a full bundle. */
    public static final int FULL_WIDTH = 1 << HEIGHT;

    /** The most bytes an entry can have: its length stands in two bytes. */
    public static final int MAX_ENTRY_BYTES = 0xffff;

    /** The most bytes a file of the folder can have: a bundle of 256 entries of the largest size. */
    public static final int MAX_FILE_BYTES = FULL_WIDTH * (MAX_ENTRY_BYTES + 2);

    /** Where the signed checkpoint stands. */
    public static final String CHECKPOINT_PATH = "checkpoint";

    // 256^8 leaves are beyond a signed long.
    static final int MAX_LEVELS = Long.SIZE / HEIGHT;

    private static final int PATH_GROUP = 1000;

    private Tiles() {}

    /** The path of a tile of hashes, for example {@code tile/0/x001/x234/067} or {@code tile/1/000.p/17}; width is 1 to 256. */
    public static String path(int level, long index, int width) {
        if (level < 0 || level >= MAX_LEVELS) {
            throw new IllegalArgumentException("a tile level is 0 to " + (MAX_LEVELS - 1) + ", not " + level);
        }
        return "tile/" + level + "/" + name(index, width);
    }

    /** The path of an entry bundle, for example {@code tile/entries/x001/x234/067.p/5}; width is 1 to 256 entries. */
    public static String entryBundlePath(long index, int width) {
        return "tile/entries/" + name(index, width);
    }

    /** How many hashes (at level 0 also: entries) tile {@code index} of {@code level} has in a tree of {@code size} leaves: 0 to 256. */
    public static int width(int level, long index, long size) {
        long hashes = level >= MAX_LEVELS ? 0 : size >> (HEIGHT * level);
        long fullTiles = hashes / FULL_WIDTH;
        if (index < fullTiles) {
            return FULL_WIDTH;
        }
        return index == fullTiles ? (int) (hashes % FULL_WIDTH) : 0;
    }

    /** The entries one after the other, each behind its length in two bytes, big-endian; {@link FormatException} if one is too long. */
    public static byte[] encodeBundle(List<byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            appendEntry(out, entry);
        }
        return out.toByteArray();
    }

    /** The entries of a bundle that must hold exactly {@code width}; {@link FormatException} if it does not. */
    public static List<byte[]> decodeBundle(byte[] bundle, int width) {
        List<byte[]> entries = new ArrayList<>();
        BundleCursor cursor = new BundleCursor(bundle);
        for (int i = 0; i < width; i++) {
            cursor.next();
            entries.add(cursor.entry());
        }
        cursor.checkEnd();
        return entries;
    }

    static void appendEntry(ByteArrayOutputStream out, byte[] entry) {
        if (entry.length > MAX_ENTRY_BYTES) {
            throw new FormatException("an entry has at most " + MAX_ENTRY_BYTES + " bytes, not " + entry.length);
        }
        out.write(entry.length >> 8);
        out.write(entry.length);
        out.writeBytes(entry);
    }

    private static String name(long index, int width) {
        if (index < 0 || width < 1 || width > FULL_WIDTH) {
            throw new IllegalArgumentException("no tile with index " + index + " and width " + width);
        }
        StringBuilder name = new StringBuilder(group(index));
        for (long rest = index / PATH_GROUP; rest > 0; rest /= PATH_GROUP) {
            name.insert(0, "x" + group(rest) + "/");
        }
        return width == FULL_WIDTH ? name.toString() : name + ".p/" + width;
    }

    private static String group(long index) {
        long digits = index % PATH_GROUP;
        return (digits < 100 ? "0" : "") + (digits < 10 ? "0" : "") + digits;
    }
}
