package eu.schakel;

import eu.schakel.dossier.Inbox;
import eu.schakel.exchange.Bell;
import eu.schakel.exchange.Exchange;
import eu.schakel.exchange.Workers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One worker for each peer applies what its mirror holds. */
final class Arrivals implements Exchange.Arrivals, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);
    /** After an error that nobody foresaw (the database is away), try again this much later. */
    private static final int AFTER_ERROR_MS = 1_000;

    private final Inbox inbox;
    private final Standings standings;
    private final Consumer<String> contacts;
    private final Map<String, Bell> bells = new HashMap<>();
    private final List<Thread> workers = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** @param contacts told of each peer that answers */
    Arrivals(Inbox inbox, Standings standings, Consumer<String> contacts) {
        this.inbox = inbox;
        this.standings = standings;
        this.contacts = contacts;
        inbox.peers().forEach(peer -> bells.put(peer, new Bell()));
    }

    void start() {
        bells.forEach((peer, bell) ->
                workers.add(Thread.ofVirtual().name("inbox-" + peer).start(() -> work(peer, bell))));
    }

    @Override
    public void arrived(String peer) {
        var bell = bells.get(peer);
        if (bell != null) {
            bell.ring();
        }
    }

    @Override
    public String standingOf(String peer) {
        return standings.of(peer);
    }

    @Override
    public void hearStanding(String peer, String text) {
        contacts.accept(peer);
        standings.hear(peer, text);
    }

    @Override
    public void close() {
        closed.countDown();
        bells.values().forEach(Bell::ring);
        workers.forEach(Workers::end);
    }

    private void work(String peer, Bell bell) {
        // What was parked may be understood by this version.
        var retried = false;
        while (closed.getCount() > 0) {
            try {
                if (!retried) {
                    inbox.retryParked(peer);
                    retried = true;
                }
                if (inbox.apply(peer) == 0) {
                    bell.await();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                pauseAfter(peer, e);
            }
        }
    }

    private void pauseAfter(String peer, RuntimeException e) {
        if (closed.getCount() == 0) {
            return;
        }
        LOG.warn("applying what {} sent failed and is tried again: {}", peer, e.toString());
        try {
            if (closed.await(AFTER_ERROR_MS, TimeUnit.MILLISECONDS)) {
                LOG.debug("applying what {} sent ends", peer);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
