package eu.schakel.dossier;

import eu.schakel.ledger.Hash;
import java.util.List;
import java.util.UUID;

/**
 * A text was erased by the side that wrote it. As visible as the event that carried the text: who could read it learns that it is
 * gone and why, nobody else learns that it was there.
 */
public sealed interface Erasure {
    /** The event that carried the text. */
    UUID event();

    /** The text, by its commitment; without the salt that nobody keeps now, it tells nothing. */
    Hash commitment();

    ErasureReason reason();

    /** Of a text that everybody could read. */
    record TextErased(UUID event, Hash commitment, ErasureReason reason) implements Erasure, Body.Public {}

    /** Of a text between the governments. */
    record SharedTextErased(UUID event, Hash commitment, ErasureReason reason) implements Erasure, Body.Shared {}

    /** Of a text that never left this node. */
    record InternalTextErased(UUID event, Hash commitment, ErasureReason reason) implements Erasure, Body.Internal {}

    /** How they are called in the log. */
    List<EventType<?>> TYPES = List.of(
            EventType.of("dossier.text-erased", TextErased.class),
            EventType.of("dossier.shared-text-erased", SharedTextErased.class),
            EventType.of("dossier.internal-text-erased", InternalTextErased.class));

    /** The body that is as visible as the event that carried the text. */
    static Body of(Visibility visibility, UUID event, Hash commitment, ErasureReason reason) {
        return switch (visibility) {
            case INTERNAL -> new InternalTextErased(event, commitment, reason);
            case SHARED -> new SharedTextErased(event, commitment, reason);
            case PUBLIC -> new TextErased(event, commitment, reason);
        };
    }
}
