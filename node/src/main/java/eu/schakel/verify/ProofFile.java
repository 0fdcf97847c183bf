package eu.schakel.verify;

import eu.schakel.ledger.Checkpoint;
import eu.schakel.ledger.FormatException;
import eu.schakel.ledger.InclusionEvidence;
import eu.schakel.ledger.ProofException;
import eu.schakel.ledger.Trust;
import eu.schakel.ledger.TrustedCheckpoint;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The proof of one event in one file (C2SP tlog-proof), with the event in it. */
final class ProofFile {
    /** What such a file begins with. */
    static final String BEGIN = "c2sp.org/tlog-proof@";

    private ProofFile() {}

    /** @param keys that may be believed about the log that the file names */
    static Part check(String text, Keys keys) {
        @Nullable String origin = null;
        @Nullable Long position = null;
        @Nullable UUID event = null;
        try {
            var evidence = InclusionEvidence.parse(text);
            origin = Checkpoint.parse(evidence.note().text()).origin();
            position = evidence.index();
            var entry = evidence.extra()
                    .orElseThrow(() -> new FormatException("the event itself is not in the file (the line \"extra\")"));
            event = EventIds.find(entry).orElse(null);
            var trust = keys.trust(origin);
            return part(trust, position, event, evidence.verify(entry, trust));
        } catch (FormatException | ProofException e) {
            return Part.wrong(
                    origin == null ? "proof" : origin,
                    "it proves nothing: " + e.getMessage(),
                    new Part.Place(origin, position, event));
        }
    }

    private static Part part(Trust trust, long position, @Nullable UUID event, TrustedCheckpoint head) {
        var names = head.witnesses().stream()
                .map(witness -> witness.name() + " at " + witness.time())
                .toList();
        var origin = trust.origin();
        var what = "event " + event + " is entry " + position + " of " + origin + ", of "
                + head.checkpoint().size() + " entries";
        return names.isEmpty()
                ? Unwitnessed.part(trust, what, head.checkpoint().size())
                : new Part(
                        origin,
                        Part.Outcome.OK,
                        "OK: " + what + ", witnessed by " + String.join(", ", names),
                        head.witnesses().stream()
                                .map(TrustedCheckpoint.Witness::name)
                                .toList(),
                        null);
    }
}
