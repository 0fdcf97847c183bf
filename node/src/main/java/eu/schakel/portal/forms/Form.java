package eu.schakel.portal.forms;

import eu.schakel.dossier.Act;
import eu.schakel.dossier.Decision;
import eu.schakel.dossier.Outcome;
import eu.schakel.portal.Field;
import eu.schakel.portal.Preview;
import java.util.List;

/**
 * A form in one language: what it asks, what comes of it, who will see that, and how it is sent.
 *
 * @param <C> the command it makes
 */
public interface Form<C> {
    /** The questions with what was typed, without errors. */
    List<Field> fields(Typed typed);

    /** What was typed, as a command. */
    C command(Typed typed);

    /** What is wrong with it; empty when it may be sent. */
    List<Mistake> mistakes(Typed typed, C command);

    /** What each reader will see. */
    Preview preview(C command);

    /** Sends it. */
    Outcome send(Act act, C command);

    /** Why the desk said no. */
    Mistake refused(Decision.Refusal why);
}
