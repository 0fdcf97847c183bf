package eu.schakel.attachments;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Why a file is not taken, and what to send instead; to be shown beside the field.
 *
 * @param messageKey in {@code eu/schakel/attachments/messages}
 * @param arguments of that sentence, by name
 */
public record Refusal(String messageKey, Map<String, Object> arguments) {
    /** Of {@code eu.schakel.portal.Messages}, for pages that show the sentence with their own. */
    public static final String MESSAGES = "eu/schakel/attachments/messages";

    private static final Map<String, Properties> LANGUAGES = new ConcurrentHashMap<>();
    private static final int BYTES_PER_MB = 1024 * 1024;

    public Refusal {
        arguments = Map.copyOf(arguments);
    }

    /** One file over {@link Upload#MOST_BYTES}. */
    public static Refusal tooLarge() {
        return new Refusal("attachments.too-large", Map.of("most", Upload.MOST_BYTES / BYTES_PER_MB));
    }

    /** A form over {@link Upload#MOST_BYTES_TOGETHER}. */
    public static Refusal tooLargeTogether() {
        return new Refusal("attachments.too-large-together", Map.of("most", Upload.MOST_BYTES_TOGETHER / BYTES_PER_MB));
    }

    /** A form with more than {@link Upload#MOST_FILES} files. */
    public static Refusal tooMany() {
        return new Refusal("attachments.too-many", Map.of("most", Upload.MOST_FILES));
    }

    static Refusal of(String key) {
        return new Refusal("attachments." + key, Map.of());
    }

    /** Names what the file is instead. */
    static Refusal notTaken(String found, String mediaType) {
        return new Refusal("attachments.not-taken", Map.of("found", found, "type", mediaType));
    }

    /** The sentence in nl, fr, en or de. */
    public String sentence(String language) {
        var words = LANGUAGES.computeIfAbsent(language, Refusal::read);
        var pattern = Objects.requireNonNull(words.getProperty(messageKey), messageKey);
        return new MessageFormat(pattern, Locale.of(language)).format(arguments);
    }

    private static Properties read(String language) {
        var words = new Properties();
        var file = "/" + MESSAGES + "_" + language + ".properties";
        try (var bytes = Objects.requireNonNull(Refusal.class.getResourceAsStream(file), file)) {
            words.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + " from the program itself", e);
        }
        return words;
    }
}
