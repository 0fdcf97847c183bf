package eu.schakel.obstacles;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** How long what is known of a person is seen and kept after a dossier closed for good (Regulation (EU) 1024/2012 art. 14). */
public final class Keeping {
    /** The state in which each procedure of this desk ends. */
    public static final String CLOSED = "closed";

    /** From then on users do not see it any more. */
    public static final Period SEEN_AFTER_CLOSING = Period.ofMonths(6);

    /** From then on it is not there any more. */
    public static final Period KEPT_AFTER_CLOSING = Period.ofYears(3);

    private Keeping() {}

    /** The day on which it closed; empty while it can still move. */
    public static Optional<LocalDate> closedOn(Obstacle obstacle) {
        return obstacle.state().equals(CLOSED) && !obstacle.steps().isEmpty()
                ? Optional.of(obstacle.steps().getLast().day())
                : Optional.empty();
    }

    /** Whether users may not see any more who reported it. */
    public static boolean isHidden(Obstacle obstacle, LocalDate today) {
        return closedOn(obstacle)
                .map(day -> !today.isBefore(day.plus(SEEN_AFTER_CLOSING)))
                .orElse(false);
    }

    /** Whether what is known of a person must be deleted. */
    public static boolean isPast(Obstacle obstacle, LocalDate today) {
        return closedOn(obstacle)
                .map(day -> !today.isBefore(day.plus(KEPT_AFTER_CLOSING)))
                .orElse(false);
    }
}
