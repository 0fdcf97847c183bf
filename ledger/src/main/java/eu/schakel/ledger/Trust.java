package eu.schakel.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * Whom a reader believes about one log.
 *
 * @param origin the log's name, as in the first line of its checkpoints
 * @param logKeys the log's own keys, at least one; several while a key is being replaced
 * @param witnesses the cosigning keys of known peers; may be empty
 */
public record Trust(String origin, List<NoteVerifier> logKeys, List<NoteVerifier> witnesses) {

    /** Refuses an empty list of log keys and keys of the wrong type. */
    public Trust {
        logKeys = List.copyOf(logKeys);
        witnesses = List.copyOf(witnesses);
        if (logKeys.isEmpty()) {
            throw new IllegalArgumentException("without a key of the log " + origin + " no checkpoint can be believed");
        }
        checkTypes(logKeys, KeyType.NOTE);
        checkTypes(witnesses, KeyType.COSIGNATURE);
    }

    /**
     * The checkpoint of a signed note, with the witnesses that cosigned it. {@link ProofException} if the note has not the right form,
     * is of another log, lacks a signature by a log key, or if any line of a known key is not valid. Unknown keys are ignored.
     */
    public TrustedCheckpoint open(SignedNote note) throws ProofException {
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.parse(note.text());
        } catch (FormatException e) {
            throw new ProofException("the signed text is not a checkpoint: " + e.getMessage());
        }
        if (!checkpoint.origin().equals(origin)) {
            throw new ProofException(
                    "a checkpoint of " + Quoted.of(checkpoint.origin()) + ", expected " + Quoted.of(origin));
        }
        boolean signed = false;
        for (NoteVerifier key : logKeys) {
            signed |= note.isSignedBy(key);
        }
        if (!signed) {
            throw new ProofException("the checkpoint has no signature by a known key of the log " + origin);
        }
        return new TrustedCheckpoint(checkpoint, cosignedBy(note, checkpoint));
    }

    private List<TrustedCheckpoint.Witness> cosignedBy(SignedNote note, Checkpoint checkpoint) throws ProofException {
        List<TrustedCheckpoint.Witness> found = new ArrayList<>();
        for (NoteVerifier key : witnesses) {
            List<Signature> lines =
                    note.signatures().stream().filter(line -> line.claims(key)).toList();
            List<TrustedCheckpoint.Witness> valid = new ArrayList<>();
            for (Signature line : lines) {
                valid.add(new TrustedCheckpoint.Witness(key.name(), Cosignature.verify(checkpoint, line, key)));
            }
            // One witness counts once, however often it signed.
            valid.stream().findFirst().ifPresent(found::add);
        }
        return found;
    }

    private static void checkTypes(List<NoteVerifier> keys, KeyType type) {
        for (NoteVerifier key : keys) {
            if (key.type() != type) {
                throw new IllegalArgumentException(
                        "key " + key.name() + " is a " + key.type() + " key, expected " + type);
            }
        }
    }
}
