package eu.schakel.portal;

/**
 * A number that matters, with what it counts, leading to exactly the rows it counts.
 *
 * @param number how many
 * @param what what is counted, as it stands after the number: "te laat"
 * @param explanation when something is counted, in one sentence
 * @param href list of exactly these rows
 */
public record Count(long number, String what, String explanation, String href) {}
