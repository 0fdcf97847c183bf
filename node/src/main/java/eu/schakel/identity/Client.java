package eu.schakel.identity;

import java.util.Set;

/**
 * A program that came with an access token.
 *
 * @param id under which the login service knows it
 * @param organisation that answers for it
 * @param roles that its scopes stand for; at least one
 */
public record Client(String id, Organisation organisation, Set<Role> roles) implements Subject {
    public Client {
        roles = Set.copyOf(roles);
    }

    /** The name of the node. */
    public String side() {
        return organisation.side();
    }
}
