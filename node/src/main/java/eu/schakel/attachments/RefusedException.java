package eu.schakel.attachments;

/** Stops the looking into a file that will not be taken. */
final class RefusedException extends Exception {
    private final transient Refusal refusal;

    RefusedException(Refusal refusal) {
        super(refusal.messageKey());
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
