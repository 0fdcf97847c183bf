package eu.schakel.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an agreement is found by, in each language: its words, what was said of it, its theme's words, and the neighbour's word for
 * the same thing. The hits are ordered by where the word stands: a whole theme shares its words, so they count least.
 */
public final class SearchText {
    /** The languages of the texts, with PostgreSQL's name for the rules that cut their words to stems. */
    private static final List<String> LANGUAGES = List.of("nl", "fr", "en", "de");

    private static final List<String> RULES = List.of("dutch", "french", "english", "german");

    /** PostgreSQL's marks for weight, heaviest first. */
    private static final List<String> WEIGHTS = List.of("A", "B", "C", "D");

    /** What the file says of an agreement, made from the texts of {@link #ofEntry}; accents do not count. */
    static final String OF_ENTRY = RULES.stream()
            .flatMap(rules -> WEIGHTS.stream().map(weight -> vector(rules, weight)))
            .collect(Collectors.joining(" || "));

    /** What was said of it, made from {@link #said}: people speak Dutch. */
    static final String OF_SAID = vector("dutch", "C");

    private final Vocabulary vocabulary;

    public SearchText(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    private static String vector(String rules, String weight) {
        return "setweight(to_tsvector('" + rules + "', unaccent(?)), '" + weight + "')";
    }

    /** For each language the title, the description, the names and the neighbour's words, and the theme's words. */
    List<String> ofEntry(Entry entry) {
        var texts = new ArrayList<String>();
        for (var language : LANGUAGES) {
            var title = entry.title().getOrDefault(language, "");
            var description = entry.description().getOrDefault(language, "");
            var theme = vocabulary.themeWords(entry.theme(), language);
            // The names of bodies are Dutch.
            var dutch = language.equals("nl");
            // Its own words in the neighbour's speech come before those that the whole theme has.
            var own = dutch ? names(entry) + "\n" + vocabulary.neighboursWords(title + "\n" + description) : "";
            var shared = dutch ? vocabulary.neighboursWords(theme) : "";
            texts.addAll(List.of(title, description, own, theme + "\n" + shared));
        }
        return texts;
    }

    String words(Agreement agreement) {
        var entry = agreement.entry();
        return (entry.title("nl") + " " + entry.description().getOrDefault("nl", "") + " "
                        + entry.id().replace('-', ' '))
                .toLowerCase(Locale.ROOT);
    }

    String said(Agreement agreement) {
        return Stream.concat(
                        agreement.readings().values().stream()
                                .flatMap(reading -> Stream.of(reading.evidence(), reading.nextStep())),
                        agreement.questions().stream()
                                .flatMap(question -> Stream.of(question.question(), question.answer())))
                .filter(Objects::nonNull)
                .map(Wording::orEmpty)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String names(Entry entry) {
        // Sorted: read back from the log the sides come in another order, and the same words must give the same index.
        var bodies = new TreeMap<>(entry.owners()).values().stream().map(Entry.Owner::body);
        var others = Stream.concat(entry.thirdParties().stream(), Stream.ofNullable(entry.forum()));
        var milestones =
                entry.milestones().stream().map(milestone -> milestone.title().getOrDefault("nl", ""));
        return Stream.of(bodies, others, milestones).flatMap(words -> words).collect(Collectors.joining("\n"));
    }
}
