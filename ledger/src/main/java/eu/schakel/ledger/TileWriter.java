package eu.schakel.ledger;

import java.io.ByteArrayOutputStream;

/**
 * Writes a log as tiles and entry bundles: full ones as soon as they are full, the partial ones of the right edge on request. The caller
 * then writes the signed checkpoint to {@link Tiles#CHECKPOINT_PATH}, last, so that it never promises files that are not there yet.
 */
public final class TileWriter {

    private final TileSink sink;
    private final Hasher hasher = new Hasher();
    private final byte[] leaf = new byte[Hash.LENGTH_BYTES];
    private final ByteArrayOutputStream bundle = new ByteArrayOutputStream();
    private final TileStack stack;

    /** Starts an empty log. */
    public TileWriter(TileSink sink) {
        this.sink = sink;
        this.stack = new TileStack(this::writeTile);
    }

    private TileWriter(TileSink sink, TileReader reader, long size) {
        this.sink = sink;
        this.stack = TileStack.resume(reader, size, this::writeTile);
    }

    /**
     * Goes on behind the first {@code size} entries already in {@code source}; {@link TileException} if the right edge is absent or
     * damaged. Compare {@link #root()} with a signed checkpoint before trusting the folder.
     */
    public static TileWriter resume(TileSource source, long size, TileSink sink) {
        Proofs.checkSize(size);
        TileReader reader = new TileReader(source, size);
        TileWriter writer = new TileWriter(sink, reader, size);
        long index = size / Tiles.FULL_WIDTH;
        int width = Tiles.width(0, index, size);
        if (width > 0) {
            BundleCursor cursor = new BundleCursor(reader.bundle(index).bytes());
            for (int i = 0; i < width; i++) {
                cursor.next();
                Tiles.appendEntry(writer.bundle, cursor.entry());
            }
        }
        return writer;
    }

    /** Appends one entry; {@link FormatException} if it is longer than {@link Tiles#MAX_ENTRY_BYTES}. */
    public void append(byte[] entry) {
        Tiles.appendEntry(bundle, entry);
        if (stack.size() % Tiles.FULL_WIDTH == Tiles.FULL_WIDTH - 1) {
            sink.write(Tiles.entryBundlePath(stack.size() / Tiles.FULL_WIDTH, Tiles.FULL_WIDTH), bundle.toByteArray());
            bundle.reset();
        }
        hasher.leaf(entry, 0, entry.length, leaf, 0);
        stack.appendLeaf(leaf, 0);
    }

    /** Writes the partial tiles and the partial bundle that a checkpoint of the present size requires. */
    public void writePartials() {
        long index = stack.size() / Tiles.FULL_WIDTH;
        int width = Tiles.width(0, index, stack.size());
        if (width > 0) {
            sink.write(Tiles.entryBundlePath(index, width), bundle.toByteArray());
        }
        stack.partials();
    }

    /** The number of entries so far. */
    public long size() {
        return stack.size();
    }

    /** The root over the entries so far. */
    public Hash root() {
        return stack.root();
    }

    private void writeTile(int level, long index, byte[] hashes) {
        sink.write(Tiles.path(level, index, hashes.length / Hash.LENGTH_BYTES), hashes);
    }
}
