package eu.schakel.portal;

import java.util.List;
import java.util.Objects;

/** What is wrong with a form, on top of the page, each line leading to its question. */
public record ErrorSummary(List<Link> errors) {
    /** Keeps the list unchangeable. */
    public ErrorSummary {
        errors = List.copyOf(errors);
    }

    /** The summary of the errors that stand in these fields; empty when there are none. */
    public static ErrorSummary of(List<Field> fields) {
        return new ErrorSummary(fields.stream()
                .filter(field -> field.error() != null)
                .map(field -> new Link(Objects.requireNonNull(field.error()), "#" + field.name()))
                .toList());
    }
}
