package eu.schakel.obstacles.staff;

import eu.schakel.obstacles.FollowUpCode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes a follow-up code for a form: the same when it is sent twice, and impossible to compute for who knows the form's command, which
 * stands in events that others read.
 */
final class OnceCodes {
    private static final String MAC = "HmacSHA256";
    private static final int SECRET_BYTES = 32;

    private final SecretKeySpec secret;

    OnceCodes(SecureRandom random) {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        secret = new SecretKeySpec(bytes, MAC);
    }

    FollowUpCode of(UUID command) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(secret);
            var bytes = mac.doFinal(command.toString().getBytes(StandardCharsets.US_ASCII));
            var text = new StringBuilder();
            for (int i = 0; i < FollowUpCode.CHARS; i++) {
                text.append(FollowUpCode.ALPHABET.charAt(Math.floorMod(bytes[i], FollowUpCode.ALPHABET.length())));
            }
            return new FollowUpCode(text.toString());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime lacks " + MAC, e);
        }
    }
}
