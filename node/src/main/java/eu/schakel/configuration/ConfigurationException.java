package eu.schakel.configuration;

/** A setting is wrong, unknown or missing; the message names it and says what is expected. */
public final class ConfigurationException extends RuntimeException {
    /** Takes a whole sentence for the operator. */
    public ConfigurationException(String message) {
        super(message);
    }

    /** The same, with what went wrong below. */
    public ConfigurationException(String message, Throwable cause) {
        super(message, cause);
    }
}
