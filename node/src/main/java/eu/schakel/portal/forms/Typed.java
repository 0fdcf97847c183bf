package eu.schakel.portal.forms;

import eu.schakel.portal.DateInput;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed in a form, as typed.
 *
 * @param values by the name of the field; what is absent is empty
 */
public record Typed(Map<String, String> values) {
    /** An empty form. */
    public static final Typed NOTHING = new Typed(Map.of());

    /** Keeps its own copy. */
    public Typed {
        values = Map.copyOf(values);
    }

    /** The fields with these names of a form that was sent. */
    public static Typed of(Context context, List<String> names) {
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

    /** As typed; empty when there is nothing. */
    public String text(String name) {
        return values.getOrDefault(name, "");
    }

    /** The day typed; null when there is none or it is no day. */
    public @Nullable LocalDate date(String name) {
        return DateInput.parse(text(name)).orElse(null);
    }
}
