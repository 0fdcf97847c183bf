package eu.schakel.dossier;

import java.util.List;

/**
 * The first event of a public dossier: says which desk it belongs to, where its home is and who is party to it.
 *
 * @param desk name of the desk
 * @param home the node that moves the procedure
 * @param parties nodes that get what is SHARED, home included, sorted
 */
public record Opened(String desk, String home, List<String> parties) implements Body.Public {
    /** How it is called in the log. */
    public static final EventType<Opened> TYPE = EventType.of("dossier.opened", Opened.class);
}
