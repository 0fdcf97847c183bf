package eu.schakel.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateInputTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1-3-2026",
                "01-03-2026",
                "1/3/26",
                "1.3.2026",
                " 1 3 2026 ",
                "1 - 3 - 2026",
                "2026-03-01",
                "2026/3/1",
                "1 maart 2026",
                "1 mrt 2026",
                "1 mrt. 2026",
                "1er mars 2026",
                "1 March 2026",
                "1st march 2026",
                "1. März 2026"
            })
    void aDayIsReadInEveryUsualForm(String typed) {
        assertThat(DateInput.parse(typed)).contains(LocalDate.of(2026, 3, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "morgen",
                "30-2-2026",
                "32-1-2026",
                "1-13-2026",
                "0-0-0",
                "1-3",
                "2026",
                "1 blauwmaand 2026",
                "1-3-20266",
                "1--3--2026",
                "99999999999999999999-1-1",
                "1 maart 2026 en nog heel veel meer tekst erachter"
            })
    void whatIsNoDayIsRefused(String typed) {
        assertThat(DateInput.parse(typed)).isEmpty();
    }
}
