package eu.schakel.edge.internal;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;

/** What every answer says to the browser about what it may do with it. */
final class SecurityHeaders {
    private static final String CONTENT_SECURITY_POLICY = """
            default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; \
            form-action 'self'; base-uri 'none'; frame-ancestors 'none'""";

    /** A year, as browsers' lists ask; not for subdomains, which are not ours to speak for. */
    private static final long HTTPS_ONLY_S = 365L * 24 * 60 * 60;

    private final HttpFields fields;

    SecurityHeaders(boolean secure) {
        var all = HttpFields.build();
        add(all, "Content-Security-Policy", CONTENT_SECURITY_POLICY);
        add(all, "X-Content-Type-Options", "nosniff");
        add(all, "Referrer-Policy", "same-origin");
        add(
                all,
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()");
        add(all, "Cross-Origin-Opener-Policy", "same-origin");
        add(all, "Cross-Origin-Resource-Policy", "same-origin");
        if (secure) {
            add(all, "Strict-Transport-Security", "max-age=" + HTTPS_ONLY_S);
        }
        fields = all.asImmutable();
    }

    void putOn(HttpFields.Mutable headers) {
        for (var field : fields) {
            headers.put(field);
        }
    }

    private static void add(HttpFields.Mutable fields, String name, String value) {
        fields.add(new PreEncodedHttpField(name, value));
    }
}
