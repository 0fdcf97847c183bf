package eu.schakel.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.schakel.ledger.Commitment;
import eu.schakel.ledger.Hash;
import eu.schakel.testing.FerryDesk;
import eu.schakel.testing.FerryDesk.Announced;
import eu.schakel.testing.FerryDesk.Asked;
import eu.schakel.testing.FerryDesk.Echoed;
import eu.schakel.testing.FerryDesk.Noted;
import eu.schakel.testing.FerryNode;
import eu.schakel.testing.Rows;
import eu.schakel.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a command leaves behind, and what it does not. */
class DossiersTest {
    private static final List<String> BOTH_BANKS = List.of("vlaanderen", "nederland");
    private static final LocalDate EASTER = LocalDate.of(2026, 4, 5);

    private final TestClock clock = TestClock.at("2026-03-02T09:00:00Z");
    private final FerryNode node = new FerryNode("vlaanderen", clock, "nederland", "luxemburg");
    private final UUID ferry = UUID.fromString("0195a000-0000-7000-8000-000000000001");

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void oneTransactionLeavesEventsWaitingRowsTextsAndProjections() {
        var outcome = node.open(
                ferry,
                BOTH_BANKS,
                announced(),
                new Asked(Text.of("May bicycles come along?")),
                new Noted(Text.of("The skipper retires in May."), "clerk 7"));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Done.class, done -> {
            assertThat(done.version()).isEqualTo(4);
            assertThat(done.events()).extracting(Recorded::seq).containsExactly(1L, 2L, 3L, 4L);
        });
        assertThat(Rows.of(node.database, "select seq, side, type, visibility from core.event order by seq"))
                .containsExactly(
                        "1 vlaanderen dossier.opened public",
                        "2 vlaanderen ferries.announced public",
                        "3 vlaanderen ferries.asked shared",
                        "4 vlaanderen ferries.noted internal");
        // The peer that is party gets all that leaves, in order; the one that is not gets nothing; everybody gets what
        // is PUBLIC.
        assertThat(
                        Rows.of(
                                node.database,
                                "select w.log, e.type from outgoing.waiting w join core.event e on e.id = w.event order by w.log, w.serial"))
                .containsExactly(
                        "schakel/vlaanderen/public/1 dossier.opened",
                        "schakel/vlaanderen/public/1 ferries.announced",
                        "schakel/vlaanderen/to-nederland/1 dossier.opened",
                        "schakel/vlaanderen/to-nederland/1 ferries.announced",
                        "schakel/vlaanderen/to-nederland/1 ferries.asked");
        assertThat(Rows.of(node.database, "select content from outgoing.text"))
                .containsExactly("May bicycles come along?");
        assertThat(Rows.of(node.database, "select content from core.text"))
                .containsExactly("The skipper retires in May.");
        assertThat(Rows.of(node.database, "select ferry, sails from open.ferry"))
                .containsExactly("Lillo 2026-04-05");
        assertThat(Rows.of(node.database, "select seq, internal_count, home, desk from core.dossier"))
                .containsExactly("4 1 vlaanderen ferries");
        assertThat(node.appended).hasValue(1);
    }

    @Test
    void whatIsSaidTwiceWithOneCommandHappensOnce() {
        node.open(ferry, BOTH_BANKS, announced());
        var doubleClick = node.act();

        var first = node.dossiers().append(doubleClick, ferry, (sql, now) -> Decision.accept(new Echoed(0)));
        var second = node.dossiers().append(doubleClick, ferry, (sql, now) -> Decision.accept(new Echoed(0)));

        assertThat(first).isInstanceOf(Outcome.Done.class);
        assertThat(second).isEqualTo(new Outcome.AlreadyDone(3));
        assertThat(node.line(ferry)).containsExactly("vlaanderen opened", "vlaanderen announced", "vlaanderen echoed");
    }

    @Test
    void ofTwoWhoSawTheSamePageOneIsTold() throws Exception {
        node.open(ferry, BOTH_BANKS, announced());
        for (long seen = 2; seen < 22; seen++) {
            var outcomes = atTheSameTime(seen, seen);
            assertThat(outcomes)
                    .hasAtLeastOneElementOfType(Outcome.Done.class)
                    .contains(new Outcome.Stale(seen, seen + 1));
        }
        assertThat(Rows.of(node.database, "select seq from core.dossier")).containsExactly("22");
    }

    @Test
    void whoeverDecidesAgainWaitsAndIsNotTold() throws Exception {
        node.open(ferry, BOTH_BANKS, announced());
        try (var threads = Executors.newFixedThreadPool(8)) {
            var barrier = new CyclicBarrier(8);
            var all = new ArrayList<Future<Outcome>>();
            for (int i = 0; i < 8; i++) {
                all.add(threads.submit(() -> {
                    barrier.await();
                    return node.say(ferry, new Echoed(0));
                }));
            }
            for (var one : all) {
                assertThat(one.get()).isInstanceOf(Outcome.Done.class);
            }
        }
        assertThat(Rows.of(
                        node.database,
                        "select min(seq), max(seq), count(distinct seq), count(distinct clock) from core.event"))
                .containsExactly("1 10 10 10");
    }

    @Test
    void aRefusedOpeningLeavesNothing() {
        var refused = node.dossiers()
                .open(
                        node.act(),
                        ferry,
                        FerryDesk.NAME,
                        BOTH_BANKS,
                        (sql, now) -> Decision.refuse("sails", "date-in-past"));

        assertThat(refused).isInstanceOf(Outcome.Refused.class);
        assertNothingIsWritten();
    }

    @Test
    void anOpeningWithAPageOfAnEarlierVersionLeavesNothing() {
        var act = new Act(UUID.randomUUID(), "vlaanderen", "ferry office", "coordinator", null, OptionalLong.of(5));
        var stale = node.dossiers()
                .open(act, ferry, FerryDesk.NAME, BOTH_BANKS, (sql, now) -> Decision.accept(announced()));

        assertThat(stale).isEqualTo(new Outcome.Stale(5, 0));
        assertNothingIsWritten();
    }

    @Test
    void aCommandOfAnotherDossierOpensNone() {
        var act = node.act();
        node.dossiers().open(act, ferry, FerryDesk.NAME, BOTH_BANKS, (sql, now) -> Decision.accept(announced()));

        var again = node.dossiers()
                .open(act, UUID.randomUUID(), FerryDesk.NAME, BOTH_BANKS, (sql, now) -> Decision.accept(announced()));

        assertThat(again).isEqualTo(new Outcome.AlreadyDone(2));
        assertThat(Rows.count(node.database, "core.dossier")).isEqualTo(1);
    }

    @Test
    void aRefusalInADossierLeavesItAsItWas() {
        node.open(ferry, BOTH_BANKS, announced());
        node.dossiers().append(node.act(), ferry, (sql, now) -> Decision.refuse("question", "write-question"));

        assertThat(node.line(ferry)).hasSize(2);
        assertThat(Rows.count(node.database, "core.command")).isEqualTo(1);
    }

    @Test
    void whenTheDeskFailsNothingIsWritten() {
        var failing = new FerryDesk() {
            @Override
            public void project(DSLContext sql, Recorded recorded) {
                super.project(sql, recorded);
                if (recorded.event().body() instanceof Asked) {
                    throw new IllegalStateException("the quay is under water");
                }
            }
        };
        node.open(ferry, BOTH_BANKS, announced());
        node.restartWith(failing);

        assertThatThrownBy(() -> node.say(ferry, new Echoed(0), new Asked(Text.of("Why?"))))
                .hasMessageContaining("under water");
        assertThat(node.line(ferry)).hasSize(2);
        assertThat(Rows.count(node.database, "outgoing.text")).isZero();
        assertThat(node.appended).hasValue(1);
    }

    @Test
    void theClockIsTheTimeOrOneMoreThanTheNewest() {
        node.open(ferry, BOTH_BANKS, announced());
        long nine = 1_772_442_000_000_000L;
        node.say(ferry, new Echoed(1));
        clock.advance(Duration.ofSeconds(-30));
        node.say(ferry, new Echoed(2));
        clock.advance(Duration.ofHours(1));
        node.say(ferry, new Echoed(3));

        assertThat(clocks()).containsExactly(nine, nine + 1, nine + 2, nine + 3, nine + 3_570_000_000L);
    }

    @Test
    void anInternalEventBorrowsTheClockAndDoesNotAdvanceIt() {
        node.open(ferry, BOTH_BANKS, announced());
        clock.advance(Duration.ofSeconds(5));
        node.say(ferry, note(), note());
        clock.advance(Duration.ofSeconds(-5));
        node.say(ferry, new Echoed(1), note(), new Echoed(2));

        long nine = 1_772_442_000_000_000L;
        assertThat(clocks()).containsExactly(nine, nine + 1, nine + 1, nine + 1, nine + 2, nine + 2, nine + 3);
    }

    @Test
    void whatWasKnownWhenNeverRunsBack() {
        node.open(ferry, BOTH_BANKS, announced());
        clock.set("2026-03-02T08:00:00Z");
        node.say(ferry, new Echoed(0));
        clock.set("2026-03-02T09:00:00.123456789Z");
        node.say(ferry, new Echoed(0));

        assertThat(Rows.of(node.database, "select known_at at time zone 'UTC' from core.event order by seq"))
                .containsExactly(
                        "2026-03-02 09:00:00.0",
                        "2026-03-02 09:00:00.0",
                        "2026-03-02 09:00:00.0",
                        "2026-03-02 09:00:00.123456");
    }

    @Test
    void thePersonStaysHome() {
        var person = UUID.fromString("0195a000-0000-7000-8000-00000000beef");
        node.open(ferry, BOTH_BANKS, announced());
        var act = new Act(UUID.randomUUID(), "vlaanderen", "ferry office", "coordinator", person, OptionalLong.empty());
        node.dossiers().append(act, ferry, (sql, now) -> Decision.accept(new Echoed(0)));
        var again =
                new Act(UUID.randomUUID(), "vlaanderen", "ferry office", "coordinator", person, OptionalLong.empty());
        node.dossiers().append(again, ferry, (sql, now) -> Decision.accept(new Echoed(0)));

        var sent = node.waiting(node.side.logTo("nederland")).stream()
                .map(DossiersTest::text)
                .toList();
        assertThat(sent)
                .allSatisfy(event ->
                        assertThat(event).doesNotContain(person.toString()).contains("\"authorrole\":\"coordinator\""));
        // Two acts of one person cannot be told to be one person's, and the salt at home opens each.
        var commitments = sent.stream()
                .filter(event -> event.contains("\"actor\""))
                .map(event -> event.replaceAll(".*\"actor\":\"([0-9a-f]+)\".*", "$1"))
                .toList();
        assertThat(commitments).hasSize(2).doesNotHaveDuplicates();
        for (var commitment : commitments) {
            var salt = Rows.of(
                    node.database,
                    "select encode(salt, 'hex') from core.actor where commitment = decode(?, 'hex')",
                    commitment);
            assertThat(Commitment.opens(
                            Hash.fromHex(commitment),
                            Hash.fromHex(salt.getFirst()),
                            person.toString().getBytes(StandardCharsets.US_ASCII)))
                    .isTrue();
        }
    }

    @Test
    void whatDoesNotFitInALogIsRefusedBeforeAnythingIsWritten() {
        node.open(ferry, BOTH_BANKS, announced());

        assertThatThrownBy(() -> node.say(ferry, new Echoed(0), new Announced("x".repeat(66_000), EASTER, null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 65535 fit");
        assertThatThrownBy(() -> Text.of("é".repeat(20_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("40000 bytes");
        assertThat(node.line(ferry)).hasSize(2);
        assertThat(Rows.of(node.database, "select seq from core.dossier")).containsExactly("2");
    }

    @Test
    void anUnknownDossierIsNamed() {
        assertThatThrownBy(() -> node.say(ferry, new Echoed(0)))
                .isInstanceOf(UnknownDossierException.class)
                .hasMessageContaining(ferry.toString());
    }

    @Test
    void nothingToSayChangesNothing() {
        node.open(ferry, BOTH_BANKS, announced());
        assertThat(node.say(ferry)).isEqualTo(new Outcome.Done(List.of(), 2));
        assertThat(node.line(ferry)).hasSize(2);
    }

    private List<Outcome> atTheSameTime(long... seen) throws InterruptedException, ExecutionException {
        var barrier = new CyclicBarrier(seen.length);
        try (var threads = Executors.newFixedThreadPool(seen.length)) {
            var all = new ArrayList<Future<Outcome>>();
            for (long version : seen) {
                var act = new Act(
                        UUID.randomUUID(), "vlaanderen", "ferry office", "coordinator", null, OptionalLong.of(version));
                all.add(threads.submit(() -> {
                    barrier.await();
                    return node.dossiers().append(act, ferry, (sql, now) -> Decision.accept(new Echoed(0)));
                }));
            }
            var outcomes = new ArrayList<Outcome>();
            for (var one : all) {
                outcomes.add(one.get());
            }
            return outcomes;
        }
    }

    private void assertNothingIsWritten() {
        for (var table :
                List.of("core.dossier", "core.event", "core.command", "outgoing.waiting", "open.event", "open.ferry")) {
            assertThat(Rows.count(node.database, table)).as(table).isZero();
        }
        assertThat(node.appended).hasValue(0);
    }

    private List<Long> clocks() {
        return Rows.of(node.database, "select clock from core.event order by seq").stream()
                .map(Long::valueOf)
                .toList();
    }

    private static Announced announced() {
        return new Announced("Lillo", EASTER, null);
    }

    private static Noted note() {
        return new Noted(Text.of("Nothing to tell."), "clerk 7");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
