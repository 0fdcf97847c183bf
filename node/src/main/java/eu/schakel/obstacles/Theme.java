package eu.schakel.obstacles;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an obstacle is about: the domains of the Schakelpunt, and those that published cases add. */
public enum Theme {
    MOBILITY,
    INFRASTRUCTURE,
    HEALTH,
    CARE,
    DATA_EXCHANGE,
    GOVERNANCE,
    ENVIRONMENT,
    ENERGY,
    BUSINESS,
    SAFETY,
    CROSS_BORDER_WORK,
    LABOUR_MIGRATION,
    SOCIAL_POLICY,
    FARMING,
    EDUCATION;

    /** The word in events, addresses and messages. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of that word. */
    public static Optional<Theme> find(String word) {
        return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    @JsonCreator
    static Theme of(String word) {
        return find(word).orElseThrow(() -> new IllegalArgumentException("'" + word + "' is no theme."));
    }
}
