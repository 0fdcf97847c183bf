package eu.schakel;

import eu.schakel.agreements.Vocabulary;
import eu.schakel.configuration.NodeConfiguration;
import eu.schakel.ledger.NoteVerifier;
import eu.schakel.ledger.Trust;
import eu.schakel.obstacles.Procedures;
import eu.schakel.portal.data.PublicLog;
import eu.schakel.verify.NodeVerification;
import eu.schakel.verify.Report;
import eu.schakel.verify.StoredLog;
import eu.schakel.verify.StoredLog.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Checks a node's database with the keys that its configuration names, whether the node runs or not. */
public final class NodeChecks {
    private NodeChecks() {}

    /**
     * Checks everything that the node keeps.
     *
     * @param target its name in the report
     * @param progress told what is being checked
     * @throws IOException when a key file cannot be read
     */
    public static Report run(NodeConfiguration configuration, String target, Consumer<String> progress)
            throws IOException {
        var logs = logs(configuration);
        try (var visit = NodeDatabase.visit(configuration)) {
            var desks = NodeDesks.of(
                    Vocabulary.read(),
                    Procedures.read(),
                    Sides.of(configuration).name());
            return new NodeVerification(visit.database(), desks, logs).run(target, progress);
        }
    }

    private static List<StoredLog> logs(NodeConfiguration configuration) throws IOException {
        var side = Sides.of(configuration);
        var open = PublicLogs.of(configuration);
        var own = open.getFirst();
        var logs = new ArrayList<StoredLog>();
        open.forEach(log -> logs.add(new StoredLog(Place.OPEN, log.trust())));
        for (var mirrored : open.subList(1, open.size())) {
            var peer = mirrored.node();
            logs.add(new StoredLog(Place.OUTGOING, trust(side.logTo(peer), own, cosignKeysOf(own, peer))));
            logs.add(new StoredLog(
                    Place.MIRROR, trust(side.logFrom(peer), mirrored, cosignKeysOf(mirrored, configuration.name()))));
        }
        return List.copyOf(logs);
    }

    /** A log between two: only the other one cosigns it. */
    private static List<NoteVerifier> cosignKeysOf(PublicLog log, String node) {
        return log.witnessKeys().stream()
                .filter(key -> key.name().equals(node))
                .map(NoteVerifier.class::cast)
                .toList();
    }

    private static Trust trust(String origin, PublicLog owner, List<NoteVerifier> witnesses) {
        return new Trust(origin, List.copyOf(owner.logKeys()), witnesses);
    }
}
