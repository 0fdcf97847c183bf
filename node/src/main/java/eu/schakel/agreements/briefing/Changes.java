package eu.schakel.agreements.briefing;

import eu.schakel.agreements.AgreementReads.Line;
import eu.schakel.agreements.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one side's reading moved in a period.
 *
 * @param before what it said last before the period; null when it had said nothing
 * @param after what it said last
 * @param line where it said so
 */
record Changes(@Nullable Status before, Status after, Line line) {
    static final String READING = "agreements.reading-given";

    /** The move of a side; empty when it gave no reading in the period. The story is newest first. */
    static Optional<Changes> of(String side, List<Line> story, LocalDate since) {
        var readings = story.stream()
                .filter(line -> line.type().equals(READING) && line.side().equals(side))
                .toList();
        var newest = readings.stream()
                .filter(line -> BriefingReads.isSince(line.at(), since))
                .findFirst();
        var before = readings.stream()
                .filter(line -> !BriefingReads.isSince(line.at(), since))
                .findFirst();
        return newest.map(line -> new Changes(before.map(Changes::status).orElse(null), status(line), line));
    }

    private static Status status(Line line) {
        return Status.of(line.detail().path("status").asString());
    }

    /** Whether the side had said nothing before the period. */
    boolean isFirst() {
        return before == null;
    }

    /** Whether it says something else than before the period. */
    boolean isMove() {
        return before != null && before != after;
    }
}
