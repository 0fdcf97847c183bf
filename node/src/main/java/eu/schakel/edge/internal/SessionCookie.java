package eu.schakel.edge.internal;

import eu.schakel.edge.WebSettings;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cookie that holds a session's token. Of a site with https its name begins with {@code __Host-}: then no other host and no
 * unencrypted page can set it (RFC 6265bis section 4.1.3).
 */
public final class SessionCookie {
    private final String name;
    private final String attributes;

    public SessionCookie(WebSettings settings) {
        this(settings, "");
    }

    private SessionCookie(WebSettings settings, String ending) {
        this.name = (settings.secure() ? "__Host-" : "") + "schakel-" + settings.node() + ending;
        this.attributes = "; Path=/; HttpOnly; SameSite=Lax" + (settings.secure() ? "; Secure" : "");
    }

    /** The cookie that binds a login under way to its browser. */
    static SessionCookie ofLogin(WebSettings settings) {
        return new SessionCookie(settings, "-login");
    }

    /** The token in a header Cookie. */
    public Optional<String> find(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        for (var pair : header.split(";", -1)) {
            var text = pair.strip();
            if (text.startsWith(name) && text.startsWith("=", name.length())) {
                return Optional.of(text.substring(name.length() + 1));
            }
        }
        return Optional.empty();
    }

    /** The header Set-Cookie that gives the token to a browser until it closes; the session ends by itself before long. */
    String give(String token) {
        return name + "=" + token + attributes;
    }

    /** The same for at most this long. */
    String give(String token, Duration longest) {
        return name + "=" + token + "; Max-Age=" + longest.toSeconds() + attributes;
    }

    /** The header Set-Cookie that takes it away. */
    String take() {
        return name + "=; Max-Age=0" + attributes;
    }
}
