package eu.schakel.verify;

import eu.schakel.ledger.NoteVerifier;
import eu.schakel.ledger.Trust;
import java.util.List;
import java.util.stream.Collectors;

/** What it means that the log's own signature is all there is. */
final class Unwitnessed {
    private Unwitnessed() {}

    /**
     * Wrong when a witness is known: a log too young to be cosigned cannot be told from one whose cosignature was taken away.
     *
     * @param what fits the log's own signature, as the beginning of a sentence
     * @param size of the log; nobody has anything to vouch for when it is empty
     */
    static Part part(Trust trust, String what, long size) {
        var origin = trust.origin();
        if (size == 0) {
            return Part.ok(origin, "OK: it has no entries yet, so there is nothing to cosign");
        }
        var node = Keys.nodeOf(origin);
        if (trust.witnesses().isEmpty()) {
            return new Part(
                    origin,
                    Part.Outcome.UNWITNESSED,
                    "OK but unwitnessed: " + what + ", but no key of a witness is known: nobody but " + node
                            + " itself vouches for it",
                    List.of(),
                    null);
        }
        var names =
                trust.witnesses().stream().map(NoteVerifier::name).distinct().collect(Collectors.joining(" or "));
        return Part.wrong(
                origin,
                "the cosignature of " + names + " is missing: " + what + ", and nobody but " + node
                        + " itself vouches for it. If the log began a moment ago, check again when " + names
                        + " has received it",
                new Part.Place(origin, null, null));
    }
}
