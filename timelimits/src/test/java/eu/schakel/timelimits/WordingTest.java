package eu.schakel.timelimits;

import static eu.schakel.timelimits.Asking.LIMITS;
import static eu.schakel.timelimits.Asking.answer;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences that a citizen understands, the same in four languages. */
class WordingTest {
    @Test
    void dutch() {
        assertThat(Wording.in(Locale.of("nl")).sentence(answer("eu/nl 2026-03-14 P2M")))
                .isEqualTo(
                        "De laatste dag is vrijdag 15 mei 2026."
                                + " Let op: het kan ook maandag 18 mei 2026 zijn, als Goede Vrijdag en de gelijkgestelde dagen op de"
                                + " lijst staan die Nederland aan de Europese Commissie stuurt. Ga uit van de eerste dag die hier staat."
                                + " De dag zelf, zaterdag 14 maart 2026, telt niet mee. De eerste dag is zondag 15 maart 2026"
                                + " (Verordening 1182/71 art. 3(1))."
                                + " Geteld over 2 maanden eindigt de termijn op donderdag 14 mei 2026"
                                + " (Verordening 1182/71 art. 3(2)(c))."
                                + " Donderdag 14 mei 2026 kan niet de laatste dag zijn: Hemelvaartsdag."
                                + " Daarom schuift de laatste dag op naar vrijdag 15 mei 2026 (Verordening 1182/71 art. 3(4)).");
    }

    @Test
    void frenchWritesTheFirstOfAMonth() {
        assertThat(Wording.in(Locale.FRENCH).end(answer("nl 2026-03-01 P2M")))
                .isEqualTo("Le dernier jour est le vendredi 1er mai 2026.");
    }

    @Test
    void whatWasKnownOnADayIsTold() {
        var answer = LIMITS.answer(Asking.question("nl 2026-03-14 P2M").knownOn(LocalDate.of(2025, 1, 1)));
        assertThat(Wording.in(Locale.ENGLISH).sentence(answer)).endsWith("As known on Wednesday 1 January 2025.");
        assertThat(answer.end()).hasToString("2026-05-15");
    }

    @Test
    void weekendsAreNamedOnlyWhereTheyAreTheReason() {
        assertThat(Wording.in(Locale.ENGLISH).sentence(answer("eu/be 2026-03-30 15WD")))
                .contains("Easter Monday")
                .doesNotContain("Saturday 4 April");
        assertThat(Wording.in(Locale.ENGLISH).sentence(answer("eu/be 2026-02-14 P1M")))
                .isNotBlank();
    }

    /** Each line meets other steps and doubts; a message that is missing would throw. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "eu/nl 2026-03-14 P2M",
                "eu/be-vl 2026-09-02 P2M",
                "eu/be-vl 2029-09-02 P2M",
                "eu/eu 2029-03-30 15WD",
                "eu/eu 2026-03-30 15WD",
                "eu/be 2026-05-18 -P2D",
                "eu/be-vl 2026-11-05 -3WD",
                "nl 2026-05-18 -P3D",
                "nl 2013-03-05 P2M",
                "nl 2026-01-05 P8W 2026-01-19/2026-01-30 2026-02-02/2026-02-04 2026-02-10/2026-02-10",
                "nl 2026-01-05 P1Y",
                "nl 2026-12-24 P3D",
                "nl 2026-01-05 5WD",
                "eu/be 2026-12-24 P2D",
                "be-court 2026-01-30 P1M",
                "be-court 2026-05-18 -P1W",
                "be-vl 2026-02-28 P1M",
                "be-vl 2026-02-28 P1D",
                "be-vl 2026-10-30 2WD",
                "be-vl 2026-02-28 -P1M"
            })
    void everyStepAndDoubtHasWordsInEveryLanguage(String question) {
        for (var language : List.of("nl", "fr", "en", "de")) {
            assertThat(Wording.in(Locale.of(language)).sentence(answer(question)))
                    .doesNotContain("{", "  ")
                    .endsWith(".");
        }
    }

    @Test
    void everyDoubtHasWordsBothWays() throws IOException {
        var keys = read("nl").stringPropertyNames();
        for (var doubt : Doubt.values()) {
            assertThat(keys).contains("doubt.otherwise." + doubt.key());
            assertThat(keys).anyMatch(key -> key.startsWith("doubt." + doubt.key()));
        }
        for (var mistake : Mistake.values()) {
            assertThat(keys).contains(mistake.key());
        }
    }

    @Test
    void theFourFilesHaveTheSameMessagesAndPlaces() throws IOException {
        var dutch = read("nl");
        for (var language : List.of("fr", "en", "de")) {
            var other = read(language);
            assertThat(new TreeSet<>(other.stringPropertyNames()))
                    .isEqualTo(new TreeSet<>(dutch.stringPropertyNames()));
            for (var key : dutch.stringPropertyNames()) {
                assertThat(places(other.getProperty(key)))
                        .as("%s in %s", key, language)
                        .isEqualTo(places(dutch.getProperty(key)));
                assertThat(other.getProperty(key)).isNotBlank().doesNotContain("'");
            }
        }
    }

    private static Set<String> places(String message) {
        return Pattern.compile("\\{\\w+}")
                .matcher(message)
                .results()
                .map(place -> place.group())
                .collect(Collectors.toSet());
    }

    private static Properties read(String language) throws IOException {
        var properties = new Properties();
        try (var bytes =
                Objects.requireNonNull(Wording.class.getResourceAsStream("messages_" + language + ".properties"))) {
            properties.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
