package eu.schakel.edge.internal;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where a browser may be sent after signing in or out: a path of this site and nothing else. */
final class SafeTarget {
    /** As long as an address that we answer. */
    private static final int LONGEST = Guard.LONGEST_ADDRESS;

    private SafeTarget() {}

    /**
     * The path and query if they lead to this site, else the other. Refuses what some browser may read as another site: two slashes,
     * a backslash, a control character, a scheme.
     */
    static String check(@Nullable String to, String otherwise) {
        if (to == null || to.length() > LONGEST || !to.startsWith("/") || to.startsWith("//")) {
            return otherwise;
        }
        if (to.chars().anyMatch(c -> c <= ' ' || c == '\\' || c >= 127)) {
            return otherwise;
        }
        try {
            var uri = new URI(to);
            return uri.isAbsolute()
                            || uri.getRawAuthority() != null
                            || uri.getRawPath().startsWith("//")
                    ? otherwise
                    : to;
        } catch (URISyntaxException _) {
            return otherwise;
        }
    }

    /** Path and query of the page that a request was sent from; empty when unknown. */
    static String ofReferer(@Nullable String referer) {
        if (referer == null) {
            return "";
        }
        try {
            var uri = new URI(referer);
            var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return check(uri.getRawPath() + query, "");
        } catch (URISyntaxException _) {
            return "";
        }
    }
}
