package eu.schakel.timelimits;

import static eu.schakel.timelimits.Asking.LIMITS;
import static eu.schakel.timelimits.Asking.answer;
import static eu.schakel.timelimits.Asking.ends;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a wrong engine gets wrong. */
class TrapsTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    # The same case under three laws
                    eu/be 2025-12-30 P2M     ; 2026-03-02
                    eu/nl 2025-12-30 P2M     ; 2026-03-02
                    nl    2025-12-30 P2M     ; 2026-03-02
                    eu/be 2026-03-14 P2M     ; 2026-05-15
                    eu/nl 2026-03-14 P2M     ; 2026-05-15 | 2026-05-18
                    nl    2026-03-14 P2M     ; 2026-05-18
                    eu/be 2026-03-05 P2M     ; 2026-05-05
                    eu/nl 2026-03-05 P2M     ; 2026-05-06
                    nl    2026-03-05 P2M     ; 2026-05-06
                    eu/be 2026-03-01 P2M     ; 2026-05-04
                    eu/nl 2026-03-01 P2M     ; 2026-05-01
                    nl    2026-03-01 P2M     ; 2026-05-01
                    eu/be 2026-12-24 P2D     ; 2026-12-29
                    eu/nl 2026-12-24 P2D     ; 2026-12-29
                    nl    2026-12-24 P2D     ; 2026-12-28
                    eu/be 2026-02-19 P12W    ; 2026-05-15
                    eu/nl 2026-02-19 P12W    ; 2026-05-15 | 2026-05-18
                    nl    2026-02-19 P12W    ; 2026-05-18
                    eu/be 2026-05-13 -P10D   ; 2026-05-03
                    eu/nl 2026-05-13 -P10D   ; 2026-05-03
                    nl    2026-05-13 -P10D   ; 2026-05-03
                    nl    2026-01-05 P8W 2026-01-19/2026-01-30 ; 2026-03-12
                    # The days off of Flanders: open under EU law, no holiday before a court
                    eu/be-vl 2026-09-02 P2M  ; 2026-11-02 | 2026-11-03
                    be-court/be-vl 2026-10-02 P1M ; 2026-11-02
                    eu/be 2026-09-02 P2M     ; 2026-11-02
                    # Month ends: from a number to the day before it
                    eu/be 2026-02-28 P1M     ; 2026-03-30
                    nl    2026-02-28 P1M     ; 2026-03-30
                    be-court 2026-02-28 P1M  ; 2026-03-31
                    be-vl 2026-02-28 P1M     ; 2026-03-28 | 2026-03-31
                    be-court 2026-01-31 P1M  ; 2026-03-02
                    be-court 2024-01-30 P1M  ; 2024-02-29
                    nl    2016-02-29 P3M     ; 2016-05-30
                    eu/be 2024-02-29 P1Y     ; 2025-02-28
                    # Art. 4 ATW: up to 90 days, twelve weeks, three months; never years
                    nl    2026-01-05 P90D    ; 2026-04-07
                    nl    2026-01-04 P91D    ; 2026-04-05
                    nl    2026-01-11 P12W    ; 2026-04-07
                    nl    2026-01-11 P13W    ; 2026-04-12
                    nl    2026-01-04 P3M     ; 2026-04-07
                    nl    2025-12-04 P4M     ; 2026-04-04
                    nl    2025-01-03 P1Y     ; 2026-01-03
                    # Without a rule the raw end
                    be-vl 2026-02-12 P30D    ; 2026-03-14
                    # Two working days in a period that is counted back: open, so the earlier day
                    eu/be 2026-05-18 -P2D    ; 2026-05-13 | 2026-05-16
                    nl    2026-05-18 -P2D    ; 2026-05-16
                    nl    2026-05-18 -P3D    ; 2026-05-12 | 2026-05-15
                    # Two days with one working day among them
                    eu/be 2026-05-07 P2D     ; 2026-05-11
                    eu/be 2026-05-08 P1D     ; 2026-05-11
                    """)
    void theEndAndTheOtherReadings(String question, String ends) {
        assertThat(ends(answer(question))).isEqualTo(ends);
    }

    @Test
    void aDateIsNotAPeriod() {
        var review = LIMITS.answer(
                Question.limit(LIMITS.limit("eu-925-14-date"), HolidayCalendar.BE, LocalDate.of(2026, 1, 1)));
        assertThat(review.end()).as("a Sunday").isEqualTo(LocalDate.of(2030, 6, 9));
        var summary = LIMITS.answer(
                Question.limit(LIMITS.limit("eu-925-annex-2-2-date"), HolidayCalendar.NL, LocalDate.of(2028, 1, 1)));
        assertThat(summary.end()).as("a Sunday").isEqualTo(LocalDate.of(2028, 12, 31));
        assertThat(summary.steps()).extracting(Step::kind).containsExactly(Step.Kind.DATE);
    }

    @Test
    void entryIntoForceDoesNotMove() {
        var force =
                LIMITS.answer(Question.limit(LIMITS.limit("eu-925-15"), HolidayCalendar.EU, LocalDate.of(2025, 5, 19)));
        assertThat(force.end()).as("a Sunday").isEqualTo(LocalDate.of(2025, 6, 8));
    }

    @Test
    void theDayOnWhichADraftIsLaidOpenCounts() {
        var views = LIMITS.answer(
                Question.limit(LIMITS.limit("nl-awb-3-16"), HolidayCalendar.NL, LocalDate.of(2026, 3, 5)));
        assertThat(views.end()).isEqualTo(LocalDate.of(2026, 4, 15));
    }

    @Test
    void fiftyDaysOfPenaltyAreFortyTwoAndMayEndOnASunday() {
        var penalty = LIMITS.answer(
                Question.limit(LIMITS.limit("nl-awb-4-17-1"), HolidayCalendar.NL, LocalDate.of(2026, 3, 2)));
        assertThat(penalty.end()).isEqualTo(LocalDate.of(2026, 4, 12));
    }

    @Test
    void aRuleThatWasNotReadGivesBothDays() {
        var annulment =
                LIMITS.answer(Question.limit(LIMITS.limit("be-rvs-60"), HolidayCalendar.BE, LocalDate.of(2026, 3, 4)));
        assertThat(ends(annulment)).isEqualTo("2026-05-03 | 2026-05-04");
        assertThat(annulment.verified()).isFalse();
        assertThat(annulment.alternatives().getFirst().doubts()).containsExactly(Doubt.SHIFT_UNREAD);
    }

    @Test
    void theFirstWarningIsTheEndAndTheOpenQuestionIsNamed() {
        var answer = answer("eu/nl 2026-03-14 P2M");
        assertThat(answer.verified()).isFalse();
        assertThat(answer.rawEnd()).isEqualTo(LocalDate.of(2026, 5, 14));
        assertThat(answer.alternatives().getFirst().doubts()).containsExactly(Doubt.OPEN_DAYS);
    }

    @ParameterizedTest
    @CsvSource({
        "eu/eu 2026-03-30 15WD, 2026-04-23",
        "eu/be 2026-03-30 15WD, 2026-04-21",
        "be-court 2026-05-12 3WD, 2026-05-18",
        "eu/be 2026-03-30 1WD, 2026-03-31"
    })
    void workingDaysLeaveOutWhatIsNone(String question, String end) {
        assertThat(answer(question).end()).hasToString(end);
    }
}
