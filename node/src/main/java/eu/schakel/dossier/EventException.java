package eu.schakel.dossier;

/** A peer's bytes break a rule; the effect is refused with this reason. */
public final class EventException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String reason;

    /**
     * @param reason one word for tables and metrics
     * @param detail a sentence for the operator
     */
    public EventException(String reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
