package eu.schakel.portal.forms;

/**
 * Something wrong with what was filled in.
 *
 * @param field name of the form's field; empty when it is about all of it
 * @param sentence what was wrong and what to do
 */
public record Mistake(String field, String sentence) {}
