package eu.schakel.bench;

import eu.schakel.LogNames;
import eu.schakel.database.Database;
import eu.schakel.dossier.Side;
import eu.schakel.exchange.Exchange;
import eu.schakel.exchange.Peer;
import eu.schakel.exchange.Tls;
import eu.schakel.ledger.Ed25519Signer;
import eu.schakel.ledger.KeyType;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keys, certificates and ports of two exchanges on this machine. */
public final class BenchLine implements CatchUpBench.Line {
    private final Map<String, Keys> keys = new HashMap<>();

    private record Keys(Ed25519Signer log, Ed25519Signer cosign, Path certificate, Path key, int port) {}

    /**
     * Adds a side.
     *
     * @param certificate PEM file; its name is {@code localhost}
     * @param key PEM file with its private key
     * @param port where its exchange listens
     */
    public void add(String name, Path certificate, Path key, int port) {
        var random = new SecureRandom();
        keys.put(
                name,
                new Keys(
                        Ed25519Signer.generate(random, name, KeyType.NOTE),
                        Ed25519Signer.generate(random, name, KeyType.COSIGNATURE),
                        certificate,
                        key,
                        port));
    }

    @Override
    public Exchange exchange(Database database, Side side, Exchange.Arrivals arrivals) throws IOException {
        var own = get(side.name());
        var other = side.peers().getFirst();
        var theirs = get(other);
        var peer = new Peer(
                other,
                URI.create("https://localhost:" + theirs.port()),
                theirs.log().verifier(),
                theirs.cosign().verifier(),
                Tls.certificate(theirs.certificate()));
        var tls = Tls.of(own.certificate(), own.key());
        var settings = new Exchange.Settings("127.0.0.1", own.port(), tls, own.log(), own.cosign());
        return new Exchange(database, new LogNames(side), List.of(peer), settings, Clock.systemUTC(), arrivals);
    }

    private Keys get(String name) {
        var found = keys.get(name);
        if (found == null) {
            throw new IllegalStateException("The bench knows no side " + name);
        }
        return found;
    }
}
