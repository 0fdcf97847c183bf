package eu.schakel.edge.internal;

import eu.schakel.edge.Entrance;
import eu.schakel.edge.Metrics;
import eu.schakel.edge.ProblemException;
import eu.schakel.edge.Representation;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where every request comes in. A public page that was made a moment ago is answered at once, by the thread that read the request;
 * all else goes to a virtual thread, past the {@link Guard}, to its route.
 */
public final class EntryHandler extends Handler.Wrapper {
    /** Who waits for another's page makes it after all when that takes longer; the other's client may be slow, or gone. */
    private static final long LONGEST_WAIT_S = 2;

    private static final Logger LOG = LoggerFactory.getLogger(EntryHandler.class);

    private final SessionCookie cookie;
    private final Entrance entrance;
    private final Languages languages;
    private final SecurityHeaders securityHeaders;
    private final PageCache cache;
    private final Guard guard;
    private final ProblemWriter problems;
    private final ProblemErrorHandler errors;
    private final Metrics metrics;
    private final Executor executor;
    private final Limits limits;
    private final UploadRoom uploads;

    EntryHandler(
            SessionCookie cookie,
            Entrance entrance,
            Languages languages,
            SecurityHeaders securityHeaders,
            PageCache cache,
            Guard guard,
            ProblemWriter problems,
            ProblemErrorHandler errors,
            Metrics metrics,
            Executor executor,
            Limits limits,
            UploadRoom uploads) {
        this.cookie = cookie;
        this.entrance = entrance;
        this.languages = languages;
        this.securityHeaders = securityHeaders;
        this.cache = cache;
        this.guard = guard;
        this.problems = problems;
        this.errors = errors;
        this.metrics = metrics;
        this.executor = executor;
        this.limits = limits;
        this.uploads = uploads;
    }

    /** Nothing here waits, so Jetty may call it from the thread that reads the network. */
    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var begunNanos = System.nanoTime();
        var state = new RequestState(
                request, cookie.find(request.getHeaders().get(HttpHeader.COOKIE)), entrance, languages);
        if (uploads.takes(state)) {
            state.admitFiles(uploads);
        }
        if (!state.reading() || !state.isAnonymous()) {
            toRoute(request, response, callback, state, begunNanos);
            return true;
        }
        var flight = cache.join(key(state), begunNanos);
        if (flight.claim()) {
            state.setFlight(flight);
            toRoute(request, response, callback, state, begunNanos);
        } else if (flight.page().isDone()) {
            answer(flight.page().join(), request, response, callback, state, begunNanos);
        } else {
            var _ = flight.page()
                    .copy()
                    .completeOnTimeout(null, LONGEST_WAIT_S, TimeUnit.SECONDS)
                    .thenAcceptAsync(page -> answer(page, request, response, callback, state, begunNanos), executor)
                    .exceptionally(e -> {
                        Response.writeError(request, response, callback, e);
                        return null;
                    });
        }
        return true;
    }

    private PageCache.Key key(RequestState state) {
        var headers = state.headers();
        var path = state.path();
        var form = Representation.findBySuffix(path)
                .map(Representation::name)
                .orElseGet(() -> state.accept().key());
        var language = languages.inPath(path)
                ? ""
                : Optional.ofNullable(headers.get(HttpHeader.ACCEPT_LANGUAGE)).orElse("");
        return new PageCache.Key(
                path, state.query(), form, language, Gzip.accepted(headers.get(HttpHeader.ACCEPT_ENCODING)));
    }

    private void answer(
            @Nullable CachedPage page,
            Request request,
            Response response,
            Callback callback,
            RequestState state,
            long begunNanos) {
        if (page == null) {
            toRoute(request, response, callback, state, begunNanos);
            return;
        }
        var notModified = Etags.matches(state.headers().get(HttpHeader.IF_NONE_MATCH), page.etag());
        if (notModified) {
            response.setStatus(304);
            response.getHeaders().add(page.notModifiedHeaders());
            response.write(true, ByteBuffer.allocate(0), callback);
        } else {
            response.setStatus(200);
            response.getHeaders().add(page.headers());
            response.write(true, ByteBuffer.wrap(page.body()), callback);
        }
        metrics.recordKept(notModified, begunNanos);
    }

    private void toRoute(Request request, Response response, Callback callback, RequestState state, long begunNanos) {
        securityHeaders.putOn(response.getHeaders());
        var measured = Callback.from(callback, () -> finished(response, state, begunNanos));
        executor.execute(() -> {
            try {
                var refusal = guard.findRefusal(request, state);
                if (refusal.isPresent()) {
                    refuse(refusal.get(), response, measured, state);
                } else if (!super.handle(asRouted(request, state), response, measured)) {
                    Response.writeError(request, response, measured, 404);
                }
            } catch (Throwable e) { // whatever happens, the client gets an answer
                Response.writeError(request, response, measured, e);
            }
        });
    }

    private void refuse(ProblemException refusal, Response response, Callback callback, RequestState state) {
        RequestLog.refused(LOG, refusal, state);
        errors.answer(response, callback, problems.write(refusal, null, state, false));
    }

    private void finished(Response response, RequestState state, long begunNanos) {
        state.end();
        var flight = state.flight();
        if (flight != null) {
            cache.divert(flight);
        }
        metrics.record(Guard.named(state.method()), state.route(), response.getStatus(), begunNanos);
        RequestLog.answered(LOG, state, response.getStatus(), begunNanos);
    }

    /**
     * As routes see it: HEAD is GET, of whose answer Jetty sends no body, because it remembers what was asked; and the suffix of the
     * path is gone.
     */
    private Request asRouted(Request request, RequestState state) {
        var path = state.routedPath();
        var uri = path.equals(state.path())
                ? request.getHttpURI()
                : HttpURI.build(request.getHttpURI())
                        .path(path)
                        .query(state.query())
                        .asImmutable();
        var method = state.method().equals("HEAD") ? "GET" : state.method();
        var files = state.bringsFiles();
        var mostBytes = files ? UploadRoom.LARGEST_BODY_BYTES : Guard.LARGEST_BODY_BYTES;
        var longest = files ? limits.longestUpload() : limits.longestBody();
        return new LimitedBody(request, mostBytes, longest) {
            @Override
            public String getMethod() {
                return method;
            }

            @Override
            public HttpURI getHttpURI() {
                return uri;
            }
        };
    }
}
