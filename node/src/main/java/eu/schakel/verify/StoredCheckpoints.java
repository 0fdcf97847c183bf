package eu.schakel.verify;

import eu.schakel.ledger.Checkpoint;
import eu.schakel.ledger.Cosignature;
import eu.schakel.ledger.FormatException;
import eu.schakel.ledger.Frontier;
import eu.schakel.ledger.Hash;
import eu.schakel.ledger.NoteVerifier;
import eu.schakel.ledger.ProofException;
import eu.schakel.ledger.Signature;
import eu.schakel.ledger.SignedNote;
import eu.schakel.ledger.Trust;
import java.util.List;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The checkpoints of one log and their cosignatures, each compared with the tree that the entries so far make. */
final class StoredCheckpoints {
    private final String schema;
    private final Trust trust;
    private final TreeMap<String, Long> witnessed = new TreeMap<>();
    private long newestGood = -1;

    StoredCheckpoints(String schema, Trust trust) {
        this.schema = schema;
        this.trust = trust;
    }

    /** Appends leaves to the edge and checks what was signed on the way; without leaves, what was signed of the empty log. */
    Frontier check(DSLContext sql, Frontier edge, List<Hash> leaves) throws WrongException {
        var next = edge;
        for (var row : sql.fetch(
                "select size, note from " + schema
                        + ".checkpoint where log = ? and size > ? and size <= ? order by size",
                trust.origin(),
                leaves.isEmpty() ? -1 : edge.size(),
                edge.size() + leaves.size())) {
            long size = row.get(0, Long.class);
            next = next.append(between(leaves, next.size() - edge.size(), size - edge.size()));
            check(sql, next, row.get(1, String.class));
        }
        return next.append(between(leaves, next.size() - edge.size(), leaves.size()));
    }

    void checkNoneBeyond(DSLContext sql, long size) throws WrongException {
        var beyond = sql.fetchOptional(
                "select max(size) from " + schema + ".checkpoint where log = ? and size > ? having count(*) > 0",
                trust.origin(),
                size);
        if (beyond.isPresent()) {
            throw StoredLog.missing(size, beyond.get().get(0, Long.class), "a signed checkpoint covers ");
        }
    }

    /** What to say when nothing was wrong. */
    Part part(long size) {
        var name = trust.origin();
        var witnesses = witnessed.entrySet().stream()
                .map(one -> one.getKey() + " up to " + one.getValue())
                .toList();
        return witnesses.isEmpty()
                ? Unwitnessed.part(
                        trust,
                        size + (newestGood < 0 ? " entries, not signed yet" : " entries fit the log's own signature"),
                        size)
                : new Part(
                        name,
                        Part.Outcome.OK,
                        "OK: " + size + " entries, witnessed by " + String.join(", ", witnesses),
                        List.copyOf(witnessed.keySet()),
                        null);
    }

    private static List<Hash> between(List<Hash> leaves, long from, long to) {
        return leaves.subList(Math.toIntExact(from), Math.toIntExact(to));
    }

    private void check(DSLContext sql, Frontier tree, String note) throws WrongException {
        var checkpoint = checkpoint(tree, note);
        if (!checkpoint.root().equals(tree.root())) {
            throw new WrongException(
                    Math.max(newestGood, 0),
                    null,
                    "it or one of the entries up to " + (tree.size() - 1) + " was changed: they lead to the root "
                            + tree.root() + ", but the log signed " + checkpoint.root());
        }
        newestGood = tree.size();
        for (var row : sql.fetch(
                "select witness, line from " + schema + ".cosignature where log = ? and size = ?",
                trust.origin(),
                tree.size())) {
            cosignature(checkpoint, row.get(0, String.class), row.get(1, String.class));
        }
    }

    private Checkpoint checkpoint(Frontier tree, String note) throws WrongException {
        try {
            var checkpoint = trust.open(SignedNote.parse(note)).checkpoint();
            if (checkpoint.size() == tree.size()) {
                return checkpoint;
            }
            throw new WrongException(
                    null,
                    null,
                    "the checkpoint stored at size " + tree.size() + " speaks of size " + checkpoint.size());
        } catch (FormatException | ProofException e) {
            throw new WrongException(
                    null, null, "the checkpoint at size " + tree.size() + " cannot be believed: " + e.getMessage());
        }
    }

    private void cosignature(Checkpoint checkpoint, String witness, String line) throws WrongException {
        var keys = trust.witnesses().stream()
                .filter(key -> key.name().equals(witness))
                .toList();
        // A former peer's key is not known any more; its word then counts for nothing.
        if (keys.isEmpty()) {
            return;
        }
        var parts = line.split(" ", 3);
        @Nullable String why = parts.length == 3 ? null : "it has not three parts";
        for (var key : parts.length == 3 ? keys : List.<NoteVerifier>of()) {
            try {
                Cosignature.verify(checkpoint, new Signature(parts[1], parts[2]), key);
                witnessed.put(witness, checkpoint.size());
                return;
            } catch (FormatException | ProofException e) {
                why = e.getMessage();
            }
        }
        throw new WrongException(
                null,
                null,
                "the cosignature of " + witness + " at size " + checkpoint.size() + " is not valid: " + why);
    }
}
