package eu.schakel.agreements;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How far one side says that an agreement is. */
public enum Status {
    NOT_STARTED("not-started"),
    UNDER_WAY("under-way"),
    FULFILLED("fulfilled"),
    STUCK("stuck"),
    DROPPED("dropped");

    private final String word;

    Status(String word) {
        this.word = word;
    }

    /** The word in logs, data and addresses. */
    @JsonValue
    public String word() {
        return word;
    }

    /** Nothing more is expected. */
    public boolean isClosed() {
        return this == FULFILLED || this == DROPPED;
    }

    /**
     * Reads the word.
     *
     * @throws IllegalArgumentException for a word that is none of these
     */
    @JsonCreator
    public static Status of(String word) {
        for (var status : values()) {
            if (status.word.equals(word)) {
                return status;
            }
        }
        throw new IllegalArgumentException("'" + word + "' is no status");
    }
}
