package eu.schakel.ledger;

import java.util.Optional;

/** Where the files of a log are read: a folder, an archive, memory. */
@FunctionalInterface
public interface TileSource {

    /**
     * The whole file at a path such as {@link Tiles#path} gives, or nothing if there is none. May be called by several threads.
     * Throws {@link TileException} for a file over {@link Tiles#MAX_FILE_BYTES}, {@link java.io.UncheckedIOException} when reading fails.
     */
    Optional<byte[]> read(String path);
}
