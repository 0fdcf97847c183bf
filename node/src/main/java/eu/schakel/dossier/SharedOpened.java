package eu.schakel.dossier;

import java.util.List;

/** The first event of a dossier between the governments: nobody else learns that there is one until something of it is PUBLIC. */
public record SharedOpened(String desk, String home, List<String> parties) implements Opening, Body.Shared {
    /** How it is called in the log. */
    public static final EventType<SharedOpened> TYPE = EventType.of("dossier.shared-opened", SharedOpened.class);
}
