package eu.schakel.dossier;

import java.util.List;

/** The first event of a dossier that everybody may know of. */
public record Opened(String desk, String home, List<String> parties) implements Opening, Body.Public {
    /** How it is called in the log. */
    public static final EventType<Opened> TYPE = EventType.of("dossier.opened", Opened.class);
}
