package eu.schakel.agreements.pages;

import eu.schakel.agreements.Agreement;
import eu.schakel.agreements.Entry.Milestone;
import eu.schakel.agreements.MilestoneReading;
import eu.schakel.portal.Side;
import eu.schakel.portal.Status;
import eu.schakel.portal.Tone;
import eu.schakel.portal.Worded;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The parts of a large agreement, with what each side says of each. */
public record MilestoneTable(List<Side> sides, List<Part> parts) {
    /** Keeps the lists unchangeable. */
    public MilestoneTable {
        sides = List.copyOf(sides);
        parts = List.copyOf(parts);
    }

    /**
     * A part.
     *
     * @param number from 1
     * @param date the date of the declaration, in words, or null
     * @param after what comes first, in words, or null
     * @param says in the order of the sides
     */
    public record Part(
            int number,
            String title,
            @Nullable String date,
            @Nullable String after,
            List<Says> says) {}

    /** What one side says: a status, and a date and a note where it gave them. */
    public record Says(
            Status status, @Nullable String date, @Nullable Worded note) {}

    static MilestoneTable of(Words words, Agreement agreement) {
        var sides = words.sides(agreement);
        var all = agreement.entry().milestones();
        return new MilestoneTable(
                sides.stream().map(words::side).toList(),
                all.stream()
                        .map(milestone -> part(words, agreement, sides, all, milestone))
                        .toList());
    }

    private static Part part(
            Words words, Agreement agreement, List<String> sides, List<Milestone> all, Milestone milestone) {
        var readings = agreement.milestones().getOrDefault(milestone.id(), Map.of());
        return new Part(
                all.indexOf(milestone) + 1,
                words.title(milestone.title()),
                milestone.due() == null ? null : words.text("milestone.due", "date", words.date(milestone.due())),
                milestone.after().isEmpty()
                        ? null
                        : words.text("milestone.after", "numbers", numbers(words, all, milestone.after())),
                sides.stream()
                        .map(side -> says(words, milestone, side, readings.get(side)))
                        .toList());
    }

    private static Says says(Words words, Milestone milestone, String side, @Nullable MilestoneReading reading) {
        if (reading != null) {
            return new Says(
                    words.marked(reading.status()),
                    reading.date() == null ? null : words.date(reading.date()),
                    reading.note() == null ? null : words.worded(reading.note()));
        }
        var others = milestone.side() != null && !milestone.side().equals(side);
        return new Says(
                new Status(words.text(others ? "milestone.other-side" : "said.nothing"), Tone.QUIET), null, null);
    }

    /** "1", "1 en 2", "1, 2 en 3". */
    private static String numbers(Words words, List<Milestone> all, List<String> ids) {
        var numbers = all.stream()
                .filter(milestone -> ids.contains(milestone.id()))
                .map(milestone -> Objects.toString(all.indexOf(milestone) + 1))
                .toList();
        return words.list(numbers);
    }
}
