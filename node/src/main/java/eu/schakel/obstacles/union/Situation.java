package eu.schakel.obstacles.union;

import eu.schakel.obstacles.Obstacle;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a file stands in the register of the Union.
 *
 * @param number from 1 to 10, as the annex counts them
 * @param detail the code of the file that stays open, or the instrument; absent for the other situations and when unknown
 */
record Situation(int number, @Nullable String detail) {
    static final int DUPLICATE = 4;
    static final int TRANSFERRED = 6;
    static final int OTHER_INSTRUMENT = 8;
    static final int RESOLVED = 9;

    private static final Map<String, Integer> BY_STATE = Map.of(
            "submitted", 1,
            "assessment", 1,
            "offered-to-neighbour", 1,
            "clarification", 2,
            "obstacle-found", 5,
            "transferred", TRANSFERRED,
            "facilitation-tool", 7,
            "other-route", OTHER_INSTRUMENT);

    private static final Map<String, Integer> BY_OUTCOME = Map.of(
            "incomplete", 2,
            "no-obstacle", 3,
            "outside-scope", 3,
            "to-solvit", 3,
            "to-social-security", 3,
            "to-tax", 3,
            "merged", DUPLICATE,
            "resolved", RESOLVED,
            "partly-resolved", RESOLVED,
            "not-resolved", 10);

    /** The letter of article 9(6) under which an instrument stands. */
    private static final Map<String, String> INSTRUMENTS =
            Map.of("agreement", "9(6)(a)", "national", "9(6)(b)", "ad-hoc", "9(6)(c)");

    /** Of a dossier; empty when it was withdrawn, for which the annex has no situation. */
    static Optional<Situation> of(Obstacle obstacle) {
        var byState = BY_STATE.get(obstacle.state());
        if (byState != null) {
            return Optional.of(new Situation(byState, detail(byState, obstacle)));
        }
        return obstacle.steps().reversed().stream()
                .map(Obstacle.Step::outcome)
                .filter(outcome -> outcome != null)
                .findFirst()
                .map(BY_OUTCOME::get)
                .map(number -> new Situation(number, detail(number, obstacle)));
    }

    private static @Nullable String detail(int number, Obstacle obstacle) {
        return switch (number) {
            case DUPLICATE -> said(obstacle, "other-file");
            // The same file goes on at the other point, under the same code.
            case TRANSFERRED -> obstacle.reference();
            case OTHER_INSTRUMENT -> {
                var way = said(obstacle, "other-way");
                yield way == null ? null : INSTRUMENTS.get(way);
            }
            default -> null;
        };
    }

    private static @Nullable String said(Obstacle obstacle, String field) {
        return obstacle.answer(field).map(answer -> answer.words().text()).orElse(null);
    }
}
