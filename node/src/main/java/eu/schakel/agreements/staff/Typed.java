package eu.schakel.agreements.staff;

import eu.schakel.agreements.FieldError;
import eu.schakel.portal.DateInput;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed in a form, as typed.
 *
 * @param values by the name of the field; what is absent is empty
 */
record Typed(Map<String, String> values) {
    static final Typed NOTHING = new Typed(Map.of());

    Typed {
        values = Map.copyOf(values);
    }

    /** The fields with these names of a form that was sent. */
    static Typed of(Context context, List<String> names) {
        var values = new HashMap<String, String>();
        for (var name : names) {
            var value = context.formParam(name);
            if (value != null) {
                // Browsers send line ends as CR LF; kept so, a text would differ from the same text typed elsewhere.
                values.put(name, value.replace("\r\n", "\n"));
            }
        }
        return new Typed(values);
    }

    String text(String name) {
        return values.getOrDefault(name, "");
    }

    /** The day typed; null when there is none or it is no day. */
    @Nullable
    LocalDate date(String name) {
        return DateInput.parse(text(name)).orElse(null);
    }

    /** The errors of a command, where a day that is no day hides what the command says of its absence. */
    List<FieldError> errors(List<FieldError> ofCommand, String... dateFields) {
        var noDays = List.of(dateFields).stream()
                .filter(name -> !text(name).isBlank() && date(name) == null)
                .toList();
        var errors = new ArrayList<FieldError>();
        noDays.forEach(name -> errors.add(new FieldError(name, "not-a-date")));
        ofCommand.stream().filter(error -> !noDays.contains(error.field())).forEach(errors::add);
        return errors;
    }
}
