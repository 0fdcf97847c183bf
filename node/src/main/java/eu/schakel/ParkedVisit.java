package eu.schakel;

import eu.schakel.agreements.Vocabulary;
import eu.schakel.configuration.NodeConfiguration;
import eu.schakel.dossier.ParkedEntries;
import eu.schakel.obstacles.Procedures;
import java.time.Clock;

/** What waits at one node, for a command that comes and goes, whether the node runs or not. */
public final class ParkedVisit implements AutoCloseable {
    private final NodeDatabase database;
    private final ParkedEntries entries;

    private ParkedVisit(NodeDatabase database, ParkedEntries entries) {
        this.database = database;
        this.entries = entries;
    }

    /** Opens the node's database; throws with a sentence to act on. */
    public static ParkedVisit open(NodeConfiguration configuration, Clock clock) {
        var database = NodeDatabase.visit(configuration);
        var desks = NodeDesks.of(
                Vocabulary.read(), Procedures.read(), Sides.of(configuration).name());
        return new ParkedVisit(database, new ParkedEntries(database.database(), Sides.of(configuration), desks, clock));
    }

    public ParkedEntries entries() {
        return entries;
    }

    @Override
    public void close() {
        database.close();
    }
}
