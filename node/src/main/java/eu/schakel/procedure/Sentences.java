package eu.schakel.procedure;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** The sentences of this package in one language. */
final class Sentences {
    private static final Map<String, Sentences> LANGUAGES =
            Words.LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(language -> language, Sentences::new));

    private final Properties texts = new Properties();
    private final Locale locale;

    private Sentences(String language) {
        locale = Locale.of(language);
        var file = "messages_" + language + ".properties";
        try (var bytes = Sentences.class.getResourceAsStream("/eu/schakel/procedure/" + file)) {
            if (bytes == null) {
                throw new IllegalStateException("The sentences " + file + " are not on the class path.");
            }
            texts.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    static Sentences in(Locale locale) {
        var sentences = LANGUAGES.get(locale.getLanguage());
        if (sentences == null) {
            throw new IllegalArgumentException(
                    "There are no sentences in '" + locale.getLanguage() + "'. Choose nl, fr, en or de.");
        }
        return sentences;
    }

    String get(String key, Map<String, Object> values) {
        var text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("There is no sentence '" + key + "'. Add it in all four languages.");
        }
        return new MessageFormat(text, locale).format(values);
    }
}
