package eu.schakel.verify;

import eu.schakel.ledger.CanonicalJson;
import java.util.Optional;
import java.util.UUID;

/** The id that stands in the bytes of an entry. */
final class EventIds {
    private EventIds() {}

    /** Empty when the bytes are no event, as those of a damaged entry may be. */
    static Optional<UUID> find(byte[] entry) {
        try {
            return Optional.of(
                    UUID.fromString(CanonicalJson.parseStrict(entry).path("id").asString("")));
        } catch (IllegalArgumentException e) { // a FormatException is one, too
            return Optional.empty();
        }
    }
}
