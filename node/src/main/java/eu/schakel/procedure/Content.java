package eu.schakel.procedure;

import java.util.Arrays;
import java.util.Locale;

/** What a decision must say before a dossier can be closed. */
public enum Content {
    REASONS,
    /** Who decided. */
    DECIDER,
    /** Until when one may object, and where. */
    REDRESS_LIMIT,
    /** What the person who reported can do now. */
    WHAT_NOW;

    /** The word in a file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Content of(String word) {
        return Arrays.stream(values())
                .filter(content -> content.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no required content."));
    }
}
