package eu.schakel.portal.forms;

import eu.schakel.dossier.Act;
import eu.schakel.portal.Story;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.LongFunction;

/**
 * One use of a form: who sends it, from where, and what comes after.
 *
 * @param title heading of the form
 * @param lead sentence under it
 * @param action address that it is sent to
 * @param backHref page to go back to
 * @param sendText text of the last button
 * @param initial what stands in it at first
 * @param version of the dossier now; empty when what others do meanwhile does not matter
 * @param author makes the envelope of the command
 * @param since tells what happened after a version
 */
public record Job<C>(
        Form<C> form,
        String title,
        String lead,
        String action,
        String backHref,
        String sendText,
        Typed initial,
        OptionalLong version,
        Envelope author,
        LongFunction<Story> since) {
    /** Puts a command's id and the version that its page was made from into an envelope. */
    @FunctionalInterface
    public interface Envelope {
        Act of(UUID command, OptionalLong seen);
    }
}
