package eu.schakel.obstacles.staff;

import eu.schakel.dossier.Act;
import eu.schakel.dossier.Decision;
import eu.schakel.dossier.Outcome;
import eu.schakel.portal.Field;
import eu.schakel.portal.Preview;
import eu.schakel.portal.forms.Form;
import eu.schakel.portal.forms.Mistake;
import eu.schakel.portal.forms.Typed;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What people do with a dossier apart from the steps of its procedure.
 *
 * @param asked the questions, without answers
 * @param wrong what is wrong with the answers
 * @param shown what each reader will see
 * @param sending sends it
 */
record ActionForm(
        CaseWords words,
        List<Field> asked,
        Function<Typed, List<Mistake>> wrong,
        Function<Typed, Preview> shown,
        BiFunction<Act, Typed, Outcome> sending)
        implements Form<Typed> {
    @Override
    public List<Field> fields(Typed typed) {
        return asked.stream()
                .map(field -> field.value(typed.text(field.name())))
                .toList();
    }

    @Override
    public Typed command(Typed typed) {
        return typed;
    }

    @Override
    public List<Mistake> mistakes(Typed typed, Typed command) {
        return wrong.apply(command);
    }

    @Override
    public Preview preview(Typed command) {
        return shown.apply(command);
    }

    @Override
    public Outcome send(Act act, Typed command) {
        return sending.apply(act, command);
    }

    @Override
    public Mistake refused(Decision.Refusal why) {
        return words.mistake(why);
    }
}
