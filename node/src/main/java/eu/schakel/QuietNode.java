package eu.schakel;

import eu.schakel.agreements.AgreementReads;
import eu.schakel.agreements.Agreements;
import eu.schakel.agreements.Vocabulary;
import eu.schakel.configuration.NodeConfiguration;
import eu.schakel.database.Access;
import eu.schakel.dossier.Dossiers;
import eu.schakel.dossier.Inbox;
import eu.schakel.dossier.Side;
import eu.schakel.exchange.Exchange;
import eu.schakel.identity.DemoPeople;
import eu.schakel.identity.Identity;
import eu.schakel.identity.Person;
import eu.schakel.obstacles.Obstacles;
import eu.schakel.obstacles.Procedures;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

/**
 * A demo's node without pages, at clocks that its caller sets: what two of them say to each other bears the dates of an invented
 * past, at both, with logs, receipts and all.
 */
public final class QuietNode implements AutoCloseable {
    private final NodeDatabase database;
    private final Side side;
    private final Arrivals arrivals;
    private final Exchange exchange;
    private final Agreements agreements;
    private final Obstacles obstacles;
    private final AgreementReads reads;
    private final List<Person> people;

    private QuietNode(NodeConfiguration configuration, NodeDatabase database, Clock speaking, Clock hearing)
            throws IOException {
        this.database = database;
        this.side = Sides.of(configuration);
        var tables = database.database();
        var procedures = Procedures.read();
        var desks = NodeDesks.of(Vocabulary.read(), procedures, side.name());
        var appended = new Ringer();
        this.arrivals = new Arrivals(
                new Inbox(tables, side, desks, hearing, appended), new Standings(tables, side, desks), _ -> {});
        this.exchange = Exchanges.of(configuration, tables, side, hearing, arrivals);
        appended.rings(exchange::appended);
        var dossiers = new Dossiers(tables, side, desks, speaking, appended);
        this.agreements = new Agreements(dossiers, side.name());
        this.obstacles = new Obstacles(dossiers, tables, procedures, side);
        this.reads = new AgreementReads(tables, configuration.silentAfter());
        DemoPeople.install(tables, side.name());
        this.people = new Identity(tables, speaking, new SecureRandom()).listDemoPeople();
    }

    /**
     * Starts database and exchange; throws with a sentence to act on, and then nothing runs.
     *
     * @param speaking the time of what this node says
     * @param hearing the time of what it hears, and of its receipts; must go on by itself, waits depend on it
     */
    public static QuietNode start(NodeConfiguration configuration, Clock speaking, Clock hearing) {
        var database = NodeDatabase.open(configuration);
        try {
            var node = new QuietNode(configuration, database, speaking, hearing);
            node.exchange.start();
            node.arrivals.start();
            return node;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        } catch (IOException e) {
            database.close();
            throw new StartException(e.getMessage() == null ? e.toString() : e.getMessage(), e);
        }
    }

    public Agreements agreements() {
        return agreements;
    }

    public Obstacles obstacles() {
        return obstacles;
    }

    public AgreementReads reads() {
        return reads;
    }

    /** The invented people of this side, ordered as they sign in. */
    public List<Person> people() {
        return people;
    }

    /** Whether all that the peer has said so far has had its effect here. */
    public boolean hasHeard(QuietNode peer) {
        var log = peer.side.logTo(side.name());
        long said = peer.database
                .database()
                .in(
                        Access.APPLICATION,
                        sql -> sql.fetchSingle(
                                        "select coalesce((select size from outgoing.log where origin = ?), 0)"
                                                + " + (select count(*) from outgoing.waiting where log = ?)",
                                        log,
                                        log)
                                .get(0, Long.class));
        long heard = database.database()
                .in(
                        Access.APPLICATION,
                        sql -> sql.fetchSingle(
                                        "select coalesce((select position from core.applied where log = ?), 0)", log)
                                .get(0, Long.class));
        return heard == said;
    }

    /** Stops listening, then the database. */
    @Override
    public void close() {
        arrivals.close();
        exchange.close();
        database.close();
    }
}
