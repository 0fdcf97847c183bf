package eu.schakel.similar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The reviewed concepts of the field with their words in each language, and the words that say nothing. A concept is named by its first
 * English word. One line a concept: {@code English | Dutch of both countries | French | German}, words separated by commas.
 */
final class Lexicon {
    static final List<String> THEMES = List.of(
            "administration",
            "business",
            "education",
            "energy_telecom",
            "environment",
            "everyday",
            "general",
            "health",
            "housing",
            "places",
            "security",
            "social",
            "tax",
            "transport",
            "work");

    static final List<Language> LANGUAGES = List.of(Language.NL, Language.FR, Language.DE, Language.EN);
    private static final List<Language> COLUMNS = List.of(Language.EN, Language.NL, Language.FR, Language.DE);

    private final Map<Language, Map<String, List<String>>> concepts = new EnumMap<>(Language.class);
    private final Map<Language, Set<String>> stopWords = new EnumMap<>(Language.class);
    /** By the stem of its first word, how many words the longest phrase has. */
    private final Map<Language, Map<String, Integer>> longestPhrases = new EnumMap<>(Language.class);

    Lexicon() {
        for (var language : LANGUAGES) {
            concepts.put(language, new HashMap<>());
            longestPhrases.put(language, new HashMap<>());
        }
        THEMES.forEach(theme -> lines("concepts/" + theme + ".txt").forEach(this::addConcept));
        for (var line : lines("stopwords.txt")) {
            int colon = line.indexOf(':');
            stopWords.put(
                    Language.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT)),
                    Word.of(line.substring(colon)).stream()
                            .map(Word::plain)
                            .collect(Collectors.toCollection(HashSet::new)));
        }
    }

    /** The concepts that a word stands for. */
    List<String> concepts(String plain, Language language) {
        return conceptsOf(Stems.of(plain, language), language);
    }

    /** The concepts that a phrase stands for, or a word, by its stems with a space between. */
    List<String> conceptsOf(String stems, Language language) {
        return concepts.getOrDefault(language, Map.of()).getOrDefault(stems, List.of());
    }

    /** Of how many words the longest phrase is that begins with this stem; 0 where none does. */
    int longestPhrase(String stem, Language language) {
        return longestPhrases.getOrDefault(language, Map.of()).getOrDefault(stem, 0);
    }

    boolean isStopWord(Word word, Language language) {
        return stopWords.getOrDefault(language, Set.of()).contains(word.plain());
    }

    private void addConcept(String line) {
        var columns = line.split("\\|", -1);
        if (columns.length != COLUMNS.size()) {
            throw new IllegalStateException("A concept has " + COLUMNS.size() + " columns, not: " + line);
        }
        var name = columns[0].split(",", 2)[0].strip();
        for (int column = 0; column < columns.length; column++) {
            var language = COLUMNS.get(column);
            var words = Objects.requireNonNull(concepts.get(language));
            for (var written : columns[column].split(",", -1)) {
                var phrase = Word.of(written);
                if (phrase.isEmpty()) {
                    throw new IllegalStateException("A concept has a word in each column, and none is empty: " + line);
                }
                var stems = phrase.stream()
                        .map(word -> Stems.of(word.plain(), language))
                        .toList();
                Objects.requireNonNull(longestPhrases.get(language)).merge(stems.getFirst(), stems.size(), Math::max);
                var names = words.computeIfAbsent(String.join(" ", stems), _ -> new ArrayList<>(1));
                if (!names.contains(name)) {
                    names.add(name);
                }
            }
        }
    }

    static List<String> lines(String resource) {
        var stream = Objects.requireNonNull(Lexicon.class.getResourceAsStream(resource), resource);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
