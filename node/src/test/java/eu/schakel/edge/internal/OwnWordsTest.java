package eu.schakel.edge.internal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.edge.ProblemCode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the edge refuses, it can say in four languages. */
class OwnWordsTest {
    private final OwnWords words = new OwnWords();

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "en", "de"})
    void everyProblemHasATitleAndSomethingToDo(String language) {
        for (var code : ProblemCode.values()) {
            for (var part : new String[] {"title", "detail"}) {
                assertThat(words.find("problem." + code.code() + "." + part, Map.of(), language))
                        .as("%s of %s in %s", part, code, language)
                        .isPresent();
            }
        }
    }

    @Test
    void numbersAreWrittenInTheLanguage() {
        assertThat(words.find("problem.bad-request.json", Map.of("line", 3, "column", 1200), "nl"))
                .hasValueSatisfying(text -> assertThat(text).contains("regel 3, kolom 1.200"));
    }

    @Test
    void anUnknownLanguageGetsEnglishAndAnUnknownKeyNothing() {
        assertThat(words.find("problem.not-found.title", Map.of(), "pl")).hasValue("Nothing is here");
        assertThat(words.find("agreements.title", Map.of(), "nl")).isEmpty();
    }
}
