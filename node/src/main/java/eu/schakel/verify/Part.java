package eu.schakel.verify;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was found about one part of the target.
 *
 * @param name of the part, such as a log's origin
 * @param sentence for a person
 * @param witnesses who cosigned it, when that is checked
 * @param place the first wrong entry; only of {@link Outcome#WRONG}, and only when there is a single one
 */
public record Part(
        String name,
        Outcome outcome,
        String sentence,
        List<String> witnesses,
        @Nullable Place place) {
    /** Keeps its own copy of the list. */
    public Part {
        witnesses = List.copyOf(witnesses);
    }

    /** How it is. */
    public enum Outcome {
        /** All fits; of a log: and a known witness cosigned it. */
        OK,
        /** All fits the log's own signature, but no key of a witness is known. */
        UNWITNESSED,
        /** Something does not fit. */
        WRONG
    }

    /**
     * Where something does not fit.
     *
     * @param log origin of the log, if it is one
     * @param position of the entry, from 0
     * @param event its id, as far as that can be read
     */
    public record Place(
            @Nullable String log,
            @Nullable Long position,
            @Nullable UUID event) {}

    static Part ok(String name, String sentence) {
        return new Part(name, Outcome.OK, sentence, List.of(), null);
    }

    static Part wrong(String name, String sentence, @Nullable Place place) {
        return new Part(name, Outcome.WRONG, sentence, List.of(), place);
    }

    boolean isUnwitnessed() {
        return outcome == Outcome.UNWITNESSED;
    }

    boolean isWrong() {
        return outcome == Outcome.WRONG;
    }
}
