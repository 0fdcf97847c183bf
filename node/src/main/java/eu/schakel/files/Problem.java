package eu.schakel.files;

/**
 * One mistake in a file.
 *
 * @param file as it was named
 * @param line from 1
 * @param column from 1
 * @param field such as {@code agreements[haventop-2026].title.de}; empty when it is about the whole file
 * @param message what was wrong, with which value, and what is expected
 */
public record Problem(String file, int line, int column, String field, String message) {
    /** One line for a person, in the form that editors make a link of. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + " " + (field.isEmpty() ? "" : field + ": ") + message;
    }
}
