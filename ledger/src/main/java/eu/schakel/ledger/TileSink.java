package eu.schakel.ledger;

/** Where the files of a log are written. */
@FunctionalInterface
public interface TileSink {

    /** Writes the whole file at a path such as {@link Tiles#path} gives; {@link java.io.UncheckedIOException} when that fails. */
    void write(String path, byte[] bytes);
}
