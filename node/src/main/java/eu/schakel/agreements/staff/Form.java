package eu.schakel.agreements.staff;

import eu.schakel.agreements.FieldError;
import eu.schakel.dossier.Act;
import eu.schakel.dossier.Decision;
import eu.schakel.dossier.Outcome;
import eu.schakel.portal.Field;
import eu.schakel.portal.Preview;
import eu.schakel.portal.forms.Mistake;
import eu.schakel.portal.forms.Typed;
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

    /** The same in one language, on a day. */
    default eu.schakel.portal.forms.Form<C> in(Words words, LocalDate today) {
        var form = this;
        return new eu.schakel.portal.forms.Form<>() {
            @Override
            public List<Field> fields(Typed typed) {
                return form.fields(typed, words);
            }

            @Override
            public C command(Typed typed) {
                return form.command(typed);
            }

            @Override
            public List<Mistake> mistakes(Typed typed, C command) {
                return form.errors(typed, command, today).stream()
                        .map(error -> new Mistake(error.field(), words.error(error)))
                        .toList();
            }

            @Override
            public Preview preview(C command) {
                return form.preview(command, words);
            }

            @Override
            public Outcome send(Act act, C command) {
                return form.send(act, command);
            }

            @Override
            public Mistake refused(Decision.Refusal why) {
                return new Mistake(why.field(), words.error(new FieldError(why.field(), why.code())));
            }
        };
    }
}
