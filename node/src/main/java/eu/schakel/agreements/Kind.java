package eu.schakel.agreements;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What sort of act an agreement is: not all weigh the same. */
public enum Kind {
    POSITION,
    EXCHANGE,
    MEETING,
    EXPLORATION,
    INSTRUMENT,
    PROJECT,
    SERVICE,
    FUNDING;

    /** The word in files, logs and addresses. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the word.
     *
     * @throws IllegalArgumentException for a word that is none of these
     */
    @JsonCreator
    public static Kind of(String word) {
        for (var kind : values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("'" + word + "' is no kind of agreement");
    }
}
