package eu.schakel.timelimits;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The messages of one language, with {@code {names}} to fill in. */
final class Phrases {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final String file;
    private final Properties messages = new Properties();

    Phrases(String language) {
        file = "messages_" + language + ".properties";
        try (var bytes = Objects.requireNonNull(Phrases.class.getResourceAsStream(file), file)) {
            messages.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    String get(String key, Map<String, String> values) {
        var message = messages.getProperty(key);
        if (message == null) {
            throw new IllegalArgumentException(
                    "There is no message '%s' in %s. Add it in all four languages.".formatted(key, file));
        }
        return PLACE.matcher(message)
                .replaceAll(place -> Matcher.quoteReplacement(Objects.requireNonNull(
                        values.get(place.group(1)), () -> key + " in " + file + " needs " + place.group())));
    }
}
