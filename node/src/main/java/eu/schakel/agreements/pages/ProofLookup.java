package eu.schakel.agreements.pages;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the public log of its author has an event. */
@FunctionalInterface
public interface ProofLookup {
    /** What is known of an event; empty when no public event has this id. */
    Optional<Known> find(UUID event);

    /**
     * An event and how far its proof is.
     *
     * @param node whose log it is
     * @param origin the log's name
     * @param position in that log, from 0; absent while it waits for one
     * @param size entries that the cosigned checkpoint covers; absent until a peer has cosigned one that covers the event
     * @param witnesses nodes that cosigned it
     * @param leaf the leaf hash, hexadecimal
     * @param checkpoint the signed note with its cosignatures
     */
    record Known(
            String node,
            String origin,
            @Nullable Long position,
            @Nullable Long size,
            List<String> witnesses,
            @Nullable String leaf,
            @Nullable String checkpoint) {
        /** Keeps its own copy of the list. */
        public Known {
            witnesses = List.copyOf(witnesses);
        }

        boolean isWitnessed() {
            return !witnesses.isEmpty();
        }
    }
}
