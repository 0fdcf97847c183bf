package eu.schakel.dossier;

import java.util.UUID;

/**
 * This node refused the effect of a peer's event; the peer's operator learns why.
 *
 * @param event id of the refused one, which is of the side that this is told
 * @param reason a word of {@link EventException#reason()}
 */
public record Refused(UUID event, String reason) implements Body.Shared {
    /** How it is called in the log. */
    public static final EventType<Refused> TYPE = EventType.of("dossier.refused", Refused.class);
}
