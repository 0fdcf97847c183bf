package eu.schakel;

import eu.schakel.configuration.NodeConfiguration;
import eu.schakel.configuration.Peer;
import eu.schakel.dossier.Side;

/** The configuration's names, as the kernel knows them. */
public final class Sides {
    private Sides() {}

    public static Side of(NodeConfiguration configuration) {
        return new Side(
                configuration.name(),
                configuration.peers().stream().map(Peer::name).toList());
    }
}
