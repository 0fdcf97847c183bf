package eu.schakel.portal;

import java.util.function.Function;

/** One text in the four languages, for names that come from configuration or from a desk. */
public record Translated(String nl, String fr, String en, String de) {
    /** Refuses a blank text: a page would show a hole. */
    public Translated {
        if (nl.isBlank() || fr.isBlank() || en.isBlank() || de.isBlank()) {
            throw new IllegalArgumentException(
                    "A text lacks one of its four languages: nl='%s', fr='%s', en='%s', de='%s'. Fill in all four."
                            .formatted(nl, fr, en, de));
        }
    }

    /** The same text in all languages, for names that are not translated. */
    public static Translated same(String text) {
        return new Translated(text, text, text, text);
    }

    /** A text that is made for each language. */
    public static Translated by(Function<Language, String> text) {
        return new Translated(
                text.apply(Language.NL), text.apply(Language.FR), text.apply(Language.EN), text.apply(Language.DE));
    }

    /** The text in that language. */
    public String in(Language language) {
        return switch (language) {
            case NL -> nl;
            case FR -> fr;
            case EN -> en;
            case DE -> de;
        };
    }
}
