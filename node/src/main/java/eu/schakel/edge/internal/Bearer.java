package eu.schakel.edge.internal;

import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.ProblemException;
import eu.schakel.identity.ApiClients.Verdict;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Access tokens in the header Authorization, and what is answered to those that are of no use (RFC 6750). */
final class Bearer {
    private static final Pattern SCHEME = Pattern.compile("(?i)Bearer( .*)?");
    private static final String RETRY_AFTER_S = "5";

    private Bearer() {}

    /** The token in a header Authorization; empty for other schemes, which a proxy may use for itself. */
    static Optional<String> find(@Nullable String header) {
        return Optional.ofNullable(header)
                .filter(text -> SCHEME.matcher(text).matches())
                .map(text -> text.substring("Bearer".length()).strip());
    }

    /** Why the request may not go on: also a public page is not for who shows a token that is wrong. */
    static Optional<ProblemException> findRefusal(Optional<Verdict> verdict) {
        return verdict.flatMap(judged -> switch (judged) {
            case Verdict.Accepted _ -> Optional.empty();
            case Verdict.Refused refused ->
                Optional.of(new ProblemException(ProblemCode.TOKEN_REFUSED)
                        .withHeader("WWW-Authenticate", challenge("invalid_token", refused.why())));
            case Verdict.WithoutScope _ ->
                Optional.of(new ProblemException(ProblemCode.SCOPE_MISSING)
                        .withHeader(
                                "WWW-Authenticate",
                                challenge("insufficient_scope", "No scope of this token stands for a role here.")));
            case Verdict.Unknown _ ->
                Optional.of(new ProblemException(ProblemCode.UNAVAILABLE).withHeader("Retry-After", RETRY_AFTER_S));
        });
    }

    /** A description may have no quotes, backslashes or other than printable ASCII. */
    private static String challenge(String error, String description) {
        return "Bearer realm=\"schakel\", error=\"" + error + "\", error_description=\""
                + description.replaceAll("[^ !#-\\[\\]-~]", "'") + "\"";
    }
}
