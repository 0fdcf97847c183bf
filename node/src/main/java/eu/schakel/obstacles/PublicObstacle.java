package eu.schakel.obstacles;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may read of an obstacle.
 *
 * @param home the node that treats it
 * @param state of the procedure
 * @param supports how many said that it hampers them too, by node
 * @param priorities of governments, oldest first
 */
public record PublicObstacle(
        UUID dossier,
        String reference,
        String home,
        String procedure,
        int version,
        LocalDate reportedOn,
        Words title,
        Words summary,
        Theme theme,
        List<String> areas,
        List<String> agreements,
        String state,
        @Nullable String outcome,
        Instant publishedAt,
        Instant changedAt,
        Map<String, Integer> supports,
        List<Priority> priorities) {
    /**
     * A government keeps it until it is resolved or declared unresolvable by name.
     *
     * @param endedOn absent while it is a priority; the following three are then absent too
     */
    public record Priority(
            String side,
            LocalDate adoptedOn,
            @Nullable LocalDate endedOn,
            @Nullable Boolean resolved,
            @Nullable Words decider,
            @Nullable Words reasons) {}

    /** How many said that it hampers them too, at all nodes. */
    public int people() {
        return supports.values().stream().mapToInt(Integer::intValue).sum();
    }
}
