package eu.schakel.dossier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** Why a text was erased; a fixed set, for a reason that somebody types could say again what was erased. */
public enum ErasureReason {
    /** The person whom it is about asked for it. */
    ON_REQUEST("on-request"),
    /** It should never have been written there. */
    ERROR("error"),
    /** The law forbids to keep it. */
    UNLAWFUL("unlawful"),
    /** The period for which it may be kept is over. */
    RETENTION_OVER("retention-over");

    private final String word;

    ErasureReason(String word) {
        this.word = word;
    }

    /** The word in logs, data and message keys. */
    @JsonValue
    public String word() {
        return word;
    }

    /** The reason with this word, if there is one. */
    public static Optional<ErasureReason> find(String word) {
        return Arrays.stream(values())
                .filter(reason -> reason.word.equals(word))
                .findFirst();
    }

    @JsonCreator
    static ErasureReason of(String word) {
        return find(word).orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no reason to erase"));
    }
}
