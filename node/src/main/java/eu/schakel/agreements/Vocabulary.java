package eu.schakel.agreements;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Reviewed words: pairs of Flemish and Dutch words for one thing, and for each theme its names and words in four languages. */
public final class Vocabulary {
    private static final List<String> LANGUAGES = List.of("nl", "fr", "de", "en");

    private final List<Pair> pairs = new ArrayList<>();
    private final Map<String, Map<String, Theme>> themes = new LinkedHashMap<>();

    private record Pair(List<String> flemish, List<String> dutch, Pattern anyFlemish, Pattern anyDutch) {}

    private record Theme(String name, String words) {}

    /** Reads both files of this desk. */
    public static Vocabulary read() {
        var vocabulary = new Vocabulary();
        for (var row : rows("synonyms.tsv")) {
            var flemish = List.of(row[0].toLowerCase(Locale.ROOT).split("\\|"));
            var dutch = List.of(row[1].toLowerCase(Locale.ROOT).split("\\|"));
            vocabulary.pairs.add(new Pair(flemish, dutch, anyOf(flemish), anyOf(dutch)));
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
        var lower = text.toLowerCase(Locale.ROOT);
        var found = new LinkedHashSet<String>();
        for (var pair : pairs) {
            if (pair.anyFlemish().matcher(lower).find()) {
                found.addAll(pair.dutch());
            }
            if (pair.anyDutch().matcher(lower).find()) {
                found.addAll(pair.flemish());
            }
        }
        return String.join(", ", found);
    }

    private static Pattern anyOf(List<String> words) {
        var any = String.join("|", words.stream().map(Pattern::quote).toList());
        return Pattern.compile("(?<![\\p{L}\\d])(?:" + any + ")(?![\\p{L}\\d])");
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
