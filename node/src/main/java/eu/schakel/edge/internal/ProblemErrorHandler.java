package eu.schakel.edge.internal;

import eu.schakel.edge.Entrance;
import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.ProblemException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what Jetty itself refuses: what is no HTTP, too long an address, too large headers, too slow a body. */
final class ProblemErrorHandler extends ErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemErrorHandler.class);

    private final ProblemWriter problems;
    private final SecurityHeaders securityHeaders;
    private final Entrance entrance;
    private final Languages languages;

    ProblemErrorHandler(
            ProblemWriter problems, SecurityHeaders securityHeaders, Entrance entrance, Languages languages) {
        this.problems = problems;
        this.securityHeaders = securityHeaders;
        this.entrance = entrance;
        this.languages = languages;
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        var state = RequestState.find(request)
                .orElseGet(() -> new RequestState(request, Optional.empty(), entrance, languages));
        LOG.atWarn()
                .addKeyValue("status", status)
                .addKeyValue("route", state.route())
                .setCause(status >= 500 ? cause : null)
                .log("Refused by the HTTP server");
        answer(response, callback, problems.write(new ProblemException(codeOf(status)), null, state, false));
    }

    /** Writes an answer that no route made. */
    void answer(Response response, Callback callback, ProblemWriter.Written written) {
        response.setStatus(written.status());
        var headers = response.getHeaders();
        securityHeaders.putOn(headers);
        written.headers().forEach(headers::put);
        headers.put(HttpHeader.CONTENT_TYPE, written.contentType());
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        headers.put(HttpHeader.CONTENT_LENGTH, written.body().length);
        response.write(true, ByteBuffer.wrap(written.body()), callback);
    }

    /** The problem that stands for a status which a library chose. */
    static ProblemCode codeOf(int status) {
        return Arrays.stream(ProblemCode.values())
                .filter(code -> code.status() == status && code != ProblemCode.CROSS_SITE)
                .findFirst()
                .orElse(status >= 500 ? ProblemCode.UNEXPECTED : ProblemCode.BAD_REQUEST);
    }
}
