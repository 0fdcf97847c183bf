package eu.schakel.portal;

import com.ibm.icu.text.MessageFormat;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The messages of one room in one language. Safe for use by many threads. */
public final class Texts {
    private final String source;
    private final Map<String, String> plain = new HashMap<>();
    private final Map<String, MessageFormat> patterns = new HashMap<>();

    Texts(String source, Language language, Map<String, String> messages) {
        this.source = source;
        messages.forEach((key, message) -> {
            if (message.indexOf('{') < 0) {
                plain.put(key, message);
            } else {
                patterns.put(key, new MessageFormat(message, language.locale()));
            }
        });
    }

    /** Whether the message exists, for texts of which the number differs (paragraphs). */
    public boolean has(String key) {
        return plain.containsKey(key) || patterns.containsKey(key);
    }

    /**
     * The message, with its arguments filled in.
     *
     * @param namesAndValues name, value, name, value…: numbers where the pattern counts, else text that is already written out
     * @throws IllegalArgumentException when the message does not exist or the arguments do not fit its pattern
     */
    public String get(String key, Object... namesAndValues) {
        String text = plain.get(key);
        if (text != null) {
            return text;
        }
        MessageFormat pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException(
                    "There is no message '%s' in %s. Add it in all four languages.".formatted(key, source));
        }
        return fill(key, pattern, namesAndValues);
    }

    private String fill(String key, MessageFormat pattern, Object[] namesAndValues) {
        Map<String, @Nullable Object> arguments = new HashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            arguments.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        if (!arguments.keySet().containsAll(pattern.getArgumentNames())) {
            throw new IllegalArgumentException("Message '%s' in %s needs the arguments %s but got %s. Pass all of them."
                    .formatted(key, source, pattern.getArgumentNames(), arguments.keySet()));
        }
        // ICU's formatter is not safe for threads, its copy costs less than reading the pattern again.
        return pattern.clone().format(arguments);
    }
}
