package eu.schakel.procedure;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What somebody filled in.
 *
 * @param values in the form in which they are kept; complete only when there are no errors
 * @param errors a sentence for each field that is wrong
 * @param typed everything as it was typed, to show again
 */
public record Filled(Map<String, String> values, Map<String, String> errors, Map<String, String> typed) {
    /** Keeps its own copies. */
    public Filled {
        values = Map.copyOf(values);
        errors = Map.copyOf(errors);
        typed = Map.copyOf(typed);
    }

    /** Checks what was typed into the form of a step; names that the form does not have are only kept as typed. */
    public static Filled validate(Procedure procedure, String step, Map<String, String> typed, Locale locale) {
        var sentences = Sentences.in(locale);
        var values = new LinkedHashMap<String, String>();
        var errors = new LinkedHashMap<String, String>();
        for (var question : Form.of(procedure, step, locale).questions()) {
            var text = typed.getOrDefault(question.name(), "").strip();
            if (text.isEmpty()) {
                if (question.required()) {
                    errors.put(question.name(), sentences.get("error.required", Map.of("label", question.label())));
                }
                continue;
            }
            switch (FieldValue.read(question, text)) {
                case FieldValue.Kept kept -> values.put(question.name(), kept.value());
                case FieldValue.Wrong wrong -> errors.put(question.name(), sentences.get(wrong.key(), wrong.values()));
            }
        }
        return new Filled(values, errors, typed);
    }
}
