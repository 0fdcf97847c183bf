package eu.schakel.dossier;

import eu.schakel.ledger.Hash;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in a dossier.
 *
 * @param id UUIDv7; of a reaction a UUIDv5 computed from its cause
 * @param type the room and the name, such as {@code agreements.reading-given}
 * @param version of the type; a released version never changes
 * @param at the author's time, microseconds
 * @param clock orders the timeline of a dossier over both sides; never a legal date
 * @param cause the event that this one answers; absent when it answers none or the reader may not see it
 * @param hops reactions that led here, at most {@link #MAX_HOPS}
 */
public record Event(
        UUID id,
        UUID dossier,
        String type,
        int version,
        Author author,
        Instant at,
        long clock,
        @Nullable Cause cause,
        int hops,
        Body body) {
    /** No endless ping-pong between two nodes' reactions. */
    public static final int MAX_HOPS = 4;

    /** An event by id and leaf hash, so that a third peer notices when it was told something else. */
    public record Cause(UUID id, Hash leaf) {}
}
