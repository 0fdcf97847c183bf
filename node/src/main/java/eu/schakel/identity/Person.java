package eu.schakel.identity;

import java.util.Set;
import java.util.UUID;

/**
 * Somebody who may sign in.
 *
 * @param id stays the same when the name changes
 * @param name as colleagues see it
 * @param side the name of the node, the same as the organisation's
 * @param roles at least one
 */
public record Person(UUID id, String name, Organisation organisation, String side, Set<Role> roles) implements Subject {
    public Person {
        roles = Set.copyOf(roles);
        if (!side.equals(organisation.side())) {
            throw new IllegalArgumentException("Person " + id + " is of side '" + side + "' but the organisation "
                    + organisation.id() + " is of '" + organisation.side() + "'; they must be the same.");
        }
    }

    /** Whether this person has the role. */
    public boolean has(Role role) {
        return roles.contains(role);
    }
}
