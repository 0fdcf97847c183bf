package eu.schakel.obstacles;

import eu.schakel.procedure.Procedure;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How long a dossier took, or takes, for each target of its procedure. Pure. */
final class ServiceTimes {
    /** A proposal that is rejected was judged too. */
    private static final String JUDGED = "judged";

    private ServiceTimes() {}

    /**
     * One measured span.
     *
     * @param home the node that treats the dossier
     * @param target of the procedure
     * @param within days that the target allows
     * @param days that it took, or takes until today; days on which the dossier stood still are left out
     * @param ended whether what the target asks has happened
     */
    public record Span(String home, String target, int within, int days, boolean ended) {
        boolean isLate() {
            return days > within;
        }
    }

    static List<Span> of(Obstacle obstacle, Procedure procedure, LocalDate today) {
        var spans = new ArrayList<Span>();
        for (var target : procedure.targets()) {
            measure(obstacle, procedure, target, today).ifPresent(spans::add);
        }
        return spans;
    }

    /** The last time that it ran, for a dossier that was opened again is measured again. */
    private static Optional<Span> measure(
            Obstacle obstacle, Procedure procedure, Procedure.Target target, LocalDate today) {
        LocalDate from = null;
        LocalDate still = null;
        int stood = 0;
        Span done = null;
        for (var taken : obstacle.steps()) {
            var step = procedure.step(taken.step());
            if (is(step, target.from()) && (from == null || done != null)) {
                from = taken.day();
                still = null;
                stood = 0;
                done = null;
                continue;
            }
            if (from == null || done != null) {
                continue;
            }
            if (step.effects().suspends().contains(target.id())) {
                still = taken.day();
            } else if (step.effects().resumes().contains(target.id()) && still != null) {
                stood += days(still, taken.day());
                still = null;
            }
            boolean rejected = target.id().equals(JUDGED)
                    && step.effects().ends().contains(JUDGED)
                    && step.outcomes().isEmpty();
            if (rejected || is(step, target.to())) {
                done = new Span(obstacle.home(), target.id(), target.days(), days(from, taken.day()) - stood, true);
            } else if (step.effects().ends().contains(target.id())) {
                from = null;
            }
        }
        if (done != null || from == null) {
            return Optional.ofNullable(done);
        }
        var until = still == null ? today : still;
        return Optional.of(new Span(obstacle.home(), target.id(), target.days(), days(from, until) - stood, false));
    }

    private static boolean is(Procedure.Step step, String factOrStep) {
        return step.id().equals(factOrStep) || step.dates().contains(factOrStep);
    }

    private static int days(LocalDate from, LocalDate until) {
        return Math.max(0, (int) ChronoUnit.DAYS.between(from, until));
    }
}
