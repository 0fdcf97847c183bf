package eu.schakel.exchange;

import eu.schakel.LogNames;
import eu.schakel.Standings;
import eu.schakel.database.Access;
import eu.schakel.dossier.Inbox;
import eu.schakel.dossier.Standing;
import eu.schakel.ledger.Frontier;
import eu.schakel.testing.FerryNode;
import eu.schakel.testing.Rows;
import eu.schakel.testing.TestClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A bank with its exchange: what it says leaves by itself, what arrives is applied by itself. */
final class ExchangeNode implements AutoCloseable {
    final Government government;
    final FerryNode bank;
    private final List<Peer> peers;
    private @Nullable Exchange exchange;
    private @Nullable Thread applying;
    private volatile @Nullable Standings standings;
    private volatile boolean running;

    ExchangeNode(Government government, TestClock clock, Government... peers) {
        this.government = government;
        this.peers = Stream.of(peers).map(Government::asPeer).toList();
        this.bank = new FerryNode(
                government.name(), clock, this.peers.stream().map(Peer::name).toArray(String[]::new));
    }

    /** Starts to listen, to send and to apply; also after a stop. */
    ExchangeNode start() {
        var bell = new Bell();
        var settings = new Exchange.Settings(
                "localhost", government.port(), government.tls(), government.logKey(), government.cosignKey());
        var started = new Exchange(
                bank.database, new LogNames(bank.side), peers, settings, Clock.systemUTC(), arrivals(bell));
        bank.inbox().peers().forEach(bank.inbox()::retryParked);
        bank.whenAppended(started::appended);
        exchange = started;
        running = true;
        applying = Thread.ofVirtual().start(() -> apply(bank.inbox(), bell));
        try {
            started.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private Exchange.Arrivals arrivals(Bell bell) {
        var told = new Standings(bank.database, bank.side, bank.desks());
        standings = told;
        return new Exchange.Arrivals() {
            @Override
            public void arrived(String peer) {
                bell.ring();
            }

            @Override
            public String standingOf(String peer) {
                return told.of(peer);
            }

            @Override
            public void hearStanding(String peer, String text) {
                told.hear(peer, text);
            }
        };
    }

    /** What a peer said last of how our log stands there; empty when nothing was heard since the start. */
    Optional<Standing> standingAt(Government peer) {
        return standings == null ? Optional.empty() : standings.heardFrom(peer.name());
    }

    void stop() {
        if (exchange != null && applying != null) {
            running = false;
            exchange.close();
            Workers.end(applying);
            exchange = null;
        }
    }

    Exchange exchange() {
        if (exchange == null) {
            throw new IllegalStateException(government.name() + " is stopped");
        }
        return exchange;
    }

    /** The right edge of its mirror of a peer's log. */
    Frontier mirrorOf(Government peer) {
        var log = LogTables.fromPeer(bank.side.logFrom(peer.name()));
        return bank.database.in(Access.RECEIVING, log::frontier);
    }

    /** The right edge of its own log to a peer. */
    Frontier logTo(Government peer) {
        var log = LogTables.toPeer(bank.side.logTo(peer.name()));
        return bank.database.in(Access.SENDING, log::frontier);
    }

    List<String> evidence() {
        return Rows.of(
                bank.database, "select kind, held is not null, given is not null from mirror.evidence order by id");
    }

    @Override
    public void close() {
        stop();
        bank.close();
    }

    private void apply(Inbox inbox, Bell bell) {
        while (running) {
            try {
                if (inbox.peers().stream().mapToInt(inbox::apply).sum() == 0) {
                    bell.await();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
