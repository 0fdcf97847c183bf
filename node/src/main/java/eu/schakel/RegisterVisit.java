package eu.schakel;

import eu.schakel.agreements.AgreementReads;
import eu.schakel.agreements.Agreements;
import eu.schakel.agreements.Vocabulary;
import eu.schakel.configuration.NodeConfiguration;
import eu.schakel.dossier.Dossiers;
import eu.schakel.obstacles.Procedures;
import java.time.Clock;

/**
 * The register of agreements of one node for a command that comes and goes: database and kernel, no listeners, no exchange. What
 * it appends gets its place in the log from the node, at once when that runs, else when it starts.
 */
public final class RegisterVisit implements AutoCloseable {
    private final NodeDatabase database;
    private final Agreements agreements;
    private final AgreementReads reads;

    private RegisterVisit(NodeDatabase database, Agreements agreements, AgreementReads reads) {
        this.database = database;
        this.agreements = agreements;
        this.reads = reads;
    }

    /** Opens the node's database, whether the node runs or not; throws with a sentence to act on. */
    public static RegisterVisit open(NodeConfiguration configuration, Clock clock) {
        var database = NodeDatabase.visit(configuration);
        var side = Sides.of(configuration);
        var desks = NodeDesks.of(Vocabulary.read(), Procedures.read(), side.name());
        var dossiers = new Dossiers(database.database(), side, desks, clock, () -> {});
        return new RegisterVisit(
                database,
                new Agreements(dossiers, side.name()),
                new AgreementReads(database.database(), configuration.silentAfter()));
    }

    public Agreements agreements() {
        return agreements;
    }

    public AgreementReads reads() {
        return reads;
    }

    @Override
    public void close() {
        database.close();
    }
}
