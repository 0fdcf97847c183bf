package eu.schakel.edge.internal;

import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.ProblemException;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Refuses bodies that are neither form nor JSON, and forms with bytes that are no text, before a route reads a field. A form with files
 * is looked at while it is read.
 */
final class Forms {
    private static final String FORM = "application/x-www-form-urlencoded";

    private static final Pattern TAKEN = Pattern.compile("(" + FORM + "|application/json)(;charset=utf-8)?");

    private Forms() {}

    static void check(Context context) {
        var contentType = context.contentType();
        if (contentType == null || RequestState.of(context).bringsFiles()) {
            return;
        }
        var type = contentType.toLowerCase(Locale.ROOT).replace(" ", "").replace("\"", "");
        if (!TAKEN.matcher(type).matches()) {
            throw new ProblemException(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
        }
        if (!type.startsWith(FORM)) {
            return;
        }
        var body = new String(context.bodyAsBytes(), StandardCharsets.ISO_8859_1);
        if (!Paths.isClean(body, true)) {
            throw new ProblemException(ProblemCode.BAD_REQUEST);
        }
    }
}
