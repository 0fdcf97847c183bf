package eu.schakel.bench;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.database.embedded.EmbeddedPostgres;
import eu.schakel.dossier.Act;
import eu.schakel.dossier.Decision;
import eu.schakel.dossier.Desks;
import eu.schakel.dossier.Dossiers;
import eu.schakel.dossier.Ids;
import eu.schakel.dossier.Inbox;
import eu.schakel.dossier.Side;
import eu.schakel.exchange.Exchange;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.LongSupplier;

/** Catch-up after an outage: events of 1 KB wait at one node; how fast does the other hold them, and how fast apply them. */
final class CatchUpBench {
    private static final int DOSSIERS = 64;
    private static final int EVENTS_PER_COMMAND = 100;
    private static final String TEXT = "x".repeat(500);
    private static final int LOOK_MS = 20;
    private static final long PATIENCE_NANOS = 600_000_000_000L;

    private CatchUpBench() {}

    /** Two exchanges that know each other; made by the caller, who has keys and certificates. */
    interface Line {
        Exchange exchange(Database database, Side side, Exchange.Arrivals arrivals) throws IOException;
    }

    static List<Measure> run(EmbeddedPostgres server, Line line, int events)
            throws SQLException, IOException, InterruptedException {
        try (var left = BenchDatabase.make(server, "bench_left");
                var right = BenchDatabase.make(server, "bench_right")) {
            var leftSide = new Side("left", List.of("right"));
            var rightSide = new Side("right", List.of("left"));
            var clock = Clock.systemUTC();
            fill(new Dossiers(left.database(), leftSide, new Desks(List.of(new BenchDesk())), clock, () -> {}), events);
            try (var sender = line.exchange(left.database(), leftSide, peer -> {})) {
                sender.start();
                until(() -> placed(left.database(), leftSide), events);
                // The peer was away until here.
                try (var receiver = line.exchange(right.database(), rightSide, peer -> {})) {
                    receiver.start();
                    var log = rightSide.logFrom("left");
                    until(() -> held(right.database(), log), 1);
                    var begin = System.nanoTime();
                    var first = held(right.database(), log);
                    until(() -> held(right.database(), log), events);
                    var heldRate = (events - first) * 1e9 / (System.nanoTime() - begin);
                    return List.of(
                            Measure.atLeast("catch-up, events of 1 KB: held", heldRate, "events/s", 5_000),
                            Measure.atLeast(
                                    "catch-up, events of 1 KB: applied",
                                    apply(right, rightSide, clock),
                                    "events/s",
                                    1_500));
                }
            }
        }
    }

    private static double apply(BenchDatabase right, Side side, Clock clock) {
        var inbox = new Inbox(right.database(), side, new Desks(List.of(new BenchDesk())), clock, () -> {});
        var begin = System.nanoTime();
        long applied = 0;
        for (int batch = inbox.apply("left"); batch > 0; batch = inbox.apply("left")) {
            applied += batch;
        }
        var rate = applied * 1e9 / (System.nanoTime() - begin);
        long trouble = right.database()
                .in(
                        Access.APPLICATION,
                        sql -> sql.fetchSingle(
                                        "select (select count(*) from core.parked) + (select count(*) from core.refused)")
                                .get(0, Long.class));
        if (trouble > 0) {
            throw new IllegalStateException(trouble + " entries were parked or refused; the figure would mean nothing");
        }
        return rate;
    }

    private static void fill(Dossiers dossiers, int events) {
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < DOSSIERS; i++) {
            ids.add(UUID.randomUUID());
        }
        for (int done = 0; done < events; done += EVENTS_PER_COMMAND) {
            var bodies = new ArrayList<BenchDesk.Measured>();
            for (int i = 0; i < EVENTS_PER_COMMAND; i++) {
                bodies.add(new BenchDesk.Measured(done + i, TEXT));
            }
            dossiers.open(
                    new Act(Ids.next(Instant.now()), "left", "bench", "system", null, OptionalLong.empty()),
                    ids.get(done / EVENTS_PER_COMMAND % DOSSIERS),
                    BenchDesk.NAME,
                    List.of("left", "right"),
                    (sql, now) -> new Decision.Accepted(bodies));
        }
    }

    private static long placed(Database database, Side side) {
        return size(database, Access.SENDING, "outgoing", side.logTo("right"));
    }

    private static long held(Database database, String log) {
        return size(database, Access.RECEIVING, "mirror", log);
    }

    private static long size(Database database, Access access, String schema, String log) {
        return database.in(
                access,
                sql -> sql.fetchOptional("select size from " + schema + ".log where origin = ?", log)
                        .map(row -> row.get(0, Long.class))
                        .orElse(0L));
    }

    private static void until(LongSupplier size, long wanted) throws InterruptedException {
        var begin = System.nanoTime();
        while (size.getAsLong() < wanted) {
            if (System.nanoTime() - begin > PATIENCE_NANOS) {
                throw new IllegalStateException("Only " + size.getAsLong() + " of " + wanted + " events came through");
            }
            Thread.sleep(LOOK_MS);
        }
    }
}
