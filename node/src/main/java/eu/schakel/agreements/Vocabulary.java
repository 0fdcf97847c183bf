package eu.schakel.agreements;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reviewed words: pairs of Flemish and Dutch words for one thing, and for each theme its names and words in four languages. */
public final class Vocabulary {
    private static final List<String> LANGUAGES = List.of("nl", "fr", "de", "en");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\d]+");

    /** By their first word, so that a text is gone through once, however many pairs there are. */
    private final Map<String, List<Phrase>> phrases = new HashMap<>();

    private final Map<String, Map<String, Theme>> themes = new LinkedHashMap<>();

    /**
     * Words of one side.
     *
     * @param row of the file, which orders what is found
     */
    private record Phrase(List<String> words, int row, List<String> neighbours) {}

    private record Theme(String name, String words) {}

    /** Reads both files of this desk. */
    public static Vocabulary read() {
        var vocabulary = new Vocabulary();
        var pairs = rows("synonyms.tsv");
        for (int i = 0; i < pairs.size(); i++) {
            var flemish = List.of(pairs.get(i)[0].toLowerCase(Locale.ROOT).split("\\|"));
            var dutch = List.of(pairs.get(i)[1].toLowerCase(Locale.ROOT).split("\\|"));
            vocabulary.pair(i, flemish, dutch);
            vocabulary.pair(i, dutch, flemish);
        }
        for (var row : rows("themes.tsv")) {
            var byLanguage = new HashMap<String, Theme>();
            for (int i = 0; i < LANGUAGES.size(); i++) {
                var parts = row[i + 1].split(":", 2);
                byLanguage.put(LANGUAGES.get(i), new Theme(parts[0].strip(), parts[1].strip()));
            }
            vocabulary.themes.put(row[0], byLanguage);
        }
        return vocabulary;
    }

    /** Ids of the themes, in the order of the file. */
    public List<String> listThemes() {
        return List.copyOf(themes.keySet());
    }

    public boolean hasTheme(String id) {
        return themes.containsKey(id);
    }

    /** The theme's name for readers. */
    public String themeName(String id, String language) {
        var theme = themes.getOrDefault(id, Map.of()).get(language);
        return theme == null ? id : theme.name();
    }

    String themeWords(String id, String language) {
        var theme = themes.getOrDefault(id, Map.of()).get(language);
        return theme == null ? id : theme.name() + ", " + theme.words();
    }

    /** For each word of one side in the text, the other side's words for it. */
    String neighboursWords(String text) {
        var words = words(text);
        var found = new TreeMap<Integer, Set<String>>();
        for (int i = 0; i < words.size(); i++) {
            var rest = words.subList(i, words.size());
            for (var phrase : phrases.getOrDefault(words.get(i), List.of())) {
                if (rest.size() >= phrase.words().size()
                        && rest.subList(0, phrase.words().size()).equals(phrase.words())) {
                    found.computeIfAbsent(phrase.row(), _ -> new TreeSet<>()).addAll(phrase.neighbours());
                }
            }
        }
        return found.values().stream().flatMap(Set::stream).distinct().collect(Collectors.joining(", "));
    }

    private void pair(int row, List<String> own, List<String> neighbours) {
        for (var phrase : own) {
            var words = words(phrase);
            phrases.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>()).add(new Phrase(words, row, neighbours));
        }
    }

    private static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<String[]> rows(String file) {
        try (var in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> Arrays.copyOf(line.split("\t", -1), 5))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
