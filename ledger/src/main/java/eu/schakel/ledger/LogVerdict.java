package eu.schakel.ledger;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** What {@link LogVerifier} found. */
public sealed interface LogVerdict {

    /** The verdict in one English sentence, for operators. */
    String sentence();

    /**
     * Every entry is in the tree that the log signed and at least one known witness cosigned.
     *
     * @param checkpoint the signed head
     * @param witnesses who cosigned it, at least one
     */
    record Witnessed(Checkpoint checkpoint, List<TrustedCheckpoint.Witness> witnesses) implements LogVerdict {

        /** Keeps its own copy of the list. */
        public Witnessed {
            witnesses = List.copyOf(witnesses);
        }

        @Override
        public String sentence() {
            String names = witnesses.stream()
                    .map(witness -> witness.name() + " at " + witness.time())
                    .collect(Collectors.joining(", "));
            return "OK: " + checkpoint.size() + " entries of " + checkpoint.origin() + ", cosigned by " + names + ".";
        }
    }

    /**
     * Every entry is in the tree that the log signed, but no known witness cosigned it: the log could show others another one.
     *
     * @param checkpoint the signed head
     */
    record Unwitnessed(Checkpoint checkpoint) implements LogVerdict {

        @Override
        public String sentence() {
            return "OK but unwitnessed: " + checkpoint.size() + " entries of " + checkpoint.origin()
                    + " fit its own signature; no known witness cosigned it.";
        }
    }

    /**
     * The files do not fit each other or the signed head.
     *
     * @param firstWrongEntry the first entry, counted from 0, that is wrong or that a wrong hash covers; empty if no single place is
     * @param sentence what is wrong, and where
     */
    record Wrong(OptionalLong firstWrongEntry, String sentence) implements LogVerdict {}
}
