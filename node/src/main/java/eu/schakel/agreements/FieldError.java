package eu.schakel.agreements;

/**
 * Something wrong with what was filled in.
 *
 * @param field name of the form's field
 * @param code end of the message key {@code error.…}
 */
public record FieldError(String field, String code) {}
