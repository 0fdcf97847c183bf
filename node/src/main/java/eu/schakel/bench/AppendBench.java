package eu.schakel.bench;

import eu.schakel.database.Access;
import eu.schakel.database.embedded.EmbeddedPostgres;
import eu.schakel.dossier.Act;
import eu.schakel.dossier.Decision;
import eu.schakel.dossier.Desks;
import eu.schakel.dossier.Dossiers;
import eu.schakel.dossier.Ids;
import eu.schakel.dossier.Side;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Durable appends through the kernel, one command and one commit each, against the same rows written by plain SQL over JDBC and
 * against one plain INSERT; same server, same number of workers, each worker with a dossier of its own.
 */
final class AppendBench {
    private static final int[] WORKERS = {1, 4, 16};
    private static final String TEXT = "x".repeat(500);

    private AppendBench() {}

    static List<Measure> run(EmbeddedPostgres server, int seconds) throws SQLException, InterruptedException {
        var measures = new ArrayList<Measure>();
        try (var bench = BenchDatabase.make(server, "bench_append")) {
            var kernel = new Kernel(bench);
            measure(bench, kernel, 4, Math.max(2, seconds / 2)); // warm-up
            for (int workers : WORKERS) {
                measures.addAll(measure(bench, kernel, workers, seconds));
            }
        }
        return measures;
    }

    private static List<Measure> measure(BenchDatabase bench, Kernel kernel, int workers, int seconds)
            throws InterruptedException {
        var ours = Rate.measure(workers, seconds, worker -> kernel.worker());
        var same = Rate.measure(workers, seconds, worker -> Plain.sameRows(bench));
        var single = Rate.measure(workers, seconds, worker -> Plain.oneInsert(bench));
        var with = workers + (workers == 1 ? " worker" : " workers");
        return List.of(
                Measure.told("appends through the kernel, " + with, ours, "events/s"),
                Measure.told("the same rows by plain SQL, " + with, same, "commits/s"),
                Measure.atLeast("kernel / the same rows by plain SQL, " + with, ours / same, "x", 0.6),
                Measure.told("kernel / one plain INSERT, " + with, ours / single, "x"));
    }

    /** The kernel without its sequencer: what a person waits for. */
    private static final class Kernel {
        private final Dossiers dossiers;
        private final BenchDatabase bench;

        Kernel(BenchDatabase bench) {
            this.bench = bench;
            var side = new Side("left", List.of("right"));
            this.dossiers = new Dossiers(
                    bench.database(), side, new Desks(List.of(new BenchDesk())), Clock.systemUTC(), () -> {});
        }

        Rate.Work worker() {
            var dossier = UUID.randomUUID();
            dossiers.open(act(), dossier, BenchDesk.NAME, List.of("left", "right"), (sql, now) -> Decision.accept());
            bench.database().run(Access.APPLICATION, sql -> sql.fetch("select 1"));
            return () -> dossiers.append(
                    act(), dossier, (sql, now) -> Decision.accept(new BenchDesk.Measured(now.toEpochMilli(), TEXT)));
        }

        private static Act act() {
            return new Act(
                    Ids.next(Instant.now()), "left", "bench", "coordinator", UUID.randomUUID(), OptionalLong.empty());
        }
    }

    /** What a programmer without a kernel would write. */
    private static final class Plain {
        private static final byte[] BYTES = new byte[1_000];
        private static final byte[] HASH = new byte[32];

        private Plain() {}

        static Rate.Work oneInsert(BenchDatabase bench) {
            return once(bench, "insert into open.plain (id, bytes) values (?, ?)", (statements, number) -> {
                var insert = statements.getFirst();
                insert.setObject(1, UUID.randomUUID());
                insert.setBytes(2, BYTES);
                insert.executeUpdate();
            });
        }

        static Rate.Work sameRows(BenchDatabase bench) {
            var dossier = UUID.randomUUID();
            return once(bench, """
                    insert into core.dossier (id, desk, home, parties, seq, clock, known_at, opened_at) values (?, 'bench', 'left', '{left,right}', 0, 0, now(), now()) on conflict do nothing;
                    insert into core.actor (commitment, salt, person) values (?, ?, ?);
                    insert into open.event (id, bytes) values (?, ?);
                    insert into outgoing.waiting (log, event, leaf) values ('plain/a', ?, ?), ('plain/b', ?, ?);
                    insert into core.event (dossier, seq, id, side, type, visibility, clock, known_at) values (?, ?, ?, 'left', 'bench.measured', 'public', ?, now());
                    insert into open.bench (dossier, seq, number, text) values (?, ?, ?, ?);
                    update core.dossier set seq = ?, clock = ?, known_at = now() where id = ?;
                    insert into core.command (id, dossier, seq, at) values (?, ?, ?, now())
                    """, (statements, number) -> {
                var event = Ids.next(Instant.now());
                if (number == 0) {
                    bind(statements.get(0), dossier);
                }
                var commitment = new byte[32];
                java.util.concurrent.ThreadLocalRandom.current().nextBytes(commitment);
                bind(statements.get(1), commitment, HASH, UUID.randomUUID());
                bind(statements.get(2), event, BYTES);
                bind(statements.get(3), event, HASH, event, HASH);
                bind(statements.get(4), dossier, number + 1, event, number + 1);
                bind(statements.get(5), dossier, number + 1, number, TEXT);
                bind(statements.get(6), number + 1, number + 1, dossier);
                bind(statements.get(7), Ids.next(Instant.now()), dossier, number + 1);
            });
        }

        private interface Commit {
            void write(List<java.sql.PreparedStatement> statements, long number) throws SQLException;
        }

        private static Rate.Work once(BenchDatabase bench, String script, Commit commit) {
            try {
                Connection connection = bench.connect();
                connection.setAutoCommit(false);
                var statements = new ArrayList<java.sql.PreparedStatement>();
                for (var sql : script.split(";", -1)) {
                    statements.add(connection.prepareStatement(sql.strip()));
                }
                var number = new long[1];
                return () -> {
                    commit.write(statements, number[0]++);
                    connection.commit();
                };
            } catch (SQLException e) {
                throw new IllegalStateException("The bench cannot connect: " + e.getMessage(), e);
            }
        }

        private static void bind(java.sql.PreparedStatement statement, Object... values) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
