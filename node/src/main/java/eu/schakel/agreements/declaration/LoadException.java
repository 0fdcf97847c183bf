package eu.schakel.agreements.declaration;

/** A right file could not be brought into the register; the message names the agreement and says what to do. */
public final class LoadException extends RuntimeException {
    LoadException(String message) {
        super(message);
    }

    LoadException(String message, Throwable cause) {
        super(message, cause);
    }
}
