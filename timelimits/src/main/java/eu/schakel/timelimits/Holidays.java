package eu.schakel.timelimits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The holidays of one calendar as they were known on a day: statutory ones by rule, decreed ones by decree. */
public final class Holidays {
    private final HolidayCalendar calendar;
    private final List<Decree> decrees;
    private final Map<Integer, Map<LocalDate, Holiday>> years = new ConcurrentHashMap<>();

    private Holidays(HolidayCalendar calendar, List<Decree> decrees) {
        this.calendar = calendar;
        this.decrees = decrees;
    }

    /** The holidays of this calendar under those decrees that were known on that day, or under all when it is null. */
    public static Holidays of(HolidayCalendar calendar, List<Decree> decrees, @Nullable LocalDate knownOn) {
        return new Holidays(
                calendar,
                decrees.stream()
                        .filter(decree -> decree.calendar() == calendar || isBelgianIn(calendar, decree))
                        .filter(decree -> decree.knownOn(knownOn))
                        .toList());
    }

    /** What holds in Belgium holds in Flanders. */
    private static boolean isBelgianIn(HolidayCalendar calendar, Decree decree) {
        return calendar == HolidayCalendar.BE_VL && decree.calendar() == HolidayCalendar.BE;
    }

    /** The holiday on that day, if the calendar names it. */
    public Optional<Holiday> find(LocalDate day) {
        return Optional.ofNullable(
                years.computeIfAbsent(day.getYear(), this::year).get(day));
    }

    /** All holidays of a year, in order. */
    public List<Holiday> list(int year) {
        return years.computeIfAbsent(year, this::year).values().stream()
                .sorted((a, b) -> a.day().compareTo(b.day()))
                .toList();
    }

    /** Whether the rules of the law on its holidays were read for that year. */
    public boolean knowsRules(int year) {
        return year >= calendar.ruledSince();
    }

    /** Whether that year needs no decree, or a decree covers it. */
    public boolean knowsDecrees(int year) {
        return !calendar.decreed() || decree(year).isPresent();
    }

    /** Whether the days that were decreed for that year were read nowhere, but projected. */
    boolean areProjected(int year) {
        return decree(year).filter(decree -> decree.verified() == Verified.NO).isPresent();
    }

    /** Whether it is not known since when that year's decree was known. */
    boolean lackPublication(int year) {
        return decree(year).filter(decree -> decree.knownFrom() == null).isPresent();
    }

    private Optional<Decree> decree(int year) {
        return decrees.stream()
                .filter(decree -> decree.calendar() == calendar && decree.covers(year))
                .findFirst();
    }

    private Map<LocalDate, Holiday> year(int year) {
        var all = new ArrayList<>(StatutoryDays.of(calendar, year));
        for (var decree : decrees) {
            for (var day : decree.days()) {
                if (day.date().getYear() == year) {
                    all.add(new Holiday(day.date(), day.name(), kind(decree), decree.source(), decree.verified()));
                }
            }
        }
        var days = new HashMap<LocalDate, Holiday>();
        all.forEach(holiday -> days.putIfAbsent(holiday.day(), holiday));
        return Map.copyOf(days);
    }

    private static Holiday.Kind kind(Decree decree) {
        return switch (decree.calendar()) {
            case NL -> Holiday.Kind.EQUATED;
            case BE -> Holiday.Kind.STATUTORY;
            case BE_VL, EU -> Holiday.Kind.INSTITUTION;
        };
    }
}
