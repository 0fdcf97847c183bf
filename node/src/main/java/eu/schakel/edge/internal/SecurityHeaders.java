package eu.schakel.edge.internal;

import java.util.Optional;
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

    /** @param formTarget where a form may lead besides this site: signing out goes on to the login service */
    SecurityHeaders(boolean secure, Optional<String> formTarget) {
        var all = HttpFields.build();
        var formAction = "form-action 'self'";
        add(
                all,
                "Content-Security-Policy",
                CONTENT_SECURITY_POLICY.replace(
                        formAction, formAction + formTarget.map(" "::concat).orElse("")));
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
