package eu.schakel.portal;

import org.jspecify.annotations.Nullable;

/**
 * A button that sends its form.
 *
 * @param text says what happens: "Melding versturen"
 * @param primary whether this is the page's one obvious action
 * @param name name of the parameter that tells which button was used, or null
 * @param value value of that parameter, or null
 */
public record Button(
        String text,
        boolean primary,
        @Nullable String name,
        @Nullable String value) {
    /** The obvious action of the page. */
    public static Button primary(String text) {
        return new Button(text, true, null, null);
    }

    /** Another action. */
    public static Button secondary(String text, String name, String value) {
        return new Button(text, false, name, value);
    }
}
