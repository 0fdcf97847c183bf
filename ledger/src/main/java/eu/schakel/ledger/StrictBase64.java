package eu.schakel.ledger;

import java.util.Base64;

/** Standard base64 (RFC 4648 section 4) with exactly one accepted spelling per value, so that parsed text is reproduced byte by byte. */
final class StrictBase64 {

    private StrictBase64() {}

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] decode(String text, String what) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new FormatException(what + " is not base64: " + Quoted.of(text) + " (" + e.getMessage() + ")");
        }
        // The JDK accepts absent padding and stray bits in the last character: the same value would have several
        // spellings.
        if (!encode(bytes).equals(text)) {
            throw new FormatException(what + " is not padded canonical base64: " + Quoted.of(text));
        }
        return bytes;
    }
}
