package eu.schakel.exchange;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.exchange.core.Sending;
import eu.schakel.ledger.Hash;
import eu.schakel.ledger.NoteSigner;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The workers of the exchange in this process: one sequencer, a sender for each log and peer, a listener. */
public final class Exchange implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
    /** After an error that nobody foresaw (the database is away), try again this much later. */
    private static final int AFTER_ERROR_MS = 1_000;
    /** How often a peer is asked how our log stands there: an operator's eye, nothing waits for it. */
    private static final int ASK_EVERY_MS = 5_000;

    private final Database database;
    private final Logs logs;
    private final List<Sequencer> sequencers;
    private final Map<String, PeerClient> clients = new LinkedHashMap<>();
    private final List<Sender> senders = new ArrayList<>();
    private final PeerListener listener;
    private final Bell appended = new Bell();
    private final List<Bell> bells = new ArrayList<>(List.of(appended));
    private final List<Thread> workers = new ArrayList<>();
    private final Arrivals arrivals;
    private final CountDownLatch closed = new CountDownLatch(1);
    /** Whether this process has looked once for a size that was committed but not signed. */
    private volatile boolean signedAll;

    /** Names of the logs between this node and its peers. */
    public interface Logs {
        String publicLog();

        String publicLogOf(String node);

        String logTo(String peer);

        String logFrom(String peer);
    }

    /** Who gives what arrives its effect, and may say how that goes: words between the kernels of two nodes, not read here. */
    @FunctionalInterface
    public interface Arrivals {
        /** A peer's log grew at this node. */
        void arrived(String peer);

        /** How a peer's log stands here, for that peer. */
        default String standingOf(String peer) {
            return "";
        }

        /** A peer said how our log stands there. */
        default void hearStanding(String peer, String text) {}
    }

    /**
     * What the exchange needs of its node.
     *
     * @param bind address to listen on
     * @param port 0 for a free one
     * @param tls our certificate
     * @param signer signs checkpoints of own logs
     * @param cosigner signs receipts for the peers' logs
     */
    public record Settings(String bind, int port, Tls tls, NoteSigner signer, NoteSigner cosigner) {}

    public Exchange(Database database, Logs logs, List<Peer> peers, Settings settings, Clock clock, Arrivals arrivals) {
        this.database = database;
        this.logs = logs;
        this.arrivals = arrivals;
        var open = LogTables.open(logs.publicLog());
        var own = new ArrayList<>(List.of(open));
        for (var peer : peers) {
            own.add(LogTables.toPeer(logs.logTo(peer.name())));
        }
        database.run(Access.APPLICATION, sql -> own.forEach(log -> log.make(sql, null)));
        this.sequencers = own.stream()
                .map(log -> new Sequencer(database, log, settings.signer(), clock))
                .toList();
        for (var peer : peers) {
            var client = new PeerClient(peer, settings.tls().forCalling(peer.certificate()));
            clients.put(peer.name(), client);
            var log = LogTables.toPeer(logs.logTo(peer.name()));
            senders.add(new Sender(database, log, true, peer, client, settings.signer(), clock));
            senders.add(new Sender(database, open, false, peer, client, settings.signer(), clock));
        }
        this.listener = new PeerListener(
                settings.bind(),
                settings.port(),
                settings.tls()
                        .forListening(peers.stream().map(Peer::certificate).toList()),
                peers,
                new Mirror(database, settings.cosigner(), clock),
                database,
                new Own());
    }

    /**
     * Starts to listen, to sequence and to push.
     *
     * @throws IOException when the port is taken
     */
    public void start() throws IOException {
        listener.start();
        var sequenced = senders.stream().map(sender -> new Bell()).toList();
        bells.addAll(sequenced);
        work("sequencer", () -> {
            if (signedAll && !Sequencer.anythingWaits(database)) {
                appended.await();
                return;
            }
            signedAll = false;
            int taken = 0;
            for (var sequencer : sequencers) {
                taken += sequencer.sequence();
            }
            signedAll = true;
            if (taken > 0) {
                sequenced.forEach(Bell::ring);
            } else {
                appended.await();
            }
        });
        for (int i = 0; i < senders.size(); i++) {
            var sender = senders.get(i);
            var bell = sequenced.get(i);
            work("sender-" + sender.peer().name(), () -> {
                if (!sender.look()) {
                    bell.await();
                }
            });
        }
        clients.forEach((peer, client) -> work("standing-" + peer, () -> {
            client.standing(logs.logTo(peer)).ifPresent(text -> arrivals.hearStanding(peer, text));
            if (closed.await(ASK_EVERY_MS, TimeUnit.MILLISECONDS)) {
                LOG.debug("{} is asked no more", peer);
            }
        }));
    }

    /** Something was appended and waits for its position. */
    public void appended() {
        appended.ring();
    }

    public int port() {
        return listener.port();
    }

    /** How each own log stands with each peer. */
    public List<Line> lines() {
        return senders.stream()
                .map(sender -> new Line(sender.peer().name(), sender.origin(), sender.state()))
                .toList();
    }

    /** One own log towards one peer. */
    public record Line(String peer, String origin, Sending state) {}

    @Override
    public void close() {
        closed.countDown();
        bells.forEach(Bell::ring);
        listener.close();
        workers.forEach(Workers::end);
    }

    private interface Turn {
        void run() throws InterruptedException;
    }

    private void work(String name, Turn turn) {
        workers.add(Thread.ofVirtual().name(name).start(() -> {
            while (closed.getCount() > 0) {
                try {
                    turn.run();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                } catch (RuntimeException e) {
                    pauseAfter(name, e);
                }
            }
        }));
    }

    private void pauseAfter(String name, RuntimeException e) {
        if (closed.getCount() == 0) {
            return;
        }
        LOG.warn("{} failed and tries again: {}", name, e.toString());
        try {
            if (closed.await(AFTER_ERROR_MS, TimeUnit.MILLISECONDS)) {
                LOG.debug("{} ends", name);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Own implements PeerListener.Rooms {
        @Override
        public Optional<LogTables> mirrorOf(Peer peer, String origin) {
            if (origin.equals(logs.logFrom(peer.name()))) {
                return Optional.of(LogTables.fromPeer(origin));
            }
            return origin.equals(logs.publicLogOf(peer.name()))
                    ? Optional.of(LogTables.open(origin))
                    : Optional.empty();
        }

        @Override
        public Optional<LogTables> ownFor(Peer peer, String origin) {
            if (origin.equals(logs.logTo(peer.name()))) {
                return Optional.of(LogTables.toPeer(origin));
            }
            return origin.equals(logs.publicLog()) ? Optional.of(LogTables.open(origin)) : Optional.empty();
        }

        @Override
        public Optional<List<Hash>> askProof(Peer peer, String origin, long from, long to) throws InterruptedException {
            return Objects.requireNonNull(clients.get(peer.name())).consistency(origin, from, to);
        }

        @Override
        public String standing(Peer peer) {
            return arrivals.standingOf(peer.name());
        }

        @Override
        public void arrived(Peer peer, String origin) {
            if (origin.equals(logs.logFrom(peer.name()))) {
                arrivals.arrived(peer.name());
            }
        }
    }
}
