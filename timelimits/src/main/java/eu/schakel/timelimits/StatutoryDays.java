package eu.schakel.timelimits;

import static eu.schakel.timelimits.Holiday.Kind.EQUATED;
import static eu.schakel.timelimits.Holiday.Kind.INSTITUTION;
import static eu.schakel.timelimits.Holiday.Kind.STATUTORY;
import static eu.schakel.timelimits.Verified.SECONDARY;
import static eu.schakel.timelimits.Verified.YES;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** The days that the law itself names, for any year. */
final class StatutoryDays {
    private static final String ATW = "Algemene termijnenwet art. 3(1)";
    private static final String BELGIAN = "KB 18-4-1974 art. 1, under the act of 4-1-1974";
    /** Decree of the Flemish Community; the first 11 July under it. */
    private static final int FLEMISH_DAY_SINCE = 1991;

    private StatutoryDays() {}

    static List<Holiday> of(HolidayCalendar calendar, int year) {
        if (year < calendar.ruledSince()) {
            return List.of();
        }
        return switch (calendar) {
            case NL -> dutch(year);
            case BE -> belgian(year);
            case BE_VL -> flemish(year);
            case EU -> List.of();
        };
    }

    private static List<Holiday> dutch(int year) {
        var easter = easter(year);
        var days = new ArrayList<Holiday>();
        BiConsumer<LocalDate, String> add = (day, name) -> days.add(new Holiday(day, name, STATUTORY, ATW, YES));
        add.accept(LocalDate.of(year, 1, 1), "new-year");
        days.add(new Holiday(easter.minusDays(2), "good-friday", EQUATED, "Algemene termijnenwet art. 3(2)", YES));
        add.accept(easter.plusDays(1), "easter-monday");
        days.add(kingsDay(year));
        add.accept(LocalDate.of(year, 5, 5), "liberation-day");
        add.accept(easter.plusDays(39), "ascension");
        add.accept(easter.plusDays(50), "whit-monday");
        add.accept(LocalDate.of(year, 12, 25), "christmas");
        add.accept(LocalDate.of(year, 12, 26), "second-christmas-day");
        return days;
    }

    private static Holiday kingsDay(int year) {
        var day = LocalDate.of(year, 4, 27);
        var source = ATW + "; Besluit 30-1-2013 art. 1 (Stcrt. 2013, 4075)";
        // The decree excepts Sundays without saying what comes instead; that it is the day before is on the King's own
        // site.
        return day.getDayOfWeek() == DayOfWeek.SUNDAY
                ? new Holiday(day.minusDays(1), "kings-day", STATUTORY, source, SECONDARY)
                : new Holiday(day, "kings-day", STATUTORY, source, YES);
    }

    private static List<Holiday> belgian(int year) {
        var easter = easter(year);
        var days = new ArrayList<Holiday>();
        // The ten days were read in secondary sources.
        BiConsumer<LocalDate, String> add =
                (day, name) -> days.add(new Holiday(day, name, STATUTORY, BELGIAN, SECONDARY));
        add.accept(LocalDate.of(year, 1, 1), "new-year");
        add.accept(easter.plusDays(1), "easter-monday");
        add.accept(LocalDate.of(year, 5, 1), "labour-day");
        add.accept(easter.plusDays(39), "ascension");
        add.accept(easter.plusDays(50), "whit-monday");
        add.accept(LocalDate.of(year, 7, 21), "belgian-national-day");
        add.accept(LocalDate.of(year, 8, 15), "assumption");
        add.accept(LocalDate.of(year, 11, 1), "all-saints");
        add.accept(LocalDate.of(year, 11, 11), "armistice");
        add.accept(LocalDate.of(year, 12, 25), "christmas");
        return days;
    }

    private static List<Holiday> flemish(int year) {
        var days = new ArrayList<>(belgian(year));
        if (year >= FLEMISH_DAY_SINCE) {
            days.add(new Holiday(
                    LocalDate.of(year, 7, 11),
                    "flemish-day",
                    INSTITUTION,
                    "Decreet 7-11-1990 art. 6; Decreet 7-5-2004 art. 3",
                    YES));
        }
        return days;
    }

    /** The Gregorian Easter Sunday, by the method of the almanac: golden number, century, epact. */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int epact = Math.floorMod(century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15, 30);
        int correction = epact - epact / 28 * (1 - epact / 28 * (29 / (epact + 1)) * ((21 - golden) / 11));
        int weekday = Math.floorMod(year + year / 4 + correction + 2 - century + century / 4, 7);
        return LocalDate.of(year, 3, 28).plusDays((long) correction - weekday);
    }
}
