package eu.schakel.edge;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * How the web server of a node is set up.
 *
 * @param node the name of the node, a word in kebab case; in the name of the cookie, since two demo nodes on one machine share cookies
 * @param bind the address to listen on, such as {@code 127.0.0.1}
 * @param port to listen on; 0 takes a free one
 * @param publicAddress how browsers reach it: http or https, without path
 * @param demo whether invented people may sign in without proof
 * @param languages of the pages: two letters each, the first is for whoever asks for none of them
 * @param proxies addresses whose header X-Forwarded-For is believed
 * @param monitors addresses besides this machine that may read {@code /metrics}
 * @param rateLimits of each client address
 * @param uploads a folder for files while their form is answered
 */
public record WebSettings(
        String node,
        String bind,
        int port,
        URI publicAddress,
        boolean demo,
        List<String> languages,
        Set<String> proxies,
        Set<String> monitors,
        RateLimits rateLimits,
        Path uploads) {
    /** The path at which browsers come back from the login service; the operator names it there. */
    public static final String LOGIN_CALLBACK = "/sign-in/callback";

    private static final List<String> LANGUAGES = List.of("nl", "fr", "en", "de");

    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir", "."), "schakel-uploads");

    public WebSettings {
        languages = List.copyOf(languages);
        proxies = Set.copyOf(proxies);
        monitors = Set.copyOf(monitors);
        var scheme = publicAddress.getScheme();
        if (!("http".equals(scheme) || "https".equals(scheme)) || publicAddress.getHost() == null) {
            throw new IllegalArgumentException(
                    "public.address is '" + publicAddress + "'; give http or https, a host and maybe a port.");
        }
        if (!node.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException(
                    "node.name is '" + node + "'; give a word of small letters, digits and hyphens.");
        }
    }

    /** The usual settings: four languages, no proxy, no monitor elsewhere, the usual rates, uploads with the system's temporary files. */
    public static WebSettings of(String node, String bind, int port, URI publicAddress, boolean demo) {
        return new WebSettings(
                node, bind, port, publicAddress, demo, LANGUAGES, Set.of(), Set.of(), RateLimits.USUAL, TEMPORARY);
    }

    /** The same behind these proxies. */
    public WebSettings withProxies(Set<String> addresses) {
        return new WebSettings(
                node, bind, port, publicAddress, demo, languages, addresses, monitors, rateLimits, uploads);
    }

    /** The same, with these addresses reading the metrics. */
    public WebSettings withMonitors(Set<String> addresses) {
        return new WebSettings(
                node, bind, port, publicAddress, demo, languages, proxies, addresses, rateLimits, uploads);
    }

    /** The same with other rates. */
    public WebSettings withRateLimits(RateLimits limits) {
        return new WebSettings(node, bind, port, publicAddress, demo, languages, proxies, monitors, limits, uploads);
    }

    /** The same with files in this folder. */
    public WebSettings withUploads(Path folder) {
        return new WebSettings(node, bind, port, publicAddress, demo, languages, proxies, monitors, rateLimits, folder);
    }

    /** Whether browsers come by https, directly or through a proxy. */
    public boolean secure() {
        return "https".equals(publicAddress.getScheme());
    }
}
