package eu.schakel.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/**
 * A salted commitment: SHA-256 over 32 bytes of salt and the content. Without the salt nobody can find out by guessing what was
 * committed to; when salt and content are erased, the hash says nothing any more.
 */
public final class Commitment {
    private static final int PIECE_BYTES = 64 * 1024;

    private Commitment() {}

    /** The commitment to {@code content} under {@code salt}. */
    public static Hash of(Hash salt, byte[] content) {
        MessageDigest digest = Hasher.sha256();
        digest.update(salt.bytes());
        return Hash.of(digest.digest(content));
    }

    /** The same of content that is too large for memory; reads it to its end. */
    public static Hash of(Hash salt, InputStream content) throws IOException {
        MessageDigest digest = Hasher.sha256();
        digest.update(salt.bytes());
        byte[] piece = new byte[PIECE_BYTES];
        int count;
        while ((count = content.read(piece)) >= 0) {
            digest.update(piece, 0, count);
        }
        return Hash.of(digest.digest());
    }

    /** Whether salt and content open the commitment. */
    public static boolean opens(Hash commitment, Hash salt, byte[] content) {
        return of(salt, content).equals(commitment);
    }
}
