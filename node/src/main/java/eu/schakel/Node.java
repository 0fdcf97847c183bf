package eu.schakel;

import eu.schakel.agreements.Agreements;
import eu.schakel.agreements.Vocabulary;
import eu.schakel.attachments.Attachments;
import eu.schakel.attachments.Clamd;
import eu.schakel.attachments.VirusScanner;
import eu.schakel.configuration.NodeConfiguration;
import eu.schakel.dossier.Dossiers;
import eu.schakel.dossier.Inbox;
import eu.schakel.edge.Metrics;
import eu.schakel.identity.DemoPeople;
import eu.schakel.jobs.Jobs;
import eu.schakel.obstacles.Obstacles;
import eu.schakel.obstacles.Procedures;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running node. The composition root: everything is wired here, by constructors, top to bottom. */
public final class Node implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Node.class);

    public static final String VERSION = "0.1.0";

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final CountDownLatch stopped = new CountDownLatch(1);

    private @Nullable Agreements agreements;
    private @Nullable Obstacles obstacles;

    private Node() {}

    /** Starts everything and returns when pages are served; throws with a sentence to act on, and then nothing runs. */
    public static Node start(NodeConfiguration configuration) {
        return start(configuration, Clock.systemUTC());
    }

    /** The same at another time; the clock must go on by itself, waits depend on it. */
    public static Node start(NodeConfiguration configuration, Clock clock) {
        var node = new Node();
        try {
            node.wire(configuration, clock);
            LOG.info("node {} serves {}", configuration.name(), configuration.publicAddress());
            return node;
        } catch (RuntimeException e) {
            node.close();
            throw e;
        } catch (IOException e) {
            node.close();
            throw new StartException(e.getMessage() == null ? e.toString() : e.getMessage(), e);
        }
    }

    /** The commands of the register, for whoever runs a node inside its own process. */
    public Agreements agreements() {
        return Objects.requireNonNull(agreements, "The node has not started.");
    }

    /** The commands of the desk of obstacles, likewise. */
    public Obstacles obstacles() {
        return Objects.requireNonNull(obstacles, "The node has not started.");
    }

    /** Returns when {@link #close()} has stopped everything. */
    public void awaitStop() throws InterruptedException {
        stopped.await();
    }

    /** Stops what was started, last first: no new requests, then the jobs, the exchange, then the database. */
    @Override
    public void close() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                LOG.warn("did not stop cleanly: {}", e.toString());
            }
        }
        LOG.info("stopped");
        stopped.countDown();
    }

    private void wire(NodeConfiguration configuration, Clock clock) throws IOException {
        var database = keep(NodeDatabase.open(configuration)).database();
        var side = Sides.of(configuration);

        // Kernel and desks. The bells are rung by what is made after them, hence the two small holders.
        var vocabulary = Vocabulary.read();
        var procedures = Procedures.read();
        var desks = NodeDesks.of(vocabulary, procedures, side.name());
        var appended = new Ringer();
        var dossiers = new Dossiers(database, side, desks, clock, appended);
        var standings = new Standings(database, side, desks);
        var contacts = new LastContacts(database, clock);
        var arrivals = keep(new Arrivals(new Inbox(database, side, desks, clock, appended), standings, contacts::hear));
        var exchange = keep(Exchanges.of(configuration, database, side, clock, arrivals));
        appended.rings(exchange::appended);
        if (configuration.demo()) {
            DemoPeople.install(database, side.name());
        }

        agreements = new Agreements(dossiers, side.name());
        agreements.openPages();
        obstacles = new Obstacles(dossiers, database, procedures, side);

        var attachments = new Attachments(database, scanner(configuration), clock);

        var metrics = keep(new Metrics());
        Gauges.register(metrics.registry(), exchange, standings, database, clock);
        var mails = new MailStates(configuration.mail() != null, clock);
        var state = new NodeStates(database, side, exchange, standings, contacts, mails);
        var means = new ObstacleRooms.Means(
                obstacles, attachments, ObstacleWork.post(configuration, database, procedures, clock));
        var web =
                WebServers.of(configuration, database, agreements, means, vocabulary, metrics, clock, contacts, state);
        exchange.start();
        arrivals.start();
        var jobs = new ArrayList<>(ObstacleWork.jobs(configuration, database, obstacles, attachments, clock));
        jobs.addAll(Mails.jobs(configuration, database, clock));
        keep(Jobs.start(database, jobs, Jobs.Pace.NORMAL));
        keep(web).start();
    }

    private static VirusScanner scanner(NodeConfiguration configuration) {
        return configuration
                .attachments()
                .clamd()
                .<VirusScanner>map(address -> new Clamd(address, Clamd.LONGEST))
                .orElse(VirusScanner.NONE);
    }

    private <T extends AutoCloseable> T keep(T started) {
        running.push(started);
        return started;
    }
}
