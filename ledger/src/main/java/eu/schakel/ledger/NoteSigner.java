package eu.schakel.ledger;

/** Signs messages with one key; an interface so that a simulator can replace Ed25519 by something faster. */
public interface NoteSigner {

    /** The key name, as in signature lines: not empty, no white space, no plus sign. */
    String name();

    /** The key id: the first four bytes, big-endian, of the hash over name, type and public key. */
    int keyId();

    /** What this key may sign. */
    KeyType type();

    /** The raw signature over the message. */
    byte[] sign(byte[] message);

    /** The verifier of this signer's signatures. */
    NoteVerifier verifier();
}
