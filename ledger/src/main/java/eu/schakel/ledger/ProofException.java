package eu.schakel.ledger;

/** A proof, signature or cosignature does not show what it claims; checked, because a caller must decide what follows. */
public final class ProofException extends Exception {

    /** Says which check failed and with which values. */
    public ProofException(String message) {
        super(message);
    }
}
