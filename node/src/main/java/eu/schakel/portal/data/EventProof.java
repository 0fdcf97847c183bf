package eu.schakel.portal.data;

import eu.schakel.ledger.InclusionEvidence;
import eu.schakel.ledger.TrustedCheckpoint.Witness;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What proves that a public event was said, as far as this node has it yet.
 *
 * @param log the public log that has it
 * @param bytes as hashed; null while the mirror of the peer's public log is behind
 * @param position in the log, from 0; empty while it waits for one
 * @param cosigned there once a peer has cosigned a checkpoint that covers it; until then the proof follows
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record EventProof(
        UUID event, PublicLog log, byte @Nullable [] bytes, OptionalLong position, Optional<Cosigned> cosigned) {

    /**
     * The proof under a checkpoint that others hold.
     *
     * @param size entries that the checkpoint covers
     * @param witnesses who cosigned it, checked here
     */
    public record Cosigned(long size, InclusionEvidence evidence, List<Witness> witnesses) {
        /** Keeps its own copy of the list. */
        public Cosigned {
            witnesses = List.copyOf(witnesses);
        }
    }
}
