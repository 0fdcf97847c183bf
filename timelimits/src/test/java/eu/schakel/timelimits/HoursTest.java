package eu.schakel.timelimits;

import static eu.schakel.timelimits.Asking.LIMITS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Periods in hours, also in the two nights when the clock changes. */
class HoursTest {
    @ParameterizedTest
    @CsvSource({
        "eu, be, 2026-03-16T14:20, PT24H, 2026-03-17T15:00:00+01:00",
        "eu, be, 2026-03-16T14:00, PT24H, 2026-03-17T15:00:00+01:00",
        // Forward at two in the night of 29 March: 24 hours later the clock says an hour more.
        "eu, be, 2026-03-28T14:20, PT24H, 2026-03-29T16:00:00+02:00",
        "eu, be, 2026-03-29T01:30, PT1H, 2026-03-29T04:00:00+02:00",
        // Back at three in the night of 25 October.
        "eu, nl, 2026-10-24T14:20, PT24H, 2026-10-25T14:00:00+01:00",
        "eu, be, 2026-10-25T01:30, PT1H, 2026-10-25T02:00:00+01:00",
        // A Saturday stays a Saturday.
        "eu, be, 2026-03-13T09:59, PT24H, 2026-03-14T10:00:00+01:00",
        // Other laws say nothing of hours: from the moment itself.
        "nl, nl, 2026-03-16T14:20, PT24H, 2026-03-17T14:20:00+01:00",
        "be-court, be, 2026-03-28T14:20, PT24H, 2026-03-29T15:20:00+02:00"
    })
    void anHourLastsAnHour(String regime, String calendar, String from, String length, String end) {
        assertThat(AnswerData.text(answer(regime, calendar, from, length, false).end()))
                .isEqualTo(end);
    }

    @Test
    void countedBackItStartsAtTheHourOfTheEvent() {
        assertThat(AnswerData.text(
                        answer("eu", "be", "2026-03-30T14:20", "PT24H", true).end()))
                .isEqualTo("2026-03-29T14:00:00+02:00");
    }

    @Test
    void whetherHoursMustHoldTwoWorkingDaysIsOpen() {
        var answer = answer("eu", "be", "2026-03-13T14:20", "PT48H", false);
        assertThat(Asking.ends(answer)).isEqualTo("2026-03-15T15:00:00+01:00 | 2026-03-17T00:00:00+01:00");
        assertThat(Asking.ends(answer("eu", "be", "2026-03-13T14:20", "PT47H", false)))
                .isEqualTo("2026-03-15T14:00:00+01:00");
    }

    @Test
    void anHourThatComesTwiceGivesBoth() {
        assertThat(Asking.ends(answer("eu", "be", "2026-10-25T02:30", "PT2H", false)))
                .isEqualTo("2026-10-25T04:00:00+01:00 | 2026-10-25T05:00:00+01:00");
    }

    @Test
    void anHourThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> answer("eu", "be", "2026-03-29T02:30", "PT2H", false))
                .hasMessageContaining("does not exist");
    }

    @Test
    void hoursNeedATime() {
        assertThatThrownBy(() -> Asking.answer("eu/be 2026-03-14 PT24H")).hasMessageContaining("2026-03-14T14:20");
    }

    private static Answer answer(String regime, String calendar, String from, String length, boolean back) {
        var local = LocalDateTime.parse(from);
        var law = Regime.of(regime);
        var days = HolidayCalendar.of(calendar);
        var period = Length.parse(length);
        var question = back
                ? Question.before(law, days, local.toLocalDate(), period)
                : Question.add(law, days, local.toLocalDate(), period);
        return LIMITS.answer(question.at(local.toLocalTime()));
    }
}
