package eu.schakel.edge.internal;

import eu.schakel.edge.WebSettings;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells a form of ours from one that another site made a browser send. Browsers since 2023 say it themselves (Fetch Metadata); of
 * others the origin is compared with the addresses that are ours by configuration, never with the header Host, which a proxy may
 * change.
 *
 * @param origins scheme, host and port of this site
 */
record CrossSite(Set<String> origins) {
    /** The public address; of a demo also the names of this machine at the port we listen on. */
    static CrossSite of(WebSettings settings, int port) {
        var origins = new HashSet<String>();
        var address = settings.publicAddress();
        var named = address.getPort() < 0 ? "" : ":" + address.getPort();
        origins.add((address.getScheme() + "://" + address.getHost() + named).toLowerCase(Locale.ROOT));
        if (settings.demo()) {
            for (var host : List.of("localhost", "127.0.0.1", "[::1]", settings.bind())) {
                origins.add("http://" + host + ":" + port);
            }
        }
        return new CrossSite(origins);
    }

    /**
     * Whether a request that changes something may go on.
     *
     * @param site the header Sec-Fetch-Site
     * @param origin the header Origin
     * @param session whether it carries a session; without one there is nothing to abuse, and programs send neither header
     */
    boolean allows(@Nullable String site, @Nullable String origin, boolean session) {
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        if (origin != null) {
            return origins.contains(origin.toLowerCase(Locale.ROOT));
        }
        return !session;
    }
}
