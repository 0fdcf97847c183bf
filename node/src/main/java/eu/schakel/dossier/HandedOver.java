package eu.schakel.dossier;

/**
 * The home goes to another party: the last thing that the old home says as such. The receiver is home when it applies this, and
 * answers {@link TakenOver}; in between there is none, never two.
 *
 * @param to the new home
 */
public record HandedOver(String to) implements Body.Shared {
    /** How it is called in the log. */
    public static final EventType<HandedOver> TYPE = EventType.of("dossier.handed-over", HandedOver.class);
}
