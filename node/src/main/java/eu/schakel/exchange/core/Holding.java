package eu.schakel.exchange.core;

import eu.schakel.ledger.Checkpoint;
import eu.schakel.ledger.FormatException;
import eu.schakel.ledger.Frontier;
import eu.schakel.ledger.Hash;
import eu.schakel.ledger.Merkle;
import eu.schakel.ledger.Nodes;
import eu.schakel.ledger.NoteVerifier;
import eu.schakel.ledger.ProofException;
import eu.schakel.ledger.Proofs;
import eu.schakel.ledger.SignedNote;
import java.util.ArrayList;
import java.util.List;

/**
 * The receiving half for one log: what to do with a push. It parses no JSON: what a signed checkpoint covers is held, whatever it
 * says, because the sender cannot take it out again.
 */
public final class Holding {
    private Holding() {}

    /**
     * What a peer pushes.
     *
     * @param origin of the log
     * @param start position of the first entry
     * @param entries bytes, each at most 65,535
     * @param note signed checkpoint that ends exactly behind the last entry
     */
    public record Push(String origin, long start, List<byte[]> entries, String note) {}

    /** What to do with it. */
    public sealed interface Verdict {
        /** Store these entries and their leaf hashes behind what is held; then cosign. */
        record Store(List<byte[]> entries, List<Hash> leaves, Frontier next, Checkpoint checkpoint)
                implements Verdict {}

        /** All of it is held already; cosign again. */
        record Same(Checkpoint checkpoint) implements Verdict {}

        /** Ask to go on from this size. */
        record Resume(long size) implements Verdict {}

        /** Nothing is stored. */
        record Refuse(String kind, String detail) implements Verdict {}

        /** Our tree with these entries has another root: damaged on the way, or a fork; a consistency proof tells which. */
        record Differs(Checkpoint checkpoint) implements Verdict {}

        /** One size has two signed roots: proof of misconduct; cosign nothing more of this log. */
        record Fork(Checkpoint checkpoint) implements Verdict {}
    }

    /**
     * Judges a push against what is held.
     *
     * @param held its right edge
     * @param nodes its tree, asked only when the push speaks of a smaller one
     */
    public static Verdict judge(Frontier held, Nodes nodes, Push push, NoteVerifier owner) {
        Checkpoint checkpoint;
        try {
            var note = SignedNote.parse(push.note());
            if (!note.isSignedBy(owner)) {
                return new Verdict.Refuse("signature", "the checkpoint does not carry a signature of " + owner.name());
            }
            checkpoint = Checkpoint.parse(note.text());
        } catch (FormatException | ProofException e) {
            return new Verdict.Refuse("signature", "the checkpoint is not signed as it should be: " + e.getMessage());
        }
        if (!checkpoint.origin().equals(push.origin())) {
            return new Verdict.Refuse("origin", "the checkpoint is of the log " + checkpoint.origin());
        }
        if (push.start() < 0 || push.start() + push.entries().size() != checkpoint.size()) {
            return new Verdict.Refuse(
                    "size",
                    "the checkpoint says " + checkpoint.size() + ", the entries end at "
                            + (push.start() + push.entries().size()));
        }
        if (checkpoint.size() < held.size()) {
            // A sender that was set back says again what it once said; one that says something else has two histories.
            return checkpoint.root().equals(Proofs.root(checkpoint.size(), nodes))
                    ? new Verdict.Resume(held.size())
                    : new Verdict.Fork(checkpoint);
        }
        if (push.start() > held.size()) {
            return new Verdict.Resume(held.size());
        }
        if (checkpoint.size() == held.size()) {
            return checkpoint.root().equals(held.root()) ? new Verdict.Same(checkpoint) : new Verdict.Fork(checkpoint);
        }
        var fresh = push.entries()
                .subList(
                        Math.toIntExact(held.size() - push.start()),
                        push.entries().size());
        var leaves = new ArrayList<Hash>(fresh.size());
        for (var entry : fresh) {
            leaves.add(Merkle.leaf(entry));
        }
        var next = held.append(leaves);
        return next.root().equals(checkpoint.root())
                ? new Verdict.Store(List.copyOf(fresh), leaves, next, checkpoint)
                : new Verdict.Differs(checkpoint);
    }

    /** Whether a differing root is a fork: the peer cannot prove that its new tree extends what we hold. */
    public static boolean isFork(Frontier held, Checkpoint checkpoint, List<Hash> proof) {
        if (held.size() == 0) {
            // Every tree extends the empty one; entries that lead elsewhere were damaged.
            return false;
        }
        try {
            Proofs.verifyConsistency(held.size(), held.root(), checkpoint.size(), checkpoint.root(), proof);
            return false;
        } catch (ProofException e) {
            return true;
        }
    }
}
