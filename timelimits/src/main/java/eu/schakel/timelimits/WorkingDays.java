package eu.schakel.timelimits;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Which days are working days in one reading: no Saturday, no Sunday, no day that counts as a holiday under this law. */
final class WorkingDays {
    private final Regime regime;
    private final HolidayCalendar calendar;
    private final Holidays holidays;
    private final boolean openDaysCount;
    private final boolean asKnownOn;

    WorkingDays(Question question, Holidays holidays, boolean openDaysCount) {
        this.regime = question.regime();
        this.calendar = question.calendar();
        this.holidays = holidays;
        this.openDaysCount = openDaysCount;
        this.asKnownOn = question.knownOn() != null;
    }

    boolean contains(LocalDate day) {
        return !isWeekend(day) && !isHoliday(day);
    }

    /** Why a day is no working day. */
    Step skipped(LocalDate day, String weekendBasis) {
        if (isWeekend(day)) {
            var name = day.getDayOfWeek() == DayOfWeek.SATURDAY ? "saturday" : "sunday";
            return Step.skipped(day, name, weekendBasis, Verified.YES);
        }
        var holiday = holidays.find(day).orElseThrow();
        return Step.skipped(day, holiday.name(), holiday.source(), holiday.verified());
    }

    /** What is not known of the calendar in these years, where it could matter. */
    List<Step> gaps(LocalDate first, LocalDate last) {
        var gaps = new ArrayList<Step>();
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            if (!holidays.knowsRules(year)) {
                gaps.add(Step.unknown(year, "rules"));
            }
            if (asKnownOn && decreedDaysMatter() && holidays.lackPublication(year)) {
                gaps.add(Step.unverified("publication"));
            }
            if (decreedDaysMatter() && !holidays.knowsDecrees(year)) {
                gaps.add(Step.unknown(year, calendar.id()));
            } else if (decreedDaysMatter() && holidays.areProjected(year)) {
                gaps.add(Step.unverified("projected." + calendar.id()));
            }
        }
        return gaps.stream().distinct().toList();
    }

    private boolean decreedDaysMatter() {
        var kind = calendar == HolidayCalendar.NL ? Holiday.Kind.EQUATED : Holiday.Kind.INSTITUTION;
        return regime.standing(calendar, kind) != Regime.Standing.WORKING;
    }

    private boolean isHoliday(LocalDate day) {
        return holidays.find(day)
                .map(holiday -> switch (regime.standing(calendar, holiday.kind())) {
                    case HOLIDAY -> true;
                    case WORKING -> false;
                    case OPEN -> openDaysCount;
                })
                .orElse(false);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
