package eu.schakel.ledger;

import java.time.Instant;
import java.util.List;

/**
 * A checkpoint whose signatures were verified by {@link Trust}.
 *
 * @param checkpoint what the log signed
 * @param witnesses the known witnesses that cosigned it; empty means unwitnessed
 */
public record TrustedCheckpoint(Checkpoint checkpoint, List<Witness> witnesses) {

    /** Keeps its own copy of the list. */
    public TrustedCheckpoint {
        witnesses = List.copyOf(witnesses);
    }

    /**
     * A valid cosignature.
     *
     * @param name the witness's key name
     * @param time when it says it cosigned, whole seconds
     */
    public record Witness(String name, Instant time) {}
}
