package eu.schakel.portal;

import java.util.List;

/**
 * Narrows a list. It works as a plain form; with script only the results are replaced and the address keeps what was chosen.
 *
 * @param action address of the list, without query
 * @param fields what can be chosen; all of them may stay empty
 * @param resultsId id of the element that holds the list
 */
public record FilterForm(String action, List<Field> fields, String resultsId) {
    /** Keeps the list unchangeable. */
    public FilterForm {
        fields = List.copyOf(fields);
    }

    /** Whether anything was chosen. */
    public boolean isActive() {
        return fields.stream().anyMatch(field -> !field.value().isEmpty());
    }
}
