package eu.schakel.ledger;

/** A tile or entry bundle that the tree size requires is absent or damaged; the message names its path. */
public final class TileException extends RuntimeException {

    /** Says which path is absent or damaged. */
    public TileException(String message) {
        super(message);
    }
}
