package eu.schakel.ledger;

/** Verifies signatures of one key; name and key id together say which lines of a note are that key's. */
public interface NoteVerifier {

    /** The key name, as in signature lines. */
    String name();

    /** The key id, see {@link NoteSigner#keyId()}. */
    int keyId();

    /** What the key may sign. */
    KeyType type();

    /** Whether {@code signature} is this key's raw signature over {@code message}; false for every malformed signature. */
    boolean verify(byte[] message, byte[] signature);
}
