package eu.schakel.timelimits;

import static eu.schakel.timelimits.Asking.LIMITS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rows of the table. */
class LimitsTest {
    static List<Limit> rows() {
        return LIMITS.limits();
    }

    @Test
    void everyIdIsThereOnce() {
        assertThat(LIMITS.limits()).hasSize(79).extracting(Limit::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRowAnswersOrSaysWhyNot(Limit limit) {
        var calendar = limit.regime().calendars().getFirst();
        var from = LocalDate.of(2026, 3, 4);
        if (limit.counting() == Limit.Counting.NONE) {
            assertThatThrownBy(() -> Question.limit(limit, calendar, from))
                    .isInstanceOf(TimeLimitException.class)
                    .hasMessageContainingAll(limit.id(), limit.article(), limit.effect());
            return;
        }
        var answer = LIMITS.answer(Question.limit(limit, calendar, from));
        assertThat(answer.verified() && !limit.verified()).isFalse();
        for (var language : List.of("nl", "fr", "en", "de")) {
            assertThat(Wording.in(Locale.of(language)).sentence(answer))
                    .as("%s in %s", limit.id(), language)
                    .doesNotContain("{", "()")
                    .endsWith(".");
        }
    }

    /** The ids say how a row is counted; the columns must agree. */
    @ParameterizedTest
    @MethodSource("rows")
    void theEndOfAnIdSaysHowItIsCounted(Limit limit) {
        assertThat(limit.counting() == Limit.Counting.WORKING_DAYS)
                .isEqualTo(limit.id().endsWith("-wd"));
        assertThat(limit.counting() == Limit.Counting.DATE).isEqualTo(limit.id().endsWith("-date"));
        assertThat(limit.counting() == Limit.Counting.BACK).isEqualTo(limit.id().endsWith("-back"));
    }

    @Test
    void anUnverifiedRowSaysSo() {
        var answer = LIMITS.answer(
                Question.limit(LIMITS.limit("bevl-ovd-58"), HolidayCalendar.BE_VL, LocalDate.of(2026, 3, 4)));
        assertThat(answer.verified()).isFalse();
        assertThat(Wording.in(Locale.of("nl")).sentence(answer)).contains("nog niet in de huidige wettekst nagelezen");
    }

    @Test
    void aVerifiedRowWithoutHolidayIsVerified() {
        var answer = LIMITS.answer(
                Question.limit(LIMITS.limit("nl-awb-6-7"), HolidayCalendar.NL, LocalDate.of(2026, 1, 14)));
        assertThat(answer.end()).isEqualTo(LocalDate.of(2026, 2, 25));
        assertThat(answer.verified()).isTrue();
    }
}
