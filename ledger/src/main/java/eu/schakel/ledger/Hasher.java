package eu.schakel.ledger;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The tree's hash functions over plain arrays, reusing one digest and one buffer; not for use by two threads at once. */
final class Hasher {

    private static final byte LEAF_PREFIX = 0;
    private static final byte NODE_PREFIX = 1;

    private final MessageDigest digest = sha256();
    private final byte[] pair = new byte[1 + 2 * Hash.LENGTH_BYTES];
    private final byte[] scratch = new byte[Tiles.FULL_WIDTH * Hash.LENGTH_BYTES];

    Hasher() {
        pair[0] = NODE_PREFIX;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must have SHA-256", e);
        }
    }

    /** Writes the leaf hash of {@code length} bytes from {@code offset} into {@code out}. */
    void leaf(byte[] entry, int offset, int length, byte[] out, int outOffset) {
        digest.update(LEAF_PREFIX);
        digest.update(entry, offset, length);
        finish(out, outOffset);
    }

    Hash node(Hash left, Hash right) {
        left.writeTo(pair, 1);
        right.writeTo(pair, 1 + Hash.LENGTH_BYTES);
        digest.update(pair);
        byte[] out = scratch;
        finish(out, 0);
        return Hash.of(out, 0);
    }

    /** The root over {@code count} adjacent hashes from {@code offset}; count is a power of two, at most 256. */
    Hash subtree(byte[] hashes, int offset, int count) {
        System.arraycopy(hashes, offset, scratch, 0, count * Hash.LENGTH_BYTES);
        for (int width = count; width > 1; width /= 2) {
            // In place: pair i is read before anything at or behind it is written.
            for (int i = 0; i < width / 2; i++) {
                System.arraycopy(scratch, 2 * i * Hash.LENGTH_BYTES, pair, 1, 2 * Hash.LENGTH_BYTES);
                digest.update(pair);
                finish(scratch, i * Hash.LENGTH_BYTES);
            }
        }
        return Hash.of(scratch, 0);
    }

    private void finish(byte[] out, int offset) {
        try {
            var _ = digest.digest(out, offset, Hash.LENGTH_BYTES);
        } catch (DigestException e) {
            throw new IllegalStateException("a SHA-256 hash did not fit its buffer", e);
        }
    }
}
