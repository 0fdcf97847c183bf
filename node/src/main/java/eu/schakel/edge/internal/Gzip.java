package eu.schakel.edge.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Compresses public text. Never what is made for a session: the length of a compressed page that mixes a secret with a stranger's
 * words tells the secret (BREACH).
 */
final class Gzip {
    /** Under this a packet is a packet. */
    static final int SMALLEST_BYTES = 1_400;

    private Gzip() {}

    static boolean accepted(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        for (var coding : acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1)) {
            var parts = coding.split(";", -1);
            var name = parts[0].strip();
            if (name.equals("gzip") || name.equals("*")) {
                return parts.length == 1 || !parts[1].strip().matches("q=0(\\.0*)?");
            }
        }
        return false;
    }

    static boolean worthwhile(@Nullable String contentType, int bytes) {
        if (contentType == null || bytes < SMALLEST_BYTES) {
            return false;
        }
        var end = contentType.indexOf(';');
        var type =
                (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        return type.startsWith("text/")
                || type.endsWith("json")
                || type.endsWith("xml")
                || type.equals("application/javascript");
    }

    static byte[] compress(byte[] body) {
        var result = new ByteArrayOutputStream(body.length / 3);
        try (var gzip = new GZIPOutputStream(result)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return result.toByteArray();
    }
}
