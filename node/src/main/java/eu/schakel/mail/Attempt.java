package eu.schakel.mail;

/** What became of an attempt to send. */
sealed interface Attempt {
    /** The server has it. */
    record Taken() implements Attempt {}

    /** The server does not want this one, ever. */
    record Refused(String sentence) implements Attempt {}

    /** The server does not want this one now. */
    record Postponed(String sentence) implements Attempt {}

    /** The server takes nothing now, this or another: it is away, or does not accept us. */
    record Unreachable(String sentence) implements Attempt {}
}
