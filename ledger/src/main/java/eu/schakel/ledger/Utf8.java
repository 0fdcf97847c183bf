package eu.schakel.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** UTF-8 without replacement characters: what is not valid is refused, never altered. */
final class Utf8 {

    private Utf8() {}

    static String decode(byte[] bytes, String what) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new FormatException(what + " of " + bytes.length + " bytes is not valid UTF-8");
        }
    }

    static void checkEncodable(String text, String what) {
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i); // half a pair comes out as itself
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                throw new FormatException(what + " has half a surrogate pair, U+%04X, at position %d".formatted(c, i));
            }
            i += Character.charCount(c);
        }
    }
}
