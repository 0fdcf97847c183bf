package eu.schakel.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A log as files in a folder, with one writer at a time. A file appears whole or not at all, so a reader never sees half a tile. Nothing is forced to disk: the
 * folder is a copy for readers, made again from the store of record when lost.
 */
public final class FolderTiles implements TileSource, TileSink {

    // No dot may start a name: neither "..", nor the hidden names of files still being written.
    private static final Pattern PATH = Pattern.compile("[a-z0-9][a-z0-9.]*(/[a-z0-9][a-z0-9.]*)*");

    private final Path folder;

    /** Files below {@code folder}, which is made when first written to. */
    public FolderTiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<byte[]> read(String path) {
        Path file = resolve(path);
        if (Files.isDirectory(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(Tiles.MAX_FILE_BYTES + 1);
            if (bytes.length > Tiles.MAX_FILE_BYTES) {
                throw new TileException("file " + path + " has more than " + Tiles.MAX_FILE_BYTES + " bytes");
            }
            return Optional.of(bytes);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    @Override
    public void write(String path, byte[] bytes) {
        Path file = resolve(path);
        Path parent = file.resolveSibling("");
        try {
            Files.createDirectories(parent);
            // Not Files.createTempFile: its files are for their owner only, and a web server must read these.
            Path unfinished = parent.resolve("." + file.getFileName() + ".new");
            try {
                Files.write(unfinished, bytes);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private Path resolve(String path) {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("not a path of a log: " + Quoted.of(path));
        }
        return folder.resolve(path);
    }
}
