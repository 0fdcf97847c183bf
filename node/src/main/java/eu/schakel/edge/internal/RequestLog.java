package eu.schakel.edge.internal;

import eu.schakel.edge.ProblemException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.event.Level;

/** What the log says of requests: routes, not paths (a path may hold a follow-up code), no query, no address, no person. */
final class RequestLog {
    /** What a reader meets without meaning harm; at warning level the robots of the world would fill the log with it. */
    private static final Set<Integer> BY_ACCIDENT = Set.of(401, 404, 406, 409, 410, 422);

    private RequestLog() {}

    static void answered(Logger log, RequestState state, int status, long begunNanos) {
        log.atDebug()
                .addKeyValue("method", Guard.named(state.method()))
                .addKeyValue("route", state.route())
                .addKeyValue("status", status)
                .addKeyValue("duration_us", TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begunNanos))
                .log("Request answered");
    }

    static void refused(Logger log, ProblemException refusal, RequestState state) {
        log.atLevel(BY_ACCIDENT.contains(refusal.status()) ? Level.DEBUG : Level.WARN)
                .addKeyValue("method", Guard.named(state.method()))
                .addKeyValue("route", state.route())
                .addKeyValue("status", refusal.status())
                .addKeyValue("problem", refusal.code())
                .log("Request refused");
    }
}
