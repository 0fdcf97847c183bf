package eu.schakel.procedure;

import eu.schakel.timelimits.Answer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A limit or a target that runs.
 *
 * @param limit what was declared, or null for a target
 * @param by who must act
 * @param end the earliest day on which it may end
 * @param others later days on which it may end, earliest first
 * @param answers how the ends were counted; none for a target and for what must be done at once
 * @param verified whether nothing in it is open: only then may anybody say "must"
 * @param stillSince since when it stands still, or null; its end then moves on every day
 */
public record Clock(
        String id,
        Words name,
        Procedure.@Nullable Limit limit,
        Procedure.Actor by,
        LocalDate end,
        List<LocalDate> others,
        List<Answer> answers,
        boolean verified,
        @Nullable LocalDate stillSince) {
    /** Keeps its own copies. */
    public Clock {
        others = List.copyOf(others);
        answers = List.copyOf(answers);
    }

    /** Whether no law asks it. */
    public boolean isTarget() {
        return limit == null;
    }
}
