package eu.schakel;

import eu.schakel.configuration.NodeConfiguration;
import eu.schakel.database.Database;
import eu.schakel.dossier.Side;
import eu.schakel.exchange.Exchange;
import eu.schakel.exchange.Peer;
import eu.schakel.exchange.Tls;
import eu.schakel.ledger.Ed25519Signer;
import eu.schakel.ledger.Ed25519Verifier;
import eu.schakel.ledger.FormatException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Makes the exchange from the configuration: keys, certificates, peers. */
final class Exchanges {
    private Exchanges() {}

    static Exchange of(
            NodeConfiguration configuration, Database database, Side side, Clock clock, Exchange.Arrivals arrivals)
            throws IOException {
        var peers = peers(configuration);
        var settings = new Exchange.Settings(
                configuration.exchange().bind(),
                configuration.exchange().port(),
                Tls.of(configuration.certificate(), configuration.certificateKey()),
                signer(configuration.logKey()),
                signer(configuration.cosignKey()));
        return new Exchange(database, new LogNames(side), peers, settings, clock, arrivals);
    }

    private static List<Peer> peers(NodeConfiguration configuration) throws IOException {
        var peers = new ArrayList<Peer>();
        for (var peer : configuration.peers()) {
            peers.add(new Peer(
                    peer.name(),
                    peer.exchangeAddress(),
                    Ed25519Verifier.parse(peer.logKey()),
                    Ed25519Verifier.parse(peer.cosignKey()),
                    Tls.certificate(peer.certificate())));
        }
        return peers;
    }

    static Ed25519Signer signer(Path file) throws IOException {
        try {
            return Ed25519Signer.parse(Files.readString(file).strip());
        } catch (FormatException e) {
            throw new IOException(file + " holds no note key: " + e.getMessage(), e);
        }
    }
}
