package eu.schakel.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * The messages of one room (the portal, a desk) in four languages: ICU patterns in UTF-8 properties files
 * {@code <base>_nl.properties} and so on. Apostrophes are written ’, for ' has a meaning in patterns.
 */
public final class Messages {
    private final Map<Language, Texts> byLanguage;

    private Messages(Map<Language, Texts> byLanguage) {
        this.byLanguage = byLanguage;
    }

    /**
     * Reads the four files of a base name such as {@code eu/schakel/portal/messages} from the class path.
     *
     * @throws IllegalStateException when a file is missing
     */
    public static Messages load(String baseName) {
        Map<Language, Texts> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String file = baseName + "_" + language.tag() + ".properties";
            texts.put(language, new Texts(file, language, read(file)));
        }
        return new Messages(texts);
    }

    /** The messages in that language. */
    public Texts in(Language language) {
        // Every language was put in by load.
        return Objects.requireNonNull(byLanguage.get(language));
    }

    private static Map<String, String> read(String file) {
        try (InputStream bytes = Messages.class.getClassLoader().getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException(
                        "The messages file %s is not on the class path. A room has one for each of nl, fr, en and de."
                                .formatted(file));
            }
            Properties properties = new Properties();
            try (Reader reader = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            Map<String, String> messages = new HashMap<>();
            properties.stringPropertyNames().forEach(key -> messages.put(key, properties.getProperty(key)));
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the messages file " + file, e);
        }
    }
}
