package eu.schakel.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one side asked the other.
 *
 * @param id the event that asked
 * @param side who asked
 * @param answerBy a target, not a legal limit
 * @param answer absent while it waits
 */
public record Question(
        UUID id,
        String side,
        String organisation,
        Wording question,
        LocalDate answerBy,
        Instant askedAt,
        @Nullable Wording answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable UUID answerEvent) {
    public boolean isOpen() {
        return answeredAt == null;
    }
}
