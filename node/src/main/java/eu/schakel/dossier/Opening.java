package eu.schakel.dossier;

import java.util.List;

/** The first event of a dossier: says which desk it belongs to, where its home is and who is party to it. */
public sealed interface Opening permits Opened, SharedOpened {
    /** Name of the desk. */
    String desk();

    /** The node that moves the procedure. */
    String home();

    /** Nodes that get what is SHARED, home included, sorted. */
    List<String> parties();
}
