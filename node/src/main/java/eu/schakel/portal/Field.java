package eu.schakel.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question of a form with what was answered so far. After a mistake the typed text stays and the error stands beside it.
 *
 * @param name name of the parameter, also the id of the control
 * @param label the question
 * @param control how it is asked
 * @param hint help under the label, or null
 * @param error what is wrong and how to mend it, or null
 * @param value what was typed or chosen, or empty
 * @param required whether it must be answered; the others say that they need not be
 */
public record Field(
        String name,
        String label,
        Control control,
        @Nullable String hint,
        @Nullable String error,
        String value,
        boolean required) {
    /** How a question is asked. */
    public sealed interface Control {}

    /**
     * One line of text.
     *
     * @param type type of the HTML input: {@code text}, {@code email}, {@code tel}, {@code search}
     * @param autocomplete what the browser may fill in (HTML's autofill names), or null
     * @param maxLength most characters
     */
    public record Line(String type, @Nullable String autocomplete, int maxLength) implements Control {}

    /** Several lines of text: how many are shown, and the most characters. */
    public record Area(int rows, int maxLength) implements Control {}

    /** Yes or no; yes is sent as {@code true}, no as nothing. */
    public record Checkbox() implements Control {}

    /** A day, typed in any usual way; see {@link DateInput}. */
    public record Day() implements Control {}

    /** One choice from a list that folds out. */
    public record Select(List<Option> options) implements Control {}

    /** One choice from a list that is visible. */
    public record Radios(List<Option> options) implements Control {}

    /** A choice: the value that is sent, the text, and help under it or null. */
    public record Option(
            String value, String text, @Nullable String hint) {
        /** A choice without help. */
        public Option(String value, String text) {
            this(value, text, null);
        }
    }

    /** Most characters of a line: longer than any name or address that people write. */
    public static final int LINE_MAX_CHARS = 200;

    /** A required question that has not been answered. */
    public static Field of(String name, String label, Control control) {
        return new Field(name, label, control, null, null, "", true);
    }

    /** A required line of text that has not been answered. */
    public static Field line(String name, String label) {
        return of(name, label, new Line("text", null, LINE_MAX_CHARS));
    }

    /** The question with help under its label. */
    public Field hint(String text) {
        return new Field(name, label, control, text, error, value, required);
    }

    /** The question with what is wrong with its answer, or without when null. */
    public Field error(@Nullable String text) {
        return new Field(name, label, control, hint, text, value, required);
    }

    /** The question with this answer. */
    public Field value(String text) {
        return new Field(name, label, control, hint, error, text, required);
    }

    /** The question as one that need not be answered. */
    public Field optional() {
        return new Field(name, label, control, hint, error, value, false);
    }

    /** The ids of hint and error, for {@code aria-describedby}, or null when there is neither. */
    public @Nullable String describedBy() {
        String hintId = hint == null ? "" : name + "-hint";
        String errorId = error == null ? "" : name + "-error";
        String ids = (hintId + " " + errorId).strip();
        return ids.isEmpty() ? null : ids;
    }
}
