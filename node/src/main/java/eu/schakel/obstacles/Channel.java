package eu.schakel.obstacles;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a report came in. */
public enum Channel {
    WEB,
    COUNTER,
    TELEPHONE,
    LETTER;

    /** The word in events, addresses and messages. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of that word. */
    public static Optional<Channel> find(String word) {
        return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    @JsonCreator
    static Channel of(String word) {
        return find(word).orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no channel."));
    }
}
