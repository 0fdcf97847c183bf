package eu.schakel.agreements;

import java.time.Instant;
import java.util.UUID;

/**
 * A reading that a newer one of its side followed: what it takes to say since when the sides stand as they do. What was typed with it
 * stands in the story; each version of an agreement would else repeat all that was ever said.
 *
 * @param event the event that it followed from
 */
public record Earlier(String side, Status status, Instant saidAt, UUID event) {
    static Earlier of(Reading reading) {
        return new Earlier(reading.side(), reading.status(), reading.saidAt(), reading.event());
    }
}
