package eu.schakel.timelimits;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked. Begin with one of the static methods and add what there is.
 *
 * @param from the day of the event
 * @param time its local time in the zone of the calendar, needed for hours only
 * @param length how long, or null for a limit that is a date
 * @param back whether counted back from the event
 * @param limit the row of the table that is asked for, or null for a length that somebody gives
 * @param knownOn what was known of the calendar on that day, or null for all that is known
 */
public record Question(
        Regime regime,
        HolidayCalendar calendar,
        LocalDate from,
        @Nullable LocalTime time,
        @Nullable Length length,
        boolean back,
        @Nullable Limit limit,
        List<Suspension> suspensions,
        List<Extension> extensions,
        @Nullable LocalDate knownOn) {
    public Question {
        suspensions = List.copyOf(suspensions);
        extensions = List.copyOf(extensions);
        if (!regime.calendars().contains(calendar)) {
            throw new TimeLimitException(
                    Mistake.CALENDAR_OF_OTHER_LAW,
                    regime.id(),
                    calendar.id(),
                    regime.calendars().getFirst().id());
        }
    }

    /** A period after an event. */
    public static Question add(Regime regime, HolidayCalendar calendar, LocalDate from, Length length) {
        return new Question(regime, calendar, from, null, length, false, null, List.of(), List.of(), null);
    }

    /** A period before an event. */
    public static Question before(Regime regime, HolidayCalendar calendar, LocalDate from, Length length) {
        return new Question(regime, calendar, from, null, length, true, null, List.of(), List.of(), null);
    }

    /** A limit of the table. */
    public static Question limit(Limit limit, HolidayCalendar calendar, LocalDate from) {
        if (limit.counting() == Limit.Counting.NONE) {
            throw new TimeLimitException(Mistake.LIMIT_WITHOUT_LENGTH, limit.id(), limit.article(), limit.effect());
        }
        boolean isDate = limit.counting() == Limit.Counting.DATE;
        return new Question(
                limit.regime(),
                calendar,
                from,
                null,
                isDate ? null : limit.length(),
                limit.counting() == Limit.Counting.BACK,
                limit,
                List.of(),
                List.of(),
                null);
    }

    /** The same, with the time of the event. */
    public Question at(@Nullable LocalTime local) {
        return new Question(regime, calendar, from, local, length, back, limit, suspensions, extensions, knownOn);
    }

    /** The same, with these suspensions too. */
    public Question suspended(List<Suspension> more) {
        var all = new ArrayList<>(suspensions);
        all.addAll(more);
        return new Question(regime, calendar, from, time, length, back, limit, all, extensions, knownOn);
    }

    /** The same, with these extensions too. */
    public Question extended(List<Extension> more) {
        var all = new ArrayList<>(extensions);
        all.addAll(more);
        return new Question(regime, calendar, from, time, length, back, limit, suspensions, all, knownOn);
    }

    /** The same, as the calendar was known on a day. */
    public Question knownOn(@Nullable LocalDate day) {
        return new Question(regime, calendar, from, time, length, back, limit, suspensions, extensions, day);
    }

    Limit.Shift shift() {
        return limit == null ? Limit.Shift.REGIME : limit.shift();
    }

    /** The article by which the limit may stand still, or empty when none was read. */
    String suspensionBasis() {
        return limit == null || limit.suspension().equals("-") ? "" : limit.suspension();
    }

    boolean firstDayCounts() {
        return limit != null && limit.firstDay() == Limit.FirstDay.THAT_DAY;
    }
}
