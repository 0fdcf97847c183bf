package eu.schakel.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** The secret that a browser holds: 32 random bytes in base64url without padding (RFC 4648 section 5). */
final class Token {
    /** 256 bits: nobody guesses one, whatever the number of sessions. */
    static final int RANDOM_BYTES = 32;

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private Token() {}

    /** A new one. */
    static String random(SecureRandom random) {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return of(bytes);
    }

    /** A secret that only who has both others can compute; they are of fixed length, so no two pairs read alike. */
    static String derive(String purpose, String first, String second) {
        return of(hash(purpose + first + second));
    }

    static String of(byte[] random) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** Cheap check that spares the database a question for what cannot be a token. */
    static boolean isShaped(String token) {
        return SHAPE.matcher(token).matches();
    }

    /** SHA-256 without salt: the token is random in full, so there is no dictionary to try. */
    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime lacks SHA-256", e);
        }
    }
}
