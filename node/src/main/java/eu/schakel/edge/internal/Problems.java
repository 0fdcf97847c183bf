package eu.schakel.edge.internal;

import eu.schakel.database.BusyException;
import eu.schakel.database.DatabaseException;
import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.ProblemException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what routes throw into answers. */
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** A database that restarts is back within this. */
    private static final String RETRY_AFTER_S = "5";

    /** By then those who came before are served. */
    private static final String RETRY_BUSY_AFTER_S = "2";

    private final ProblemWriter writer;
    private final RandomGenerator random;

    Problems(ProblemWriter writer, RandomGenerator random) {
        this.writer = writer;
        this.random = random;
    }

    void addTo(RoutesConfig routes) {
        routes.exception(ProblemException.class, this::answer);
        routes.exception(HttpResponseException.class, this::answerLibrary);
        routes.exception(Exception.class, this::answerUnexpected);
    }

    /** Writes the answer to a refusal. */
    void answer(ProblemException refusal, Context context) {
        var state = RequestState.of(context);
        if (refusal.code().equals(ProblemCode.SIGN_IN_NEEDED.code()) && state.wantsPage()) {
            context.status(303).header("Location", signIn(state, false)).result(new byte[0]);
            return;
        }
        // Who posted would lose what was typed; the page of the problem says to go back.
        if (refusal.code().equals(ProblemCode.FRESH_SIGN_IN_NEEDED.code()) && state.wantsPage() && state.reading()) {
            context.status(303).header("Location", signIn(state, true)).result(new byte[0]);
            return;
        }
        RequestLog.refused(LOG, refusal, state);
        write(writer.write(refusal, null, state, true), context);
    }

    /** A reader comes back to the page; whoever posted comes back to the page with the form, as far as the browser tells. */
    private static String signIn(RequestState state, boolean afresh) {
        var query = state.query() == null ? "" : "?" + state.query();
        var to = state.reading()
                ? state.path() + query
                : SafeTarget.ofReferer(state.headers().get("Referer"));
        var parameters = (afresh ? "&" + SignInRoutes.AFRESH + "=true" : "")
                + (to.isEmpty() ? "" : "&to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
        return "/" + state.language() + SignInRoutes.SIGN_IN + parameters.replaceFirst("&", "?");
    }

    private void answerLibrary(HttpResponseException e, Context context) {
        if (e.getStatus() == ProblemCode.METHOD_NOT_ALLOWED.status()) {
            answerMethod(e, context);
            return;
        }
        answer(new ProblemException(ProblemErrorHandler.codeOf(e.getStatus())), context);
    }

    private void answerMethod(HttpResponseException e, Context context) {
        var allowed = new TreeSet<String>();
        for (var method : String.join(",", e.getDetails().values()).split(",", -1)) {
            allowed.add(method.strip());
        }
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        allowed.add("OPTIONS");
        var allow = String.join(", ", allowed);
        if (!RequestState.of(context).method().equals("OPTIONS")) {
            answer(new ProblemException(ProblemCode.METHOD_NOT_ALLOWED).withHeader("Allow", allow), context);
            return;
        }
        context.status(204).header("Allow", allow).result(new byte[0]);
        if (allowed.contains("GET")) {
            context.header("Access-Control-Allow-Origin", "*")
                    .header("Access-Control-Allow-Methods", "GET, HEAD")
                    .header("Access-Control-Allow-Headers", "Accept, If-None-Match");
        }
    }

    private void answerUnexpected(Exception e, Context context) {
        var http = findHttp(e);
        if (http != null) {
            answer(new ProblemException(ProblemErrorHandler.codeOf(http.getCode())), context);
            return;
        }
        if (e instanceof BusyException) {
            answer(new ProblemException(ProblemCode.BUSY).withHeader("Retry-After", RETRY_BUSY_AFTER_S), context);
            LOG.atWarn().log("More readers than can be served");
            return;
        }
        if (e instanceof DatabaseException) {
            answer(new ProblemException(ProblemCode.UNAVAILABLE).withHeader("Retry-After", RETRY_AFTER_S), context);
            LOG.atError().setCause(e).log("The database does not answer");
            return;
        }
        if (e instanceof EofException) {
            LOG.atDebug().log("The client went away");
            context.status(400).result(new byte[0]);
            return;
        }
        var number = number();
        var state = RequestState.of(context);
        LOG.atError()
                .addKeyValue("number", number)
                .addKeyValue("method", Guard.named(state.method()))
                .addKeyValue("route", state.route())
                .setCause(e)
                .log("A route failed");
        write(writer.write(new ProblemException(ProblemCode.UNEXPECTED), number, state, false), context);
    }

    /** What Jetty throws into the reading of a body that is too large or too slow, perhaps wrapped. */
    private static @Nullable HttpException findHttp(Throwable thrown) {
        for (@Nullable Throwable e = thrown; e != null; e = e.getCause()) {
            if (e instanceof HttpException http) {
                return http;
            }
        }
        return null;
    }

    private static void write(ProblemWriter.Written written, Context context) {
        written.headers().forEach(context::header);
        context.status(written.status()).contentType(written.contentType()).result(written.body());
        context.header("Cache-Control", "no-store");
    }

    private String number() {
        var bytes = new byte[4];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
