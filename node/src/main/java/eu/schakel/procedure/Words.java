package eu.schakel.procedure;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One text in the four languages of the pages. */
public record Words(Map<String, String> byLanguage) {
    /** Dutch first, as everywhere. */
    public static final List<String> LANGUAGES = List.of("nl", "fr", "en", "de");

    /** Refuses a text that lacks a language. */
    public Words {
        byLanguage = Map.copyOf(byLanguage);
        if (!byLanguage.keySet().containsAll(LANGUAGES)) {
            throw new IllegalArgumentException(
                    "A text in " + byLanguage.keySet() + " lacks a language; write it in " + LANGUAGES);
        }
    }

    /** The text in the language of the locale. */
    public String in(Locale locale) {
        var text = byLanguage.get(locale.getLanguage());
        if (text == null) {
            throw new IllegalArgumentException(
                    "There is no text in '" + locale.getLanguage() + "'. Choose nl, fr, en or de.");
        }
        return text;
    }
}
