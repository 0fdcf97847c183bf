package eu.schakel.cli;

/** A command cannot go on; the message is a sentence for the person who typed it. Ends with exit code {@link ExitCode#FAILED}. */
public final class CommandException extends RuntimeException {
    /** Takes what went wrong and what to do. */
    public CommandException(String message) {
        super(message);
    }

    /** The same, with what went wrong below. */
    public CommandException(String message, Throwable cause) {
        super(message, cause);
    }
}
