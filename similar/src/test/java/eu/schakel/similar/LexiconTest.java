package eu.schakel.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {
    private final Lexicon lexicon = new Lexicon();

    @ParameterizedTest
    @CsvSource({
        "NL, vergunningen, permit",
        "NL, huizen, house",
        "NL, boetes, fine",
        "NL, ziekenwagens, ambulance",
        "NL, kmo, small and medium enterprise",
        "NL, mkb, small and medium enterprise",
        "FR, hôpitaux, hospital",
        "FR, allocations, benefit",
        "DE, Ärzte, doctor",
        "DE, Führerscheine, driving licence",
        "EN, companies, company",
        "EN, taxes, tax"
    })
    void aWordIsKnownWithItsEndings(Language language, String word, String concept) {
        assertThat(lexicon.concepts(Word.of(word).getFirst().plain(), language)).contains(concept);
    }

    @ParameterizedTest
    @CsvSource({
        "FR, permis de conduire, driving licence",
        "NL, sociale zekerheid, social security",
        "EN, work from home, teleworking"
    })
    void aPhraseIsOneWord(Language language, String phrase, String concept) {
        var stems = Word.of(phrase).stream()
                .map(word -> Stems.of(word.plain(), language))
                .toList();
        assertThat(lexicon.longestPhrase(stems.getFirst(), language)).isGreaterThanOrEqualTo(stems.size());
        assertThat(lexicon.conceptsOf(String.join(" ", stems), language)).contains(concept);
    }

    @ParameterizedTest
    @CsvSource({
        "NL, kinderopvangtoeslag, kinderopvang toeslag",
        "NL, afvaltransport, afval transport",
        "DE, Krankenversicherungsbeitrag, krankenversicherungs beitrag",
        "NL, rijbewijsgedoe, rijbewijs",
        "NL, terneuzen, ''",
        "FR, kinderopvangtoeslag, ''"
    })
    void compoundsAreTakenApart(Language language, String word, String parts) {
        assertThat(String.join(
                        " ",
                        new Compounds(lexicon).parts(Word.of(word).getFirst().plain(), language)))
                .isEqualTo(parts);
    }

    @Test
    void eachConceptHasItsOwnName() {
        var names = new HashSet<String>();
        var twice = Lexicon.THEMES.stream()
                .flatMap(theme -> Lexicon.lines("concepts/" + theme + ".txt").stream())
                .map(line -> List.of(line.split("[,|]", 2)).getFirst().strip())
                .filter(name -> !names.add(name))
                .toList();
        assertThat(twice).isEmpty();
        assertThat(names).hasSizeGreaterThan(600);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ik woon in België en werk in Nederland | NL",
                "Je travaille aux Pays-Bas | FR",
                "Ich wohne in Belgien | DE",
                "I live in Belgium | EN",
                "kinderbijslag | NL",
                "12345 🙂 | UNKNOWN",
                "مرحبا بالعالم | UNKNOWN"
            })
    void aFewWordsTellTheLanguage(String text, Language language) {
        assertThat(new LanguageDetector(lexicon).detect(text)).isEqualTo(language);
    }
}
