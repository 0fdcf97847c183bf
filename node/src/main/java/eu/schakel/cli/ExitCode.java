package eu.schakel.cli;

/** What the commands end with. */
public final class ExitCode {
    /** Done, or everything that was checked is right. */
    public static final int OK = 0;

    /** A check failed, or the work could not be done. */
    public static final int FAILED = 1;

    /** The command was called in a wrong way, or the configuration is wrong. */
    public static final int WRONG_USE = 2;

    private ExitCode() {}
}
