package eu.schakel;

import eu.schakel.agreements.Agreements;
import eu.schakel.agreements.Vocabulary;
import eu.schakel.attachments.Attachments;
import eu.schakel.attachments.VirusScanner;
import eu.schakel.configuration.NodeConfiguration;
import eu.schakel.database.Database;
import eu.schakel.dossier.Dossiers;
import eu.schakel.edge.Metrics;
import eu.schakel.obstacles.Obstacles;
import eu.schakel.obstacles.Procedures;
import eu.schakel.operator.NodeState;
import eu.schakel.testing.Crawler;
import eu.schakel.testing.Eventually;
import eu.schakel.testing.Rows;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a node shows to everybody, once what it said stands in its logs; at a clock that a test sets. */
public final class PublicFace {
    private PublicFace() {}

    public static Map<String, Crawler.Answer> crawl(
            NodeConfiguration configuration, Database database, Agreements agreements, Clock clock) throws IOException {
        try (var exchange = Exchanges.of(configuration, database, Sides.of(configuration), clock, _ -> {})) {
            exchange.start();
            Eventually.until(
                    "all is in the log and signed",
                    () -> Rows.count(database, "outgoing.waiting") == 0
                            && Rows.count(database, "open.checkpoint") == 1);
        }
        try (var metrics = new Metrics();
                var server = WebServers.of(
                        configuration,
                        database,
                        agreements,
                        means(configuration, database, clock),
                        Vocabulary.read(),
                        metrics,
                        clock,
                        _ -> Optional.empty(),
                        () -> new NodeState("", List.of(), List.of(), new NodeState.Mail(true, 0, 0)))) {
            server.start();
            return Crawler.crawl(configuration.publicAddress().toString());
        }
    }

    private static ObstacleRooms.Means means(NodeConfiguration configuration, Database database, Clock clock) {
        var side = Sides.of(configuration);
        var procedures = Procedures.read();
        var desks = NodeDesks.of(Vocabulary.read(), procedures, side.name());
        return new ObstacleRooms.Means(
                new Obstacles(new Dossiers(database, side, desks, clock, () -> {}), database, procedures, side),
                new Attachments(database, VirusScanner.NONE, clock),
                ObstacleWork.post(configuration, database, procedures, clock));
    }
}
