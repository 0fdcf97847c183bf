package eu.schakel.identity;

/** Somebody could not be signed in. */
public final class LoginException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** The login service does not answer, or not as it should. */
        NO_ANSWER,
        /** It was begun in another browser, too long ago, or is already done. */
        NOT_UNDER_WAY,
        /** The login service did not vouch for the person, or what it says cannot be trusted. */
        NOT_PROVED,
        /** It vouched, but by an old proof where a new one was asked. */
        NOT_AFRESH,
        /** The person has no role here. */
        NO_ROLE
    }

    private final Reason reason;

    /** @param detail for the log */
    public LoginException(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    /** The same, with what went wrong below. */
    public LoginException(Reason reason, String detail, Throwable cause) {
        super(detail, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
