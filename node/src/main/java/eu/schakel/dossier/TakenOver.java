package eu.schakel.dossier;

/** The new home's first move. It names the handing over as its cause, so that a third party applies the two in this order. */
public record TakenOver() implements Body.Shared {
    /** How it is called in the log. */
    public static final EventType<TakenOver> TYPE = EventType.of("dossier.taken-over", TakenOver.class);
}
