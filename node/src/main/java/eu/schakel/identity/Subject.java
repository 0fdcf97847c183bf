package eu.schakel.identity;

import java.util.UUID;

/** Who wants to do something. A {@link Person} and a {@link Client} are subjects themselves. */
public sealed interface Subject permits Person, Client, Subject.Nobody, Subject.Reporter, Subject.Peer {
    /** Somebody we know nothing of: the public. */
    record Nobody() implements Subject {}

    /** Whoever holds the follow-up code of one dossier. */
    record Reporter(UUID dossier) implements Subject {}

    /** The node of another government, proved by its certificate. */
    record Peer(String side) implements Subject {}
}
