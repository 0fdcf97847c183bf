package eu.schakel.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** The files of a log in memory. */
final class MemoryTiles implements TileSource, TileSink {

    private static final Map<Integer, MemoryTiles> WRITTEN = new ConcurrentHashMap<>();

    private final Map<String, byte[]> files = new TreeMap<>();

    /** A signed and cosigned log of so many entries, to be changed at will. */
    static MemoryTiles log(int size) {
        MemoryTiles copy = new MemoryTiles();
        copy.files.putAll(WRITTEN.computeIfAbsent(size, MemoryTiles::written).files);
        return copy;
    }

    private static MemoryTiles written(int size) {
        MemoryTiles tiles = new MemoryTiles();
        tiles.appendTo(size, new TileWriter(tiles));
        return tiles;
    }

    /** Appends entries up to {@code size} and a checkpoint; older partial files stay, as on a real server. */
    void grow(int from, int size) {
        appendTo(size, TileWriter.resume(this, from, this));
    }

    private void appendTo(int size, TileWriter writer) {
        while (writer.size() < size) {
            writer.append(Samples.entry(writer.size()));
        }
        writer.writePartials();
        put(Samples.cosigned(new Checkpoint(Samples.ORIGIN, size, writer.root())));
    }

    void put(SignedNote note) {
        write(Tiles.CHECKPOINT_PATH, note.serialized().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<byte[]> read(String path) {
        return Optional.ofNullable(files.get(path)).map(byte[]::clone);
    }

    @Override
    public void write(String path, byte[] bytes) {
        files.put(path, bytes.clone());
    }

    Map<String, byte[]> files() {
        return files;
    }

    /** Damages a file that must be there. */
    void change(String path, UnaryOperator<byte[]> change) {
        byte[] old = files.get(path);
        if (old == null) {
            throw new AssertionError("no file " + path + " among " + files.keySet());
        }
        files.put(path, change.apply(old.clone()));
    }

    void remove(String path) {
        files.remove(path);
    }
}
