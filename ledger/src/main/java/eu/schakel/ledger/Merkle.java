package eu.schakel.ledger;

/** The hashes of an RFC 6962 section 2.1 Merkle tree: leaves and nodes have different prefixes, so neither can pass for the other. */
public final class Merkle {

    /** The root of the tree without leaves: SHA-256 of nothing. */
    public static final Hash EMPTY_ROOT = Hash.of(Hasher.sha256().digest());

    private Merkle() {}

    /** The leaf hash of an entry: SHA-256(0x00 || entry). */
    public static Hash leaf(byte[] entry) {
        byte[] out = new byte[Hash.LENGTH_BYTES];
        new Hasher().leaf(entry, 0, entry.length, out, 0);
        return Hash.of(out);
    }

    /** The hash of an inner node: SHA-256(0x01 || left || right). */
    public static Hash node(Hash left, Hash right) {
        return new Hasher().node(left, right);
    }
}
