package eu.schakel.obstacles;

import eu.schakel.procedure.Procedure;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * How long personal data is kept (Regulation (EU) 1024/2012, art. 14): hidden six months after a dossier was formally closed, deleted
 * after three years. A government may set other periods.
 *
 * @param hiddenAfter closing, from users
 * @param deletedAfter closing, for good
 */
public record Keeping(Period hiddenAfter, Period deletedAfter) {
    /** What the regulation says at most. */
    public static final Keeping USUAL = new Keeping(Period.ofMonths(6), Period.ofYears(3));

    /** The day on which it ended, unless it was opened again; empty while it runs. */
    public static Optional<LocalDate> closedOn(Obstacle obstacle, Procedure procedure) {
        boolean isEnded = procedure.state(obstacle.state()).isFinal()
                || obstacle.outcome().isPresent();
        return isEnded
                ? obstacle.steps().reversed().stream()
                        .filter(step -> step.outcome() != null)
                        .map(Obstacle.Step::day)
                        .findFirst()
                        .or(() -> Optional.of(obstacle.steps().getLast().day()))
                : Optional.empty();
    }

    /** Whether users may no longer see the personal data. */
    public boolean isHidden(Obstacle obstacle, Procedure procedure, LocalDate today) {
        return isPast(obstacle, procedure, hiddenAfter, today);
    }

    /** Whether the personal data must go. */
    public boolean isOver(Obstacle obstacle, Procedure procedure, LocalDate today) {
        return isPast(obstacle, procedure, deletedAfter, today);
    }

    private static boolean isPast(Obstacle obstacle, Procedure procedure, Period period, LocalDate today) {
        return closedOn(obstacle, procedure)
                .map(closed -> !closed.plus(period).isAfter(today))
                .orElse(false);
    }
}
