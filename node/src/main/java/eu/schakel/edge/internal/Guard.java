package eu.schakel.edge.internal;

import static eu.schakel.edge.ProblemCode.ADDRESS_TOO_LONG;
import static eu.schakel.edge.ProblemCode.BAD_REQUEST;
import static eu.schakel.edge.ProblemCode.CROSS_SITE;
import static eu.schakel.edge.ProblemCode.NOT_IMPLEMENTED;
import static eu.schakel.edge.ProblemCode.TOO_LARGE;
import static eu.schakel.edge.ProblemCode.TOO_MANY_REQUESTS;

import eu.schakel.edge.ProblemException;
import eu.schakel.edge.internal.RateLimiter.Kind;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/** Says whether a request may go on to a route. */
final class Guard {
    /** The longest filter of ours is a tenth of it; it leaves room for headers in {@link Limits#REQUEST_HEADER_BYTES}. */
    static final int LONGEST_ADDRESS = 4_096;

    /** A form with the longest text that a desk takes, as the browser encodes it; also of the API. */
    static final int LARGEST_BODY_BYTES = 256 * 1024;

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

    private final Supplier<CrossSite> crossSite;
    private final RateLimiter rates;
    private final Set<String> proxies;

    Guard(Supplier<CrossSite> crossSite, RateLimiter rates, Set<String> proxies) {
        this.crossSite = crossSite;
        this.rates = rates;
        this.proxies = proxies;
    }

    /** The method as logs and measurements name it: a client must not invent names for them. */
    static String named(String method) {
        return METHODS.contains(method) ? method : "other";
    }

    /** Why it may not; empty when it may. */
    Optional<ProblemException> findRefusal(Request request, RequestState state) {
        if (!METHODS.contains(state.method())) {
            return Optional.of(new ProblemException(NOT_IMPLEMENTED));
        }
        if (state.path().length() + (state.query() == null ? 0 : state.query().length()) > LONGEST_ADDRESS) {
            return Optional.of(new ProblemException(ADDRESS_TOO_LONG));
        }
        if (!Paths.isClean(state.path(), false) || !Paths.isClean(state.query(), false)) {
            return Optional.of(new ProblemException(BAD_REQUEST));
        }
        var safe = SAFE.contains(state.method());
        var headers = state.headers();
        if (!safe
                && !state.hasBearer() // no browser adds a token by itself, so no other site can make it send one
                && !crossSite
                        .get()
                        .allows(
                                headers.get("Sec-Fetch-Site"),
                                headers.get(HttpHeader.ORIGIN),
                                state.token().isPresent())) {
            return Optional.of(new ProblemException(CROSS_SITE));
        }
        // Of a form with files the reader refuses what is too large, and keeps what was typed.
        if (!state.bringsFiles() && headers.getLongField(HttpHeader.CONTENT_LENGTH) > LARGEST_BODY_BYTES) {
            return Optional.of(new ProblemException(TOO_LARGE));
        }
        return overTheRate(request, state, safe).or(() -> Bearer.findRefusal(state.verdict()));
    }

    /** Whoever sends a token is counted before it is looked up, else made-up tokens would cost us a question each. */
    private Optional<ProblemException> overTheRate(Request request, RequestState state, boolean safe) {
        var client = ClientAddress.of(request, proxies);
        state.cameFrom(client.address());
        if (LoginRoutes.isLogin(state.path())) {
            return overTheRate(client, Kind.SIGN_IN);
        }
        if (safe) {
            return overTheRate(client, Kind.READING);
        }
        if (state.path().endsWith(SignInRoutes.SIGN_IN)) {
            return overTheRate(client, Kind.SIGN_IN);
        }
        var refusal = state.isAnonymous() ? Optional.<ProblemException>empty() : overTheRate(client, Kind.WRITING);
        return refusal.isPresent() || state.person().isPresent() || state.hasBearer()
                ? refusal
                : overTheRate(client, Kind.ANONYMOUS_WRITING);
    }

    private Optional<ProblemException> overTheRate(ClientAddress client, Kind kind) {
        if (client.local() && (kind == Kind.READING || kind == Kind.WRITING)) {
            return Optional.empty();
        }
        var wait = rates.secondsToWait(client.address(), kind);
        return wait.isEmpty()
                ? Optional.empty()
                : Optional.of(new ProblemException(TOO_MANY_REQUESTS)
                        .withHeader(HttpHeader.RETRY_AFTER.asString(), Long.toString(wait.getAsLong())));
    }
}
