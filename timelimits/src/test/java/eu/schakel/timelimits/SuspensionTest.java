package eu.schakel.timelimits;

import static eu.schakel.timelimits.Asking.LIMITS;
import static eu.schakel.timelimits.Asking.answer;
import static eu.schakel.timelimits.Asking.ends;
import static eu.schakel.timelimits.Asking.question;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A limit stands still, or gets longer. */
class SuspensionTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    # The day of the question and that of the answer both run
                    nl 2026-01-05 P8W 2026-01-19/2026-01-20                       ; 2026-03-02
                    nl 2026-01-05 P8W 2026-01-19/2026-01-19                       ; 2026-03-02
                    nl 2026-01-05 P8W 2026-01-19/2026-01-21                       ; 2026-03-03
                    # What overlaps counts once, in whatever order it is given
                    nl 2026-01-05 P8W 2026-01-19/2026-01-30 2026-01-25/2026-02-03 ; 2026-03-16
                    nl 2026-01-05 P8W 2026-01-25/2026-02-03 2026-01-19/2026-01-30 ; 2026-03-16
                    nl 2026-01-05 P8W 2026-01-19/2026-01-30 2026-01-22/2026-01-24 ; 2026-03-12
                    # Suspended on its last day, and again in the days that were added
                    nl 2026-01-05 P8W 2026-03-02/2026-03-12                       ; 2026-03-02 late
                    nl 2026-01-05 P8W 2026-03-01/2026-03-12 2026-03-11/2026-03-17 ; 2026-03-17
                    # Suspend first, then move: 14 March is a Saturday
                    nl 2026-01-05 P8W 2026-01-19/2026-02-01                       ; 2026-03-16
                    # Working days on which it stands still do not count
                    eu/eu 2026-03-02 5WD 2026-03-03/2026-03-06                    ; 2026-03-11
                    """)
    void daysThatStandStillAreAdded(String question, String end) {
        if (end.endsWith("late")) {
            assertThat(catchMistake(question)).isEqualTo(Mistake.SUSPENSION_AFTER_END);
        } else {
            assertThat(answer(question).end()).hasToString(end);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    nl 2026-01-05 P8W 2026-01-30/2026-01-19    ; SUSPENSION_REVERSED
                    nl 2026-01-05 P8W 2026-01-04/2026-01-19    ; SUSPENSION_BEFORE_START
                    nl 2026-01-05 P8W 2026-03-03/2026-03-19    ; SUSPENSION_AFTER_END
                    nl 2026-01-05 P8W 2026-01-19               ; SUSPENSION_FORM
                    nl 2026-01-05 P8W 2026-01-19/2026-02-30    ; SUSPENSION_FORM
                    nl 2026-01-05 -P8W 2026-01-01/2026-01-04   ; SUSPENSION_NOT_HERE
                    """)
    void whatCannotBeIsRefused(String question, Mistake mistake) {
        assertThat(catchMistake(question)).isEqualTo(mistake);
    }

    @Test
    void onlyALimitWhoseArticleWasReadMayStandStillForSure() {
        var from = LocalDate.of(2026, 1, 5);
        var span = List.of(Suspension.parse("2026-01-19/2026-01-30"));
        var decision = LIMITS.answer(Question.limit(LIMITS.limit("nl-awb-4-13-2"), HolidayCalendar.NL, from)
                .suspended(span));
        assertThat(decision.verified()).isTrue();
        assertThat(decision.steps())
                .filteredOn(step -> step.kind() == Step.Kind.SUSPENDED)
                .extracting(Step::basis)
                .containsExactly("Awb 4:15");
        var objection = LIMITS.answer(Question.limit(LIMITS.limit("nl-awb-6-7"), HolidayCalendar.NL, from)
                .suspended(span));
        assertThat(objection.verified()).isFalse();
        assertThat(objection.steps())
                .anyMatch(step ->
                        step.kind() == Step.Kind.UNVERIFIED && step.name().equals("suspension"));
    }

    @Test
    void anExtensionIsAddedToTheCountNotToTheDayItWasMovedTo() {
        // Six months from 28 March end on Monday 28 September; three more on 28 December.
        assertThat(ends(extended("eu/be 2026-03-28 P6M", "P3M"))).isEqualTo("2026-12-28");
        // Six months from 26 March end on Saturday 26 September, moved to the 28th: two readings.
        assertThat(ends(extended("eu/be 2026-03-23 P6D", "P6D"))).isEqualTo("2026-04-07");
        assertThat(ends(extended("eu/be 2026-02-26 P6M", "P3M"))).isEqualTo("2026-11-26");
        assertThat(ends(extended("eu/be 2026-03-26 P6M", "P1M"))).isEqualTo("2026-10-26 | 2026-10-28");
    }

    @Test
    void whetherAnExtensionMakesTheDutchPeriodTooLongIsOpen() {
        // 12 + 6 weeks from 9 March end on Monday 13 July; from 8 March on Sunday 12 July.
        assertThat(ends(extended("nl 2026-03-09 P12W", "P6W"))).isEqualTo("2026-07-13");
        assertThat(ends(extended("nl 2026-03-08 P12W", "P6W"))).startsWith("2026-07-12 | 2026-07-13");
    }

    @Test
    void theGroundIsTold() {
        var answer = extended("eu/be 2026-03-28 P6M", "P3M");
        assertThat(Wording.in(Locale.ENGLISH).sentence(answer)).contains("Ground: legal analysis.");
    }

    private static Answer extended(String question, String length) {
        return LIMITS.answer(
                question(question).extended(List.of(new Extension(Length.parse(length), "legal analysis"))));
    }

    private static Mistake catchMistake(String question) {
        try {
            answer(question);
        } catch (TimeLimitException e) {
            return e.mistake();
        }
        throw new AssertionError("answered: " + question);
    }
}
