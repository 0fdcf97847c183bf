package eu.schakel.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A floor under what is found. The held-out half was written before any score was seen, and nothing was changed for its sake. */
class RecallTest {
    private static final LanguageDetector DETECTOR = new LanguageDetector();

    @ParameterizedTest
    @CsvSource({"paraphrases.tsv, 0.95, 0.90", "paraphrases-held-out.tsv, 0.95, 0.90"})
    void theRightCaseIsAmongTheFirstThree(String file, double overAll, double acrossLanguages) throws IOException {
        var outcomes = Trial.run(SharedCases.index(SharedCases.read()), SharedCases.paraphrases(file));
        assertThat(Trial.recall(outcomes, 3)).isGreaterThanOrEqualTo(overAll);
        assertThat(Trial.recall(inAnotherLanguage(outcomes), 3)).isGreaterThanOrEqualTo(acrossLanguages);
    }

    @ParameterizedTest
    @ValueSource(strings = {"paraphrases.tsv", "paraphrases-held-out.tsv"})
    void scoresSayMoreThanChanceAboutSameOrOther(String file) throws IOException {
        var outcomes = Trial.run(SharedCases.index(SharedCases.read()), SharedCases.paraphrases(file));
        var same = outcomes.stream()
                .filter(outcome -> outcome.report().caseId().isPresent())
                .mapToDouble(Trial.Outcome::rightScore)
                .toArray();
        var none = outcomes.stream()
                .filter(outcome -> outcome.report().caseId().isEmpty())
                .mapToDouble(Trial.Outcome::wrongScore)
                .toArray();
        assertThat(Trial.separation(same, none)).isGreaterThan(0.8);
    }

    @Test
    void theLexiconEarnsItsKeep() throws IOException {
        var cases = SharedCases.read();
        var plain = SimilarCases.byCharacters();
        cases.forEach(plain::put);
        var reports = SharedCases.paraphrases("paraphrases.tsv");
        var withIt = inAnotherLanguage(Trial.run(SharedCases.index(cases), reports));
        var without = inAnotherLanguage(Trial.run(plain, reports));
        assertThat(Trial.recall(withIt, 3)).isGreaterThan(Trial.recall(without, 3) + 0.2);
    }

    private static List<Trial.Outcome> inAnotherLanguage(List<Trial.Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> DETECTOR.detect(outcome.report().text()) != Language.NL)
                .toList();
    }
}
