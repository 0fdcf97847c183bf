package eu.schakel.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            nl-BE,nl;q=0.9,en;q=0.8 | NL
            fr-BE                   | FR
            de-AT, en;q=0.5         | DE
            en-US,en;q=0.9          | EN
            it, fr;q=0.3, de;q=0.2  | FR
            it                      | NL
            ''                      | NL
            *                       | NL
            fr;q=zero               | NL
            ;;;,,,                  | NL
            """)
    void theBrowserIsAskedAndDutchIsFirst(String acceptLanguage, Language expected) {
        assertThat(Language.choose(acceptLanguage)).isEqualTo(expected);
    }

    @Test
    void aHeaderWithoutEndCostsNothing() {
        assertThat(Language.choose("fr," + "x".repeat(100_000))).isNotNull();
    }

    @Test
    void onlyOurTagsAreFound() {
        assertThat(Language.findByTag("de")).contains(Language.DE);
        assertThat(Language.findByTag("DE")).isEmpty();
        assertThat(Language.findByTag("it")).isEmpty();
    }
}
