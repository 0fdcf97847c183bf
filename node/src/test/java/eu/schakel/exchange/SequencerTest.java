package eu.schakel.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.ledger.Checkpoint;
import eu.schakel.ledger.Ed25519Signer;
import eu.schakel.ledger.Frontier;
import eu.schakel.ledger.Hash;
import eu.schakel.ledger.Proofs;
import eu.schakel.ledger.SignedNote;
import eu.schakel.testing.Eventually;
import eu.schakel.testing.FerryDesk.Echoed;
import eu.schakel.testing.FerryNode;
import eu.schakel.testing.Rows;
import eu.schakel.testing.TestClock;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Positions in a log: without gaps, each event once, whoever gives them and however many try. */
class SequencerTest {
    private static final List<String> BOTH_BANKS = List.of("nederland", "vlaanderen");

    private final TestClock clock = TestClock.at("2026-03-02T09:00:00Z");
    private final FerryNode node = new FerryNode("vlaanderen", clock, "nederland");
    private final LogTables log = LogTables.toPeer(node.side.logTo("nederland"));
    private final Ed25519Signer signer = Ed25519Signer.generate(new SecureRandom(), "vlaanderen");

    @BeforeEach
    void make() {
        node.database.run(Access.APPLICATION, sql -> log.make(sql, null));
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void fourProcessesGiveEachEventOnePosition() throws Exception {
        var writing = new AtomicBoolean(true);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var work = new ArrayList<Future<?>>();
            for (int i = 0; i < 4; i++) {
                var sequencer = sequencer(node.database);
                work.add(threads.submit(() -> {
                    while (writing.get() || sequencer.sequence() > 0) {
                        sequencer.sequence();
                    }
                }));
            }
            var writers = new ArrayList<Future<?>>();
            for (int i = 0; i < 4; i++) {
                writers.add(threads.submit(() -> {
                    var ferry = UUID.randomUUID();
                    node.open(ferry, BOTH_BANKS, new Echoed(0));
                    for (int n = 0; n < 50; n++) {
                        node.say(ferry, new Echoed(n));
                    }
                }));
            }
            for (var writer : writers) {
                writer.get();
            }
            writing.set(false);
            for (var one : work) {
                one.get();
            }
        }
        Eventually.until("all have a position", () -> {
            sequencer(node.database).sequence();
            return size() == 208;
        });
        assertThat(Rows.of(
                        node.database,
                        "select min(position), max(position), count(*), count(distinct event) from outgoing.leaf where log = ?",
                        log.origin()))
                .containsExactly("0 207 208 208");
        assertThat(Rows.of(
                        node.database,
                        "select count(*) from (select e.seq, lag(e.seq) over (partition by e.dossier order by l.position) before"
                                + " from outgoing.leaf l join core.event e on e.id = l.event where l.log = ?) o where seq < before",
                        log.origin()))
                .as("in each dossier in its order")
                .containsExactly("0");
    }

    @Test
    void aTransactionThatCommitsLateIsNotSkipped() throws Exception {
        var ferry = UUID.randomUUID();
        node.open(ferry, BOTH_BANKS);
        var late = UUID.randomUUID();
        node.open(late, BOTH_BANKS);
        var drawn = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        try (var threads = Executors.newSingleThreadExecutor()) {
            var writer = threads.submit(() -> node.database.run(Access.APPLICATION, sql -> {
                // As an append does, but held back between its serial and its commit.
                sql.execute(
                        "insert into outgoing.waiting (log, event, leaf) values (?, ?, ?)",
                        log.origin(),
                        late,
                        new byte[32]);
                drawn.countDown();
                await(release);
            }));
            drawn.await();
            node.say(ferry, new Echoed(0));
            assertThat(sequencer(node.database).sequence()).isEqualTo(3);
            release.countDown();
            writer.get();
        }
        assertThat(sequencer(node.database).sequence()).isEqualTo(1);
        assertThat(Rows.of(
                        node.database, "select event from outgoing.leaf where log = ? and position = 3", log.origin()))
                .containsExactly(late.toString());
    }

    @Test
    void whatIsSignedIsTheTree() throws Exception {
        var ferry = UUID.randomUUID();
        node.open(ferry, BOTH_BANKS);
        for (int i = 0; i < 5; i++) {
            node.say(ferry, new Echoed(i));
            sequencer(node.database).sequence();
        }
        for (long size = 2; size <= 6; size++) {
            var sized = size;
            var note = node.database
                    .in(Access.SENDING, sql -> log.checkpoint(sql, sized))
                    .orElseThrow();
            var signed = SignedNote.parse(note);
            assertThat(signed.isSignedBy(signer.verifier())).isTrue();
            assertThat(Checkpoint.parse(signed.text()).root()).isEqualTo(root(Math.toIntExact(size)));
        }
    }

    @Test
    void proofsOverTheStoredTilesHold() {
        // Two full tiles and an edge, taken in batches that end everywhere.
        var ferry = UUID.randomUUID();
        node.open(ferry, BOTH_BANKS);
        for (int batch = 1; size() < 600; batch += 7) {
            var echoes = new Echoed[batch];
            Arrays.setAll(echoes, Echoed::new);
            node.say(ferry, echoes);
            sequencer(node.database).sequence();
        }
        int size = Math.toIntExact(size());
        node.database.run(Access.SENDING, sql -> {
            var nodes = log.nodes(sql);
            for (int old : List.of(1, 2, 255, 256, 257, 300, 511, 512, 513, size)) {
                var proof = Proofs.consistency(old, size, nodes);
                assertThatCode(() -> Proofs.verifyConsistency(old, root(old), size, root(size), proof))
                        .doesNotThrowAnyException();
            }
            for (int index : List.of(0, 1, 255, 256, 511, 512, size - 1)) {
                var proof = Proofs.inclusion(index, size, nodes);
                assertThatCode(() -> Proofs.verifyInclusion(leaves().get(index), index, size, proof, root(size)))
                        .doesNotThrowAnyException();
            }
        });
        assertThat(Rows.of(node.database, "select level, index, length(hashes) from outgoing.tile order by 1, 2"))
                .startsWith("0 0 8192", "0 1 8192");
    }

    private Sequencer sequencer(Database database) {
        return new Sequencer(database, log, signer, clock);
    }

    private long size() {
        return node.database.in(Access.SENDING, log::frontier).size();
    }

    private Hash root(int size) {
        return Frontier.EMPTY.append(leaves().subList(0, size)).root();
    }

    private List<Hash> leaves() {
        return node.database
                .in(
                        Access.SENDING,
                        sql -> sql.fetch(
                                "select leaf from outgoing.leaf where log = ? order by position", log.origin()))
                .map(row -> Hash.of(row.get(0, byte[].class)));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
