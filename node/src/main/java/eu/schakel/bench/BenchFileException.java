package eu.schakel.bench;

/** A file to measure with that cannot be used; the message says where and why. */
public final class BenchFileException extends RuntimeException {
    BenchFileException(String message) {
        super(message);
    }
}
