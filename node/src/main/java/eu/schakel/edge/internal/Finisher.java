package eu.schakel.edge.internal;

import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.ProblemException;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

/**
 * What happens to an answer after its route made it: who may keep it and for how long, entity tag, compression, 304. A route that
 * sets Cache-Control has its own way (files that never change, answers for one reader). A route that streams gets no entity tag.
 */
final class Finisher {
    /**
     * What caches between us and the reader may add to {@link PageCache#LONGEST_AGE_MS}: enough to spare us a rush, and nobody sees a
     * withdrawn word for long.
     */
    private static final int PUBLIC_AGE_S = 1;

    private static final Set<String> OF_NOT_MODIFIED = Set.of(
            "etag", "vary", "cache-control", "access-control-allow-origin", "api-version", "strict-transport-security");

    private final PageCache cache;
    private final SessionCookie cookie;
    private final Problems problems;

    Finisher(PageCache cache, SessionCookie cookie, Problems problems) {
        this.cache = cache;
        this.cookie = cookie;
        this.problems = problems;
    }

    void finish(Context context) {
        var state = RequestState.of(context);
        var status = context.statusCode();
        if (status == 200 && state.suffixIgnored()) {
            problems.answer(new ProblemException(ProblemCode.NOT_FOUND), context);
            return;
        }
        nameCharset(context.res());
        var contentType = context.res().getContentType();
        if (Paths.isApi(state.path()) || (contentType != null && contentType.contains("json"))) {
            context.header("API-Version", ProblemWriter.API_VERSION);
        }
        if (context.res().getHeader("Cache-Control") == null) {
            context.header("Cache-Control", cacheControl(state, status));
        }
        if (state.sessionEnded() && context.res().getHeader("Set-Cookie") == null) {
            context.header("Set-Cookie", cookie.take());
        }
        if (state.reading() && state.isAnonymous()) {
            context.header("Access-Control-Allow-Origin", "*");
            if (status == 200) {
                finishPublic(context, state);
            }
        }
    }

    /** Javalin adds UTF-8 to every type; JSON and PDF have no such parameter (RFC 8259 section 11). */
    private static void nameCharset(HttpServletResponse response) {
        var contentType = response.getContentType();
        if (contentType != null && !contentType.startsWith("text/") && !contentType.contains("xml")) {
            response.setCharacterEncoding(null);
        }
    }

    private static String cacheControl(RequestState state, int status) {
        if (!state.reading() || !state.isAnonymous()) {
            return "private, no-store";
        }
        return status == 200 ? "public, max-age=" + PUBLIC_AGE_S : "no-store";
    }

    private void finishPublic(Context context, RequestState state) {
        var response = context.res();
        vary(context, state);
        if (!(context.resultInputStream() instanceof ByteArrayInputStream stream)) {
            return;
        }
        var body = stream.readAllBytes();
        if (response.getHeader("Content-Encoding") == null
                && Gzip.accepted(context.header("Accept-Encoding"))
                && Gzip.worthwhile(response.getContentType(), body.length)) {
            body = Gzip.compress(body);
            context.header("Content-Encoding", "gzip");
        }
        var etag = Etags.of(body);
        context.header("ETag", etag);
        response.setContentLength(body.length);
        var flight = state.flight();
        if (flight != null && isForEverybody(context)) {
            cache.land(flight, page(context, etag, body), System.nanoTime());
        }
        if (Etags.matches(context.header("If-None-Match"), etag)) {
            context.status(304);
            response.setContentLength(-1);
            context.result(new byte[0]);
        } else {
            context.result(body);
        }
    }

    /** Cookie: a reader who signs in must not be shown the page kept from before. */
    private static void vary(Context context, RequestState state) {
        var names = new LinkedHashSet<String>();
        names.add("Cookie");
        names.add("Accept-Encoding");
        if (state.acceptMattered()) {
            names.add("Accept");
        }
        context.res().getHeaders("Vary").forEach(value -> {
            for (var name : value.split(",", -1)) {
                names.add(name.strip());
            }
        });
        context.header("Vary", String.join(", ", names));
    }

    private static boolean isForEverybody(Context context) {
        var control = String.valueOf(context.res().getHeader("Cache-Control"));
        return control.startsWith("public") && context.res().getHeader("Set-Cookie") == null;
    }

    private static CachedPage page(Context context, String etag, byte[] body) {
        var all = HttpFields.build();
        var notModified = HttpFields.build();
        for (var name : context.res().getHeaderNames()) {
            for (var value : context.res().getHeaders(name)) {
                if (!name.equalsIgnoreCase(HttpHeader.DATE.asString())) {
                    var field = new PreEncodedHttpField(name, value);
                    all.add(field);
                    if (OF_NOT_MODIFIED.contains(field.getLowerCaseName())) {
                        notModified.add(field);
                    }
                }
            }
        }
        return new CachedPage(etag, all.asImmutable(), notModified.asImmutable(), body);
    }
}
