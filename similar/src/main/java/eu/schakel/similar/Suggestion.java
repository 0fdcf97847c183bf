package eu.schakel.similar;

import java.util.List;

/**
 * A case that may be about the same as a text.
 *
 * @param id of the case
 * @param score from 0, nothing in common, to 1, the same text; to sort by, not to decide by
 * @param matches why: the most telling words that both have, at most {@value #MOST_MATCHES}
 */
public record Suggestion(String id, double score, List<Match> matches) {
    /** A reader takes in a few words at a glance. */
    static final int MOST_MATCHES = 6;

    /**
     * Words that say the same, perhaps each in its own language.
     *
     * @param asked as the text has it
     * @param found as the case has it
     */
    public record Match(String asked, String found) {}

    public Suggestion {
        matches = List.copyOf(matches);
    }
}
