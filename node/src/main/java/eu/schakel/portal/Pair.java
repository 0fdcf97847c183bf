package eu.schakel.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two sovereign readings of one thing, side by side: the mark of Schakel.
 *
 * @param first reading shown first, usually that of Flanders
 * @param second the other one
 * @param bond how they relate, computed by the desk and never assumed
 * @param sentence what that means and since when, in the language of the page
 */
public record Pair(Reading first, Reading second, Bond bond, String sentence) {
    /** The message of the bond. Of two sides that are silent it would be wrong to say that one has spoken. */
    public String messageKey() {
        return first.state() == null && second.state() == null ? "pair.nobody" : "pair." + bond.key();
    }

    /** How two readings relate. */
    public enum Bond {
        /** Both say the same: the link is closed. */
        AGREE("agree"),
        /** They say something different: the link is open. */
        DIFFER("differ"),
        /** At least one side has said nothing yet: there is no link. */
        UNKNOWN("unknown");

        private final String key;

        Bond(String key) {
            this.key = key;
        }

        /** The class in the style sheet and the end of a message key. */
        public String key() {
            return key;
        }
    }

    /**
     * What one side says.
     *
     * @param side who says it
     * @param state the state in one or two words, or null when the side has said nothing yet
     * @param text its explanation, or null
     * @param next what comes next and by when, in one line, or null
     * @param basis who judged and when, in one line, or null
     * @param evidence what it rests on
     */
    public record Reading(
            Side side,
            @Nullable String state,
            @Nullable Worded text,
            @Nullable Worded next,
            @Nullable String basis,
            List<Link> evidence) {
        /** Keeps the list unchangeable. */
        public Reading {
            evidence = List.copyOf(evidence);
        }

        /** A reading without a next step. */
        public Reading(
                Side side, @Nullable String state, @Nullable Worded text, @Nullable String basis, List<Link> evidence) {
            this(side, state, text, null, basis, evidence);
        }

        /** A side that has said nothing yet. */
        public static Reading none(Side side) {
            return new Reading(side, null, null, null, null, List.of());
        }
    }
}
