package eu.schakel.agreements.staff;

import eu.schakel.agreements.Commands.GiveReading;
import eu.schakel.agreements.FieldError;
import eu.schakel.dossier.Act;
import eu.schakel.dossier.Outcome;
import eu.schakel.portal.Field;
import eu.schakel.portal.Preview;
import eu.schakel.portal.forms.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A reading with the fewest questions: who answers for twenty agreements has an hour. */
record DepartmentForm(ReadingForm whole) implements Form<GiveReading> {
    private static final Set<String> ASKED = Set.of("status", "evidence", "nextStep", "nextDate");

    @Override
    public List<Field> fields(Typed typed, Words words) {
        return whole.fields(typed, words).stream()
                .filter(field -> ASKED.contains(field.name()))
                .map(field -> field.name().equals("evidence")
                        ? Field.of(field.name(), field.label(), field.control())
                                .hint(words.get("department.evidence.hint"))
                                .value(field.value())
                        : field)
                .toList();
    }

    @Override
    public GiveReading command(Typed typed) {
        return whole.command(typed);
    }

    @Override
    public List<FieldError> errors(Typed typed, GiveReading command, LocalDate today) {
        return whole.errors(typed, command, today);
    }

    @Override
    public Preview preview(GiveReading command, Words words) {
        return whole.preview(command, words);
    }

    @Override
    public Outcome send(Act act, GiveReading command) {
        return whole.send(act, command);
    }
}
