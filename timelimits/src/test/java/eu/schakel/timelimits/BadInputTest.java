package eu.schakel.timelimits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be counted is refused, with a sentence in four languages. */
class BadInputTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    eu/be 2026-03-14 P0D        ; LENGTH_SIZE
                    eu/be 2026-03-14 P99999D    ; LENGTH_SIZE
                    eu/be 2026-03-14 --P2D      ; LENGTH_FORM
                    eu/be 2026-03-14 P1M15D     ; LENGTH_FORM
                    eu/be 2026-03-14 P2,5D      ; LENGTH_FORM
                    eu/be 2026-03-14 two        ; LENGTH_FORM
                    eu/be 1899-03-14 P2M        ; TOO_EARLY
                    nl    1965-03-31 P2M        ; TOO_EARLY
                    eu/be 2199-12-14 P2M        ; TOO_LATE
                    eu/be 2026-03-14 P19999Y    ; TOO_LATE
                    eu/be 2026-03-14 20000WD    ; ANSWERED
                    eu/be 2150-03-14 20000WD    ; TOO_LATE
                    nl/be 2026-03-14 P2M        ; CALENDAR_OF_OTHER_LAW
                    be-court/nl 2026-03-14 P2M  ; CALENDAR_OF_OTHER_LAW
                    us 2026-03-14 P2M           ; REGIME_UNKNOWN
                    eu/us 2026-03-14 P2M        ; CALENDAR_UNKNOWN
                    """)
    void eachMistakeByName(String question, String mistake) {
        var wrong = catchThrowableOfType(TimeLimitException.class, () -> Asking.answer(question));
        if (mistake.equals("ANSWERED")) {
            assertThat(wrong).isNull();
            return;
        }
        assertThat(wrong.mistake()).isEqualTo(Mistake.valueOf(mistake));
        for (var language : List.of("nl", "fr", "en", "de")) {
            assertThat(Wording.in(Locale.of(language)).of(wrong))
                    .doesNotContain("{")
                    .hasSizeGreaterThan(20);
        }
    }
}
