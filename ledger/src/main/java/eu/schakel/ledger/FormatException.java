package eu.schakel.ledger;

/** Text or bytes from outside do not have the form that their standard asks for; the message names the rule and the value. */
public final class FormatException extends IllegalArgumentException {

    /** Says what was wrong, with which value, and what is expected. */
    public FormatException(String message) {
        super(message);
    }
}
