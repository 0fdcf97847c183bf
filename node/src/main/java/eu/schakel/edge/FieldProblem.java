package eu.schakel.edge;

import java.util.Map;

/**
 * What is wrong with one field, before it is put into a language.
 *
 * @param field the name of the field as sent
 * @param messageKey of the sentence that helps
 * @param arguments of that sentence, by name
 */
public record FieldProblem(String field, String messageKey, Map<String, Object> arguments) {
    public FieldProblem {
        arguments = Map.copyOf(arguments);
    }

    /** A sentence without arguments. */
    public static FieldProblem of(String field, String messageKey) {
        return new FieldProblem(field, messageKey, Map.of());
    }
}
