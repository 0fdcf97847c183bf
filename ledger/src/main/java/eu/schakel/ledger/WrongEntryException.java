package eu.schakel.ledger;

/** Carries the first wrong entry out of the depth of a verification. */
final class WrongEntryException extends RuntimeException {

    private final long entry;

    WrongEntryException(long entry, String sentence) {
        super(sentence);
        this.entry = entry;
    }

    long entry() {
        return entry;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
