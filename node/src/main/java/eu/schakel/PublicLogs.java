package eu.schakel;

import eu.schakel.configuration.NodeConfiguration;
import eu.schakel.configuration.Peer;
import eu.schakel.dossier.Side;
import eu.schakel.ledger.Ed25519Verifier;
import eu.schakel.portal.data.PublicLog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The public logs that a node shows, with the keys that its configuration names. */
public final class PublicLogs {
    private PublicLogs() {}

    /**
     * The own log first, then the mirrors in order of name.
     *
     * @throws IOException when a key file cannot be read
     */
    public static List<PublicLog> of(NodeConfiguration configuration) throws IOException {
        var logKey = Exchanges.signer(configuration.logKey()).verifier();
        var cosignKey = Exchanges.signer(configuration.cosignKey()).verifier();
        var logs = new ArrayList<PublicLog>();
        logs.add(new PublicLog(
                configuration.name(),
                Sides.of(configuration).publicLog(),
                PublicLog.OWN_PATH,
                List.of(logKey),
                cosignKeysOfOthers(configuration, configuration.name())));
        for (var peer : configuration.peers()) {
            var witnesses = new ArrayList<>(List.of(cosignKey));
            witnesses.addAll(cosignKeysOfOthers(configuration, peer.name()));
            logs.add(new PublicLog(
                    peer.name(),
                    Side.publicLogOf(peer.name()),
                    PublicLog.MIRRORS_PATH + peer.name(),
                    List.of(Ed25519Verifier.parse(peer.logKey())),
                    witnesses));
        }
        return List.copyOf(logs);
    }

    /** Nobody is a witness of its own log. */
    private static List<Ed25519Verifier> cosignKeysOfOthers(NodeConfiguration configuration, String owner) {
        return configuration.peers().stream()
                .filter(peer -> !peer.name().equals(owner))
                .map(Peer::cosignKey)
                .map(Ed25519Verifier::parse)
                .toList();
    }
}
