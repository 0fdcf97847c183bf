package eu.schakel.agreements.staff;

import eu.schakel.agreements.FieldError;
import eu.schakel.portal.forms.Typed;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a form that asks for days. */
final class TypedDays {
    private TypedDays() {}

    /** The errors of a command, where a day that is no day hides what the command says of its absence. */
    static List<FieldError> errors(Typed typed, List<FieldError> ofCommand, String... dateFields) {
        var noDays = List.of(dateFields).stream()
                .filter(name -> !typed.text(name).isBlank() && typed.date(name) == null)
                .toList();
        var errors = new ArrayList<FieldError>();
        noDays.forEach(name -> errors.add(new FieldError(name, "not-a-date")));
        ofCommand.stream().filter(error -> !noDays.contains(error.field())).forEach(errors::add);
        return errors;
    }
}
