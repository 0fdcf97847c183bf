package eu.schakel.edge.internal;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** The edge's words for its own problems, where the portal has none. */
final class OwnWords {
    private final Map<String, Properties> languages = new HashMap<>();

    OwnWords() {
        for (var language : new String[] {"nl", "fr", "en", "de"}) {
            languages.put(language, read("/eu/schakel/edge/problems_" + language + ".properties"));
        }
    }

    /** The text in this language, or in English if there are no words in it; empty for a key that is not ours. */
    Optional<String> find(String key, Map<String, Object> arguments, String language) {
        var words = Objects.requireNonNull(languages.getOrDefault(language, languages.get("en")));
        return Optional.ofNullable(words.getProperty(key))
                .map(pattern -> new MessageFormat(pattern, Locale.of(language)).format(arguments));
    }

    private static Properties read(String resource) {
        var words = new Properties();
        try (var stream = Objects.requireNonNull(OwnWords.class.getResourceAsStream(resource), resource);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource + " from the program itself", e);
        }
        return words;
    }
}
