package eu.schakel.portal.forms;

import eu.schakel.portal.ErrorSummary;
import eu.schakel.portal.Field;
import eu.schakel.portal.Preview;
import eu.schakel.portal.Story;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form on its way from question to sent.
 *
 * @param title what the form does, as a heading
 * @param lead one sentence under it
 * @param action where it is sent
 * @param backHref page to go back to
 * @param sendText text of the button that sends it in the end
 * @param hidden what travels along unseen
 */
public record FormView(
        String title,
        String lead,
        String action,
        String backHref,
        String sendText,
        Map<String, String> hidden,
        Stage stage) {
    /** How far it is. */
    public sealed interface Stage {
        /** HTTP status of the page that shows it. */
        int status();
    }

    /**
     * The questions.
     *
     * @param trouble why it cannot be done at all, beside what stands at the fields; or null
     */
    public record Asking(
            List<Field> fields,
            ErrorSummary errors,
            @Nullable String trouble) implements Stage {
        @Override
        public int status() {
            return errors.errors().isEmpty() && trouble == null ? 200 : 422;
        }
    }

    /** Nothing is sent yet: what each reader will see. */
    public record Previewing(Preview preview) implements Stage {
        @Override
        public int status() {
            return 200;
        }
    }

    /**
     * Somebody was first: what happened since, and what was typed, which may still be sent.
     *
     * @param since what happened after the page was made
     */
    public record Overtaken(Story since, Preview preview) implements Stage {
        @Override
        public int status() {
            return 409;
        }
    }
}
