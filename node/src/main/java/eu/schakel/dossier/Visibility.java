package eu.schakel.dossier;

import java.util.Locale;

/** Who may ever see an event. */
public enum Visibility {
    /** Never leaves this node. */
    INTERNAL,
    /** The governments that are party to the dossier. */
    SHARED,
    /** Everybody. */
    PUBLIC;

    /** The word in bytes, tables and addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the word.
     *
     * @throws IllegalArgumentException for a word that is none of the three
     */
    public static Visibility of(String word) {
        for (var visibility : values()) {
            if (visibility.word().equals(word)) {
                return visibility;
            }
        }
        throw new IllegalArgumentException("'" + word + "' is no visibility; expected internal, shared or public");
    }
}
