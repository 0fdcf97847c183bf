package eu.schakel.timelimits;

import java.time.temporal.Temporal;
import java.util.List;
import java.util.Set;

/**
 * When a limit ends, and why. Days are {@link java.time.LocalDate}, hours {@link java.time.ZonedDateTime}.
 *
 * @param end the earliest end that the law may mean
 * @param rawEnd where the period ends by count, with suspensions and extensions, before the last day is moved
 * @param doubts the open questions that must be answered otherwise for this end to hold; mostly none
 * @param alternatives later ends that the law may mean, earliest first
 * @param steps how this end came about
 * @param verified whether nothing in it is open, unknown or unchecked
 */
public record Answer(
        Question question,
        Temporal end,
        Temporal rawEnd,
        Set<Doubt> doubts,
        List<Alternative> alternatives,
        List<Step> steps,
        boolean verified) {
    public Answer {
        doubts = Set.copyOf(doubts);
        alternatives = List.copyOf(alternatives);
        steps = List.copyOf(steps);
    }

    /**
     * Another end.
     *
     * @param doubts the open questions that must be answered otherwise for it to hold; none when the usual reading gives it
     */
    public record Alternative(Temporal end, Set<Doubt> doubts) {
        public Alternative {
            doubts = Set.copyOf(doubts);
        }
    }
}
