package eu.schakel.portal;

import org.jspecify.annotations.Nullable;

/**
 * What a person typed, alone or within a sentence of the page.
 *
 * @param before the sentence up to it
 * @param language in which it was typed, when that is another than the page's: a screen reader then says it rightly
 * @param after the rest of the sentence
 */
public record Worded(String before, String text, @Nullable String language, String after) {
    /** Stands in a sentence where the words come; a sign that no message has. */
    public static final String PLACE = "\uFFFC";

    /** Words of the page's own language, or of one that nobody knows. */
    public static Worded plain(String text) {
        return new Worded("", text, null, "");
    }

    /** The same within a sentence, where that has {@link #PLACE}. */
    public Worded within(String sentence) {
        int place = sentence.indexOf(PLACE);
        return new Worded(sentence.substring(0, place), text, language, sentence.substring(place + PLACE.length()));
    }

    /** The same, with more of the sentence behind it. */
    public Worded and(String more) {
        return new Worded(before, text, language, after + more);
    }
}
