package eu.schakel.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal or failure as RFC 9457 (application/problem+json) writes it, in the language of the reader.
 *
 * @param type {@code /problems/} and the code: the same for ever, for programs
 * @param title what kind of problem, a short sentence
 * @param status the HTTP status
 * @param detail what was wrong this time and what to do, if more can be said
 * @param instance the number under which the log has it; only of unexpected failures
 * @param errors what is wrong with which field; empty when the problem is none of fields
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        List<FieldError> errors) {
    /** Where all types begin. */
    public static final String TYPES = "/problems/";

    public Problem {
        errors = List.copyOf(errors);
    }

    /**
     * What is wrong with one field.
     *
     * @param field its name as sent
     * @param detail the sentence to show beside it
     */
    public record FieldError(String field, String detail) {}

    /** The last part of {@link #type}. */
    public String code() {
        return type.substring(TYPES.length());
    }
}
