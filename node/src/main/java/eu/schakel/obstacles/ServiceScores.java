package eu.schakel.obstacles;

import eu.schakel.obstacles.ServiceTimes.Span;
import eu.schakel.procedure.Procedure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What many dossiers come to: numbers only, so that nothing can be read back of one. Pure. */
public final class ServiceScores {
    /** The targets that SOLVIT publishes, in the order of a case; the last one is no time. */
    public static final List<String> TARGETS =
            List.of("first-reply", "handed-over", "accepted", "judged", "solved", "resolution");

    /** Under ten cases one case moves the share by more than it says. */
    public static final int MIN_CASES = 10;

    private static final String RESOLUTION = "resolution";
    private static final Set<String> RESOLVED = Set.of("resolved", "partly-resolved");
    private static final Set<String> UNRESOLVED = Set.of("not-resolvable", "not-resolved");

    private static final double MEDIAN = 0.5;
    private static final double NINE_IN_TEN = 0.9;

    private ServiceScores() {}

    /**
     * One target at one government.
     *
     * @param home the node that treats the dossiers
     * @param within days that the target allows; absent for the share of resolved ones
     * @param cases that were measured, closed and open
     * @param judged of these, how many are already on time or late
     * @param onTime of the judged ones
     * @param open how many still run
     * @param median days; absent under {@link #MIN_CASES} and for the share of resolved ones
     * @param nineInTen days in which nine of ten were done, or run by now; likewise
     */
    public record Score(
            String home,
            String target,
            @Nullable Integer within,
            int cases,
            int judged,
            int onTime,
            int open,
            @Nullable Integer median,
            @Nullable Integer nineInTen) {
        /** Whether there are enough to tell a share. */
        public boolean isScored() {
            return judged >= MIN_CASES;
        }

        /** Percent on time, or resolved, rounded down: a target is not met by rounding. */
        public int percent() {
            return judged == 0 ? 0 : 100 * onTime / judged;
        }

        /** How good that is. */
        public Grade grade() {
            boolean resolution = target.equals(RESOLUTION);
            if (percent() >= (resolution ? 90 : 75)) {
                return Grade.GREEN;
            }
            return percent() >= (resolution ? 70 : 55) ? Grade.YELLOW : Grade.RED;
        }
    }

    /** As SOLVIT colours it: from 75 percent, from 55; of resolved ones from 90, from 70. */
    public enum Grade {
        GREEN,
        YELLOW,
        RED
    }

    /** All targets of all homes, in order of home, then as in {@link #TARGETS}. */
    static List<Score> of(Collection<Obstacle> obstacles, Procedures procedures, LocalDate today) {
        var spans = new TreeMap<String, List<Span>>();
        var outcomes = new TreeMap<String, List<String>>();
        for (var obstacle : obstacles) {
            procedures.find(obstacle.procedure()).ifPresent(procedure -> {
                spans.computeIfAbsent(obstacle.home(), _ -> new ArrayList<>())
                        .addAll(ServiceTimes.of(obstacle, procedure, today));
                outcome(obstacle)
                        .ifPresent(outcome -> outcomes.computeIfAbsent(obstacle.home(), _ -> new ArrayList<>())
                                .add(outcome));
            });
        }
        var scores = new ArrayList<Score>();
        spans.forEach((home, all) -> {
            for (var target : TARGETS) {
                scores.add(
                        target.equals(RESOLUTION)
                                ? resolution(home, outcomes.getOrDefault(home, List.of()))
                                : score(home, target, within(target, procedures), all));
            }
        });
        return scores;
    }

    private static @Nullable Integer within(String target, Procedures procedures) {
        return procedures.list().stream()
                .flatMap(procedure -> procedure.targets().stream())
                .filter(one -> one.id().equals(target))
                .findFirst()
                .map(Procedure.Target::days)
                .orElse(null);
    }

    /** How it ended last, whatever happened afterwards, unless it was opened again. */
    private static Optional<String> outcome(Obstacle obstacle) {
        return obstacle.steps().reversed().stream()
                .takeWhile(step -> !step.step().equals("reopen"))
                .filter(step -> step.outcome() != null)
                .findFirst()
                .map(Obstacle.Step::outcome);
    }

    static Score score(String home, String target, @Nullable Integer within, List<Span> spans) {
        var mine = spans.stream().filter(span -> span.target().equals(target)).toList();
        var judged = mine.stream().filter(span -> span.ended() || span.isLate()).toList();
        var days = mine.stream().map(Span::days).sorted().toList();
        boolean enough = mine.size() >= MIN_CASES;
        return new Score(
                home,
                target,
                within,
                mine.size(),
                judged.size(),
                (int) judged.stream().filter(span -> !span.isLate()).count(),
                (int) mine.stream().filter(span -> !span.ended()).count(),
                enough ? rank(days, MEDIAN) : null,
                enough ? rank(days, NINE_IN_TEN) : null);
    }

    private static Score resolution(String home, List<String> outcomes) {
        int resolved = (int) outcomes.stream().filter(RESOLVED::contains).count();
        int all =
                resolved + (int) outcomes.stream().filter(UNRESOLVED::contains).count();
        return new Score(home, RESOLUTION, null, all, all, resolved, 0, null, null);
    }

    /** The smallest number that is not exceeded by that share of them. */
    private static int rank(List<Integer> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
