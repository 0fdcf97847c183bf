package eu.schakel.edge.internal;

import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.ProblemException;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;

/** Refuses forms with bytes that are no text, before a route reads a field. */
final class Forms {
    private Forms() {}

    static void check(Context context) {
        var contentType = context.contentType();
        if (contentType == null || !contentType.startsWith("application/x-www-form-urlencoded")) {
            return;
        }
        var body = new String(context.bodyAsBytes(), StandardCharsets.ISO_8859_1);
        if (!Paths.isClean(body, true)) {
            throw new ProblemException(ProblemCode.BAD_REQUEST);
        }
    }
}
