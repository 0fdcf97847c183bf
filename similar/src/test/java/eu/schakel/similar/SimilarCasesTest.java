package eu.schakel.similar;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.similar.Suggestion.Match;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimilarCasesTest {
    private static final String LICENCE = "Mijn Belgische rijbewijs omwisselen duurt een half jaar";
    private static final String WASTE = "De vuilniswagen haalt het afval van onze straat niet op";
    private static final Map<String, String> CASES = Map.of("licence", LICENCE, "waste", WASTE);

    private final SimilarCases index = SharedCases.index(CASES);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Het duurt maanden voor mijn Vlaams rijbewijs vervangen is",
                "L'échange de mon permis de conduire prend six mois",
                "Die Umschreibung meines Führerscheins dauert sechs Monate",
                "Exchanging my driving licence takes six months",
                "rijbwijs omwisslen"
            })
    void aCaseIsFoundByOtherWords(String text) {
        assertThat(index.find(text, 1)).extracting(Suggestion::id).containsExactly("licence");
    }

    @Test
    void wordsOfBothSayWhy() {
        assertThat(index.find("My driving licence is not valid", 1).getFirst().matches())
                .contains(new Match("driving licence", "rijbewijs"));
    }

    @Test
    void theThresholdKeepsOutWhatIsBelow() {
        double score = index.find("rijbewijs", 1).getFirst().score();
        assertThat(index.find("rijbewijs", 1, score - 0.01)).hasSize(1);
        assertThat(index.find("rijbewijs", 1, score + 0.01)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "🙂🙃", "?!…", "مرحبا بالعالم", "שלום עולם", "你好", "xyzzyq"})
    void whatHasNothingInCommonFindsNothing(String text) {
        assertThat(index.find(text, 3)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "🙂🙃", "مَرْحَبًا بالعالم", "\u202eשלום\u202c", "a\u0000b", "\ud800"})
    void aStrangeTextIsFoundByItself(String text) {
        index.put("strange", text);
        assertThat(index.find(text, 1)).extracting(Suggestion::id).containsExactly("strange");
    }

    @Test
    void textInAnotherScriptIsFoundByItsWords() {
        index.put("arabic", "لا تقبل البلدية رخصة القيادة");
        assertThat(index.find("رخصة القيادة", 1)).extracting(Suggestion::id).containsExactly("arabic");
    }

    @Test
    void emojiBetweenWordsChangeNothing() {
        assertThat(index.find("mijn 🚗rijbewijs🚗 omwisselen", 1).getFirst().score())
                .isEqualTo(index.find("mijn rijbewijs omwisselen", 1).getFirst().score());
    }

    @Test
    void ofALongTextTheFirstTenThousandCharactersAreRead() {
        var padding = "la ".repeat(Word.CHARACTERS_READ / 3 + 1);
        assertThat(index.find("rijbewijs " + padding, 1))
                .extracting(Suggestion::id)
                .containsExactly("licence");
        assertThat(index.find(padding + "rijbewijs", 1)).isEmpty();
        assertThat(index.find("x".repeat(10_000), 1)).isEmpty();
    }

    @Test
    void aNewTextReplacesTheOld() {
        index.put("waste", "Het ziekenhuis neemt geen patiënten aan");
        assertThat(index.size()).isEqualTo(2);
        assertThat(index.find("afval", 3)).isEmpty();
        assertThat(index.find("hospital", 3)).extracting(Suggestion::id).containsExactly("waste");
    }

    @Test
    void removingWhatIsNotThereIsNoMistake() {
        index.remove("nothing");
        assertThat(index.size()).isEqualTo(2);
    }

    @Test
    void casesWithTheSameTextComeInTheOrderOfTheirIds() {
        index.put("licence-2", LICENCE);
        index.put("licence-1", LICENCE);
        assertThat(index.find(LICENCE, 3))
                .extracting(Suggestion::id)
                .containsExactly("licence", "licence-1", "licence-2");
    }

    @Test
    void anExactCopyComesFirstWithScoreOne() throws IOException {
        var cases = SharedCases.read();
        var shared = SharedCases.index(cases);
        // The same words twice, or in another order, must not pass the copy.
        cases.forEach((id, text) -> shared.put("A" + id, text + " " + text));
        cases.forEach((id, text) -> shared.put("B" + id, turned(text)));
        cases.forEach((id, text) -> assertThat(shared.find(text, 1).getFirst())
                .returns(id, Suggestion::id)
                .returns(1.0, Suggestion::score));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsFoundFollowsFromTheCasesAlone(long seed) throws IOException {
        var random = new Random(seed);
        var cases = SharedCases.read();
        var changed = SharedCases.index(Map.of());
        var ids = new ArrayList<>(cases.keySet());
        for (int step = 0; step < 300; step++) {
            var id = ids.get(random.nextInt(ids.size()));
            switch (random.nextInt(3)) {
                case 0 -> changed.remove(id);
                case 1 -> changed.put(id, cases.get(ids.get(random.nextInt(ids.size()))) + " " + step);
                default -> changed.put(id, cases.getOrDefault(id, ""));
            }
            if (step % 50 == 0) {
                assertThat(changed.find(cases.getOrDefault(id, ""), 3)).hasSizeLessThanOrEqualTo(3);
            }
        }
        var gone = ids.removeLast();
        changed.remove(gone);
        Collections.shuffle(ids, random);
        ids.forEach(id -> changed.put(id, cases.getOrDefault(id, "")));
        cases.remove(gone);
        var fresh = SharedCases.index(cases);
        for (var text : List.of("De ambulance mag de grens niet over", "My pension and my taxes", "Strom teilen")) {
            assertThat(changed.find(text, 10).stream().map(Suggestion::id))
                    .doesNotContain(gone)
                    .containsExactlyElementsOf(
                            fresh.find(text, 10).stream().map(Suggestion::id).toList());
        }
    }

    /** A reader that sees half a change divides by lengths that are not there yet: its scores are then far too high. */
    @Test
    void manyAskWhileOneChanges() throws ExecutionException, InterruptedException {
        for (int number = 0; number < 300; number++) {
            index.put("waste" + number, WASTE + " " + number);
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            var asked = new ArrayList<Future<?>>();
            for (int thread = 0; thread < 3; thread++) {
                asked.add(threads.submit(() -> {
                    for (int time = 0; time < 300; time++) {
                        assertThat(index.find("Mijn rijbewijs omwisselen kan niet online", 1))
                                .singleElement()
                                .returns("licence", Suggestion::id)
                                .matches(found -> found.score() < 0.8, "a score like that of one thread alone");
                    }
                }));
            }
            asked.add(threads.submit(() -> {
                for (int time = 0; time < 600; time++) {
                    index.put("other" + time % 7, WASTE + time);
                    index.remove("other" + (time + 3) % 7);
                }
            }));
            for (var future : asked) {
                future.get();
            }
        }
    }

    static List<Long> seeds() {
        return List.of(1L, 2L, 3L);
    }

    private static String turned(String text) {
        var words = new ArrayList<>(List.of(text.split(" ", -1)));
        Collections.reverse(words);
        return String.join(" ", words);
    }
}
