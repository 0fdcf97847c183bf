package eu.schakel.edge.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What may stand in a path, a query or a form. */
final class Paths {
    private Paths() {}

    /** Files whose names are what they are: a suffix is part of them. */
    static boolean isVerbatim(String path) {
        return path.startsWith("/static/");
    }

    static boolean isApi(String path) {
        return path.startsWith("/api/");
    }

    /**
     * Whether the text decodes to UTF-8 without control characters: what PostgreSQL cannot keep (NUL) and what forges lines in logs
     * and mails ends here. In a form, tab and line ends are text.
     */
    static boolean isClean(@Nullable String encoded, boolean form) {
        if (encoded == null) {
            return true;
        }
        var bytes = ByteBuffer.allocate(encoded.length());
        for (var i = 0; i < encoded.length(); i++) {
            var c = encoded.charAt(i);
            if (c == '%') {
                if (i + 2 >= encoded.length() || !isHex(encoded, i + 1) || !isHex(encoded, i + 2)) {
                    return false;
                }
                bytes.put((byte) Integer.parseInt(encoded, i + 1, i + 3, 16));
                i += 2;
            } else if (c > 127) {
                return false;
            } else {
                bytes.put((byte) c);
            }
        }
        return isText(bytes.flip(), form);
    }

    private static boolean isHex(String text, int index) {
        return Character.digit(text.charAt(index), 16) >= 0 && text.charAt(index) < 128;
    }

    /** Whether the bytes are UTF-8 without control characters. */
    static boolean isText(ByteBuffer bytes, boolean form) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(bytes);
            return text.chars()
                    .noneMatch(c -> Character.isISOControl(c) && !(form && (c == '\t' || c == '\r' || c == '\n')));
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
