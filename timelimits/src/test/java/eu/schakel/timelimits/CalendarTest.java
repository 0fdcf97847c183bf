package eu.schakel.timelimits;

import static eu.schakel.timelimits.Asking.answer;
import static eu.schakel.timelimits.Asking.question;
import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which days are holidays, where it is known, and since when. */
class CalendarTest {
    @ParameterizedTest
    @CsvSource({"1961-04-02", "2000-04-23", "2008-03-23", "2011-04-24", "2026-04-05", "2038-04-25", "2160-03-23"})
    void easter(LocalDate day) {
        assertThat(StatutoryDays.easter(day.getYear())).isEqualTo(day);
    }

    /** Jollyday lacks the equated days, and has days that are no public holidays by law. */
    @ParameterizedTest
    @CsvSource({"BE, be", "NL, nl"})
    void theStatutoryDaysAreThoseOfASecondSource(String country, String id) {
        var manager = HolidayManager.getInstance(ManagerParameters.create(country));
        for (int year = 2014; year <= 2100; year++) {
            var theirs = manager.getHolidays(Year.of(year)).stream()
                    .filter(holiday -> holiday.getType() == de.focus_shift.jollyday.core.HolidayType.PUBLIC_HOLIDAY)
                    .map(de.focus_shift.jollyday.core.Holiday::getDate)
                    .collect(Collectors.toCollection(TreeSet::new));
            var ours = StatutoryDays.of(HolidayCalendar.of(id), year).stream()
                    .map(Holiday::day)
                    .collect(Collectors.toCollection(TreeSet::new));
            var easter = StatutoryDays.easter(year);
            theirs.removeAll(Set.of(easter, easter.plusDays(49), easter.minusDays(2), LocalDate.of(year, 5, 5)));
            ours.removeAll(Set.of(easter.minusDays(2), LocalDate.of(year, 5, 5)));
            assertThat(ours).as("%s %d", country, year).isEqualTo(theirs);
        }
    }

    @Test
    void kingsDayIsKeptOnSaturdayWhenItIsASunday() {
        assertThat(answer("nl 2025-03-26 P1M").end()).hasToString("2025-04-28");
        assertThat(dutch(2031)).contains(LocalDate.of(2031, 4, 26)).doesNotContain(LocalDate.of(2031, 4, 27));
    }

    @Test
    void daysOutsideTheDecreesAreUnknown() {
        var answer = answer("nl 2029-03-05 P2M");
        assertThat(answer.verified()).isFalse();
        assertThat(answer.steps()).anySatisfy(step -> {
            assertThat(step.kind()).isEqualTo(Step.Kind.UNKNOWN);
            assertThat(step.amount()).isEqualTo(2029);
        });
        assertThat(answer("nl 2028-03-05 P1M").steps()).noneMatch(step -> step.kind() == Step.Kind.UNKNOWN);
    }

    @Test
    void theRulesOfEarlierYearsAreUnknown() {
        assertThat(answer("nl 2013-03-05 P2M").steps())
                .filteredOn(step -> step.kind() == Step.Kind.UNKNOWN)
                .extracting(Step::name)
                .containsExactly("rules", "nl");
    }

    @Test
    void whatALaterDecreeSaysWasNotKnownBefore() {
        // In 2008 Ascension fell on 1 May; a decree of 14 June 2007 gave 2 May in its place.
        var question = question("be-court 2008-04-02 P1M");
        var before = Asking.LIMITS.answer(question.knownOn(LocalDate.of(2007, 6, 13)));
        var after = Asking.LIMITS.answer(question.knownOn(LocalDate.of(2007, 6, 14)));
        assertThat(before.end()).hasToString("2008-05-02");
        assertThat(after.end()).hasToString("2008-05-05");
        assertThat(Asking.LIMITS.answer(question).end()).hasToString("2008-05-05");
    }

    @Test
    void aNewDecreeMovesARunningLimit() {
        var question = question("nl 2029-03-11 P2M");
        assertThat(Asking.LIMITS.answer(question).end()).hasToString("2029-05-11");
        var decree = new Decree(
                "nl-2029",
                HolidayCalendar.NL,
                2029,
                2031,
                LocalDate.of(2028, 9, 1),
                "a decree of later",
                Verified.YES,
                List.of(new Decree.Day(LocalDate.of(2029, 5, 11), "friday-after-ascension")));
        var later = Asking.LIMITS.with(decree);
        assertThat(later.answer(question).end()).hasToString("2029-05-14");
        assertThat(later.answer(question.knownOn(LocalDate.of(2028, 8, 31))).end())
                .hasToString("2029-05-11");
    }

    @Test
    void everyDayHasANameInEveryLanguage() {
        for (var calendar : HolidayCalendar.values()) {
            var holidays = Holidays.of(calendar, Decree.readAll(), null);
            for (int year = 2008; year <= 2028; year++) {
                for (var holiday : holidays.list(year)) {
                    for (var language : List.of("nl", "fr", "en", "de")) {
                        assertThat(Wording.in(java.util.Locale.of(language)).name(holiday))
                                .isNotBlank();
                    }
                }
            }
        }
    }

    @Test
    void everyDayOfTheTablesBelongsToADecreeOfItsYear() {
        assertThat(Decree.readAll().stream()
                        .mapToInt(decree -> decree.days().size())
                        .sum())
                .isEqualTo(Table.read("days.tsv", 3).size());
        assertThat(Decree.readAll())
                .allSatisfy(decree -> assertThat(decree.days())
                        .allMatch(day -> decree.covers(day.date().getYear())));
    }

    private static List<LocalDate> dutch(int year) {
        return Holidays.of(HolidayCalendar.NL, Decree.readAll(), null).list(year).stream()
                .map(Holiday::day)
                .toList();
    }
}
