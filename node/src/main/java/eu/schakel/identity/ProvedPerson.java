package eu.schakel.identity;

import java.time.Instant;
import java.util.Set;

/**
 * What a login service says of somebody who proved who they are.
 *
 * @param issuer the login service
 * @param subject its name for the person, the same for ever
 * @param roles at least one
 * @param provedAt when; long ago when it did not say
 */
public record ProvedPerson(
        String issuer, String subject, String name, Organisation organisation, Set<Role> roles, Instant provedAt) {
    public ProvedPerson {
        roles = Set.copyOf(roles);
    }
}
