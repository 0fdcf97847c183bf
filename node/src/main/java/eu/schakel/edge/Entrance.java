package eu.schakel.edge;

import eu.schakel.identity.ApiClients;
import eu.schakel.identity.LoginProvider;
import eu.schakel.identity.Sessions;
import java.time.Duration;
import java.util.Optional;

/**
 * The ways in.
 *
 * @param sessions of people
 * @param login of the government; empty for a demo, and for a node whose operator has not set it up
 * @param clients programs with an access token
 * @param stepUpAfter how long after proving who they are people may publish without proving it anew
 */
public record Entrance(Sessions sessions, Optional<LoginProvider> login, ApiClients clients, Duration stepUpAfter) {
    /** Long enough to finish what one came to do; a desk left for lunch is no longer believed. */
    public static final Duration STEP_UP_AFTER = Duration.ofMinutes(15);

    /** Sessions alone: of a demo. */
    public static Entrance of(Sessions sessions) {
        return new Entrance(sessions, Optional.empty(), ApiClients.NONE, STEP_UP_AFTER);
    }
}
