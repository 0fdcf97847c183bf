package eu.schakel.timelimits;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A limit that the law sets: a row of {@code limits.tsv}.
 *
 * @param trigger the event from whose day is counted
 * @param duration as in the table: a length, a date, or {@code -} for at once or set elsewhere
 * @param suspension the article by which it may stand still, or {@code -} when none was read
 * @param note key of what is open about this row or must be told with it, or {@code -}
 */
public record Limit(
        String id,
        Regime regime,
        String article,
        String trigger,
        String duration,
        Counting counting,
        FirstDay firstDay,
        Shift shift,
        String suspension,
        String note,
        String whoActs,
        String effect,
        boolean verified,
        String source) {
    /** How the duration is counted. */
    public enum Counting {
        CALENDAR,
        WORKING_DAYS,
        BACK,
        DATE,
        NONE
    }

    /** The first day that counts. */
    public enum FirstDay {
        DAY_AFTER,
        THAT_DAY
    }

    /** Whether a last day that is no working day moves. */
    public enum Shift {
        /** As the regime says. */
        REGIME,
        /** The article excludes it. */
        NONE,
        /** The source has its own rule: to the next working day. */
        NEXT,
        /** The source has a rule of its own that was not read. */
        OPEN
    }

    /** A date that the article names: the day itself, or for one of every year the next from {@code from} on. */
    LocalDate date(LocalDate from) {
        if (!duration.startsWith("--")) {
            return LocalDate.parse(duration);
        }
        var sameYear = LocalDate.parse(from.getYear() + duration.substring(1));
        return sameYear.isBefore(from) ? sameYear.plusYears(1) : sameYear;
    }

    /** How long the period is. */
    Length length() {
        var length = Length.parse(duration);
        return counting == Counting.WORKING_DAYS ? new Length(length.amount(), Unit.WORKING_DAYS) : length;
    }

    /** The rows of the table, in its order. */
    static List<Limit> readAll() {
        return Table.read("limits.tsv", 14).stream()
                .map(row -> new Limit(
                        row.get(0),
                        Regime.of(row.get(1)),
                        row.get(2),
                        row.get(3),
                        row.get(4),
                        word(Counting.values(), row.get(5)),
                        word(FirstDay.values(), row.get(6)),
                        word(Shift.values(), row.get(7)),
                        row.get(8),
                        row.get(9),
                        row.get(10),
                        row.get(11),
                        Verified.of(row.get(12)) == Verified.YES,
                        row.get(13)))
                .toList();
    }

    private static <T extends Enum<T>> T word(T[] values, String word) {
        return Arrays.stream(values)
                .filter(value ->
                        value.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "limits.tsv: '" + word + "' is none of " + Arrays.toString(values) + "."));
    }
}
