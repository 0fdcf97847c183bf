package eu.schakel.timelimits;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision that names days for some years.
 *
 * @param knownFrom the day of its publication, or the first on which it was seen elsewhere; null when neither was found
 * @param days the days it names, each with the key of its name
 */
public record Decree(
        String id,
        HolidayCalendar calendar,
        int firstYear,
        int lastYear,
        @Nullable LocalDate knownFrom,
        String source,
        Verified verified,
        List<Day> days) {
    public Decree {
        days = List.copyOf(days);
    }

    /** A day and the key of its name. */
    public record Day(LocalDate date, String name) {}

    boolean covers(int year) {
        return firstYear <= year && year <= lastYear;
    }

    /** Whether it can have been known on that day; a decree without a date was always known. */
    boolean knownOn(@Nullable LocalDate day) {
        return day == null || knownFrom == null || !knownFrom.isAfter(day);
    }

    /** The decrees of the tables. */
    static List<Decree> readAll() {
        var days = Table.read("days.tsv", 3);
        return Table.read("decrees.tsv", 7).stream()
                .map(row -> new Decree(
                        row.get(0),
                        HolidayCalendar.of(row.get(1)),
                        Integer.parseInt(row.get(2)),
                        Integer.parseInt(row.get(3)),
                        row.get(4).equals("-") ? null : LocalDate.parse(row.get(4)),
                        row.get(5),
                        Verified.of(row.get(6)),
                        days.stream()
                                .filter(day -> day.get(0).equals(row.get(0)))
                                .map(day -> new Day(LocalDate.parse(day.get(1)), day.get(2)))
                                .toList()))
                .toList();
    }
}
