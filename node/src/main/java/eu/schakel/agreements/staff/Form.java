package eu.schakel.agreements.staff;

import eu.schakel.agreements.FieldError;
import eu.schakel.dossier.Act;
import eu.schakel.dossier.Outcome;
import eu.schakel.portal.Field;
import eu.schakel.portal.Preview;
import java.time.LocalDate;
import java.util.List;

/**
 * A form: what it asks, what comes of it, who will see that, and how it is sent.
 *
 * @param <C> the command it makes
 */
interface Form<C> {
    /** The questions with what was typed, without errors. */
    List<Field> fields(Typed typed, Words words);

    /** What was typed, as a command. */
    C command(Typed typed);

    /** What is wrong with it, on a day; empty when it may be sent. */
    List<FieldError> errors(Typed typed, C command, LocalDate today);

    /** What each reader will see. */
    Preview preview(C command, Words words);

    /** Sends it. */
    Outcome send(Act act, C command);
}
