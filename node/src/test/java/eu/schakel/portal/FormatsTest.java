package eu.schakel.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static Formats in(Language language) {
        return Examples.SITE.formats(language);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NL | 2026-12-31 | 31 december 2026   | donderdag 31 december 2026
            FR | 2026-12-31 | 31 décembre 2026   | jeudi 31 décembre 2026
            FR | 2026-05-01 | 1er mai 2026       | vendredi 1er mai 2026
            FR | 2026-05-11 | 11 mai 2026        | lundi 11 mai 2026
            EN | 2026-12-31 | 31 December 2026   | Thursday 31 December 2026
            DE | 2026-12-31 | 31. Dezember 2026  | Donnerstag, 31. Dezember 2026
            """)
    void daysAreWrittenOut(Language language, LocalDate day, String date, String withWeekday) {
        assertThat(in(language).date(day)).isEqualTo(date);
        assertThat(in(language).dateWithWeekday(day)).isEqualTo(withWeekday);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NL | 18 november 2026, 14.20 uur
            FR | 18 novembre 2026, 14 h 20
            EN | 18 November 2026, 14:20
            DE | 18. November 2026, 14:20 Uhr
            """)
    void timesAreThoseOfBrussels(Language language, String expected) {
        assertThat(in(language).dateTime(Instant.parse("2026-11-18T13:20:00Z"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NL | 2026-11-24 | vandaag          | vandaag
            NL | 2026-11-25 | morgen           | nog 1 dag
            NL | 2026-12-31 | over 37 dagen    | nog 37 dagen
            NL | 2026-11-23 | gisteren         | 1 dag te laat
            FR | 2026-11-21 | il y a 3 jours   | 3 jours de retard
            DE | 2026-11-27 | in 3 Tagen       | noch 3 Tage
            EN | 2026-11-23 | yesterday        | 1 day late
            """)
    void daysAreCountedFromToday(Language language, LocalDate day, String relative, String left) {
        assertThat(in(language).relativeDays(day, TODAY)).isEqualTo(relative);
        assertThat(in(language).daysLeft(day, TODAY)).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NL | 4.812  | 28,10
            EN | 4,812  | 28.10
            DE | 4.812  | 28,10
            """)
    void numbersHaveTheSeparatorsOfTheLanguage(Language language, String whole, String decimal) {
        assertThat(in(language).number(4812)).isEqualTo(whole);
        assertThat(in(language).decimal(new BigDecimal("28.095"), 2)).isEqualTo(decimal);
    }
}
