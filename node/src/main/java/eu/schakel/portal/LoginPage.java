package eu.schakel.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which staff sign in.
 *
 * @param providerHref where the login of the government begins, or null when there is none (a demo)
 * @param demoUsers the people one may play in a demo; empty elsewhere
 * @param returnTo path below the host to go to afterwards
 */
public record LoginPage(@Nullable String providerHref, List<DemoUser> demoUsers, String returnTo) {
    /** Keeps the list unchangeable. */
    public LoginPage {
        demoUsers = List.copyOf(demoUsers);
    }

    /** A made-up person: id, name, what he or she does, and for which body. */
    public record DemoUser(String id, String name, String role, String body) {}
}
