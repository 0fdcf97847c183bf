package eu.schakel.testing;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.database.DatabaseSettings;
import eu.schakel.dossier.Act;
import eu.schakel.dossier.Body;
import eu.schakel.dossier.Decision;
import eu.schakel.dossier.Desk;
import eu.schakel.dossier.Desks;
import eu.schakel.dossier.Dossiers;
import eu.schakel.dossier.Inbox;
import eu.schakel.dossier.Outcome;
import eu.schakel.dossier.Side;
import eu.schakel.dossier.Text;
import eu.schakel.ledger.Merkle;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One bank's kernel with the desk of ferries, without a network: what it sends is taken from its tables, what it gets put there. */
public final class FerryNode implements AutoCloseable {
    public final Database database;
    public final Side side;
    public final TestClock clock;
    public final AtomicInteger appended = new AtomicInteger();
    private final DatabaseSettings settings;
    private Dossiers dossiers;
    private Inbox inbox;
    private Desks desks;
    private volatile Runnable listener = () -> {};

    public FerryNode(String name, TestClock clock, String... peers) {
        this(name, clock, new FerryDesk(), peers);
    }

    public FerryNode(String name, TestClock clock, Desk desk, String... peers) {
        this.clock = clock;
        this.side = new Side(name, List.of(peers));
        var settings = TestDatabases.create();
        this.settings = settings;
        this.database = open(settings);
        this.desks = new Desks(List.of(desk));
        this.dossiers = new Dossiers(database, side, desks, clock, this::ring);
        this.inbox = new Inbox(database, side, desks, clock, this::ring);
    }

    private static Database open(DatabaseSettings settings) {
        var database = Database.open(settings);
        FerryDesk.install(settings);
        return database;
    }

    /** From now on another version of the node works on the same tables. */
    public void restartWith(Desk... others) {
        desks = new Desks(List.of(others));
        dossiers = new Dossiers(database, side, desks, clock, this::ring);
        inbox = new Inbox(database, side, desks, clock, this::ring);
    }

    /** Something waits for its position. */
    public void whenAppended(Runnable told) {
        listener = told;
    }

    private void ring() {
        appended.incrementAndGet();
        listener.run();
    }

    public Dossiers dossiers() {
        return dossiers;
    }

    public Inbox inbox() {
        return inbox;
    }

    public Desks desks() {
        return desks;
    }

    /** A command of the ferry office. */
    public Act act() {
        return new Act(UUID.randomUUID(), side.name(), "ferry office", "coordinator", null, OptionalLong.empty());
    }

    /** Opens a dossier at home here. */
    public Outcome open(UUID dossier, List<String> parties, Body... bodies) {
        return dossiers.open(act(), dossier, FerryDesk.NAME, parties, (sql, now) -> Decision.accept(bodies));
    }

    public Outcome say(UUID dossier, Body... bodies) {
        return dossiers.append(act(), dossier, (sql, now) -> Decision.accept(bodies));
    }

    /** What waits for a log, in its order. */
    public List<byte[]> waiting(String log) {
        return database.in(
                        Access.APPLICATION,
                        sql -> sql.fetch(
                                "select coalesce(s.bytes, p.bytes) from outgoing.waiting w left join outgoing.event s on s.id = w.event"
                                        + " left join open.event p on p.id = w.event where w.log = ? order by w.serial",
                                log))
                .map(row -> row.get(0, byte[].class));
    }

    /** All that waits for a peer's log travels, with the texts behind it, and has its effect there. */
    public void sendAllTo(FerryNode peer) {
        var entries = waiting(side.logTo(peer.side.name()));
        database.run(
                Access.APPLICATION,
                sql -> sql.execute("delete from outgoing.waiting where log = ?", side.logTo(peer.side.name())));
        database.in(Access.APPLICATION, sql -> sql.fetch("select commitment, salt, content from outgoing.text"))
                .forEach(row -> peer.receiveText(
                        side.name(), row.get(0, byte[].class), row.get(1, byte[].class), row.get(2, String.class)));
        peer.receive(side.name(), entries.toArray(new byte[0][]));
    }

    /** Entries of a peer's log, as the exchange holds them; then applies. */
    public void receive(String peer, byte[]... entries) {
        hold(peer, entries);
        while (inbox.apply(peer) > 0) {
            // Until nothing can go on.
        }
    }

    /** Entries of a peer's log are held, not applied. */
    public void hold(String peer, byte[]... entries) {
        var log = side.logFrom(peer);
        database.run(
                Access.RECEIVING,
                sql -> Arrays.stream(entries)
                        .forEach(bytes -> sql.execute(
                                "insert into mirror.leaf (log, position, leaf, bytes)"
                                        + " select ?, (select count(*) from mirror.leaf where log = ?), ?, ?",
                                log,
                                log,
                                Merkle.leaf(bytes).bytes(),
                                bytes)));
    }

    /** What lies behind a commitment arrives. */
    public void receiveText(String peer, Text text) {
        receiveText(
                peer,
                text.commitment().bytes(),
                text.salt() == null ? null : text.salt().bytes(),
                text.content());
    }

    private void receiveText(String peer, byte[] commitment, byte @Nullable [] salt, @Nullable String content) {
        database.run(
                Access.RECEIVING,
                sql -> sql.execute(
                        "insert into mirror.text (log, commitment, salt, content, erased) values (?, ?, ?, ?, ?)"
                                + " on conflict do nothing",
                        side.logFrom(peer),
                        commitment,
                        salt,
                        content,
                        salt == null));
    }

    /** The line of a dossier as it was lived here: the kinds of event, in order. */
    public List<String> line(UUID dossier) {
        return Rows.of(
                database,
                "select side || ' ' || split_part(type, '.', 2) from core.event where dossier = ? order by seq",
                dossier);
    }

    /** Does what only the owner of the database may: to break something. */
    public void asOwner(String statements) {
        try (var owner = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
                var statement = owner.createStatement()) {
            statement.execute(statements);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
