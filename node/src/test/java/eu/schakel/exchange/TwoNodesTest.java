package eu.schakel.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.database.Access;
import eu.schakel.dossier.Text;
import eu.schakel.exchange.core.Sending.Answer;
import eu.schakel.ledger.SignedNote;
import eu.schakel.ledger.Trust;
import eu.schakel.ledger.TrustedCheckpoint;
import eu.schakel.testing.Eventually;
import eu.schakel.testing.FerryDesk.Announced;
import eu.schakel.testing.FerryDesk.Asked;
import eu.schakel.testing.FerryDesk.Echoed;
import eu.schakel.testing.Rows;
import eu.schakel.testing.TestClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes in one JVM with mutual TLS between them: what one says, the other has. */
class TwoNodesTest {
    private static final List<String> BOTH_BANKS = List.of("nederland", "vlaanderen");
    private static final UUID LILLO = UUID.fromString("0195a000-0000-7000-8000-000000000001");

    private final TestClock clock = TestClock.at("2026-03-02T09:00:00Z");

    @TempDir
    Path folder;

    private Government vlaanderen;
    private Government nederland;
    private ExchangeNode flemish;
    private ExchangeNode dutch;

    @BeforeEach
    void start() {
        vlaanderen = Government.create(folder, "vlaanderen");
        nederland = Government.create(folder, "nederland");
        flemish = new ExchangeNode(vlaanderen, clock, nederland).start();
        dutch = new ExchangeNode(nederland, clock, vlaanderen).start();
    }

    @AfterEach
    void stop() {
        flemish.close();
        dutch.close();
    }

    @Test
    void whatOneSideSaysTheOtherHasWithinASecond() {
        flemish.bank.open(LILLO, BOTH_BANKS, announced());
        Eventually.until(
                "the ferry is known across", () -> dutch.bank.line(LILLO).size() == 2);
        assertThat(Rows.of(dutch.bank.database, Access.READING, "select ferry, sails from open.ferry"))
                .containsExactly("Lillo 2026-04-05");

        // A loaded machine delays one or the other; a design that polls too slowly delays all.
        var fastest = IntStream.range(0, 5)
                .mapToObj(i -> {
                    flemish.bank.say(LILLO, new Echoed(0));
                    return Eventually.until(
                            "it is known across", () -> dutch.bank.line(LILLO).size() == 3 + i);
                })
                .min(Duration::compareTo);
        assertThat(fastest.orElseThrow()).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void questionAndAnswerGoBackAndForth() {
        flemish.bank.open(LILLO, BOTH_BANKS, announced());
        flemish.bank.say(LILLO, new Asked(Text.of("May horses come along?")), new Echoed(3));
        Eventually.until(
                "the echo has died away",
                () -> flemish.bank.line(LILLO).size() == 8
                        && dutch.bank.line(LILLO).size() == 8);
        assertThat(flemish.bank.line(LILLO))
                .containsExactlyInAnyOrder(
                        "vlaanderen opened",
                        "vlaanderen announced",
                        "vlaanderen asked",
                        "vlaanderen echoed",
                        "nederland received",
                        "nederland echoed",
                        "vlaanderen echoed",
                        "nederland echoed");
        assertThat(Rows.of(dutch.bank.database, "select words from core.ferry_line where type = 'ferries.asked'"))
                .containsExactly("May horses come along?");
    }

    @Test
    void theCosignatureIsAReceiptThatAnybodyCanCheck() throws Exception {
        flemish.bank.open(LILLO, BOTH_BANKS, announced());
        for (var log : List.of(
                LogTables.toPeer(flemish.bank.side.logTo("nederland")),
                LogTables.open(flemish.bank.side.publicLog()))) {
            Eventually.until("the receipt is there", () -> newest(log).size() == 2);
            var trust = new Trust(
                    log.origin(),
                    List.of(vlaanderen.logKey().verifier()),
                    List.of(nederland.cosignKey().verifier()));
            var opened = trust.open(SignedNote.parse(newest(log).note()));
            assertThat(opened.witnesses())
                    .extracting(TrustedCheckpoint.Witness::name)
                    .containsExactly("nederland");
            assertThat(opened.checkpoint().root())
                    .isEqualTo(flemish.bank
                            .database
                            .in(Access.SENDING, log::frontier)
                            .root());
        }
        assertThat(flemish.exchange().lines())
                .allSatisfy(line -> assertThat(line.state().trouble()).isNull());
    }

    @Test
    void theMirrorIsTheLogToTheLastByte() {
        flemish.bank.open(LILLO, BOTH_BANKS, announced());
        for (int i = 0; i < 300; i++) {
            flemish.bank.say(LILLO, new Echoed(0));
        }
        Eventually.until("all is held", () -> dutch.mirrorOf(vlaanderen).size() == 302);
        assertThat(dutch.mirrorOf(vlaanderen)).isEqualTo(flemish.logTo(nederland));
        var own = LogTables.toPeer(flemish.bank.side.logTo("nederland"));
        var mirrored = LogTables.fromPeer(own.origin());
        List<byte[]> sent = flemish.bank.database.in(Access.SENDING, sql -> own.entries(sql, 0, 400));
        List<byte[]> held = dutch.bank.database.in(Access.APPLICATION, sql -> mirrored.entries(sql, 0, 400));
        assertThat(held).usingElementComparator(Arrays::compare).isEqualTo(sent);
        byte[] tile = flemish.bank.database.in(Access.SENDING, sql -> own.hashes(sql, 0, 0, 256));
        byte[] mirroredTile = dutch.bank.database.in(Access.APPLICATION, sql -> mirrored.hashes(sql, 0, 0, 256));
        assertThat(mirroredTile).isEqualTo(tile);
    }

    @Test
    void aResendChangesNothing() throws Exception {
        flemish.bank.open(LILLO, BOTH_BANKS, announced(), new Asked(Text.of("May horses come along?")));
        Eventually.until("the answer is back", () -> flemish.bank.line(LILLO).size() == 4);
        var log = LogTables.toPeer(flemish.bank.side.logTo("nederland"));
        var message = flemish.bank.database.in(
                Access.SENDING,
                sql -> new PushWire.Message(
                        0,
                        log.entries(sql, 0, 10),
                        log.newestCheckpoint(sql).orElseThrow().note(),
                        List.of()));
        var before = everything(dutch);

        var client = new PeerClient(nederland.asPeer(), vlaanderen.tls().forCalling(nederland.certificate()));
        for (int i = 0; i < 3; i++) {
            var again = client.push(log.origin(), message);
            assertThat(again.answer()).isEqualTo(new Answer.Cosigned(3));
            assertThat(again.line()).isPresent();
        }

        assertThat(everything(dutch)).isEqualTo(before);
    }

    @Test
    void aSideThatWasAwayCatchesUp() {
        flemish.bank.open(LILLO, BOTH_BANKS, announced());
        Eventually.until("both know the ferry", () -> dutch.bank.line(LILLO).size() == 2);
        dutch.stop();
        dutch.bank.say(LILLO, new Asked(Text.of("Are you there?")));
        for (int i = 0; i < 700; i++) {
            flemish.bank.say(LILLO, new Echoed(0));
        }
        Eventually.until(
                "the sender has noticed",
                () -> flemish.exchange().lines().getFirst().state().failures() > 0);

        dutch.start();

        Eventually.until("all has arrived", () -> dutch.bank.line(LILLO).size() == 704);
        Eventually.until("both ways", () -> flemish.bank.line(LILLO).size() == 704);
        assertThat(Rows.of(
                        dutch.bank.database,
                        "select count(*) from core.event where log is not null and seq - position not in (1, 2, 3)"))
                .as("in the order in which it was said")
                .containsExactly("0");
        assertThat(dutch.mirrorOf(vlaanderen)).isEqualTo(flemish.logTo(nederland));
        assertThat(dutch.evidence()).isEmpty();
    }

    @Test
    void bothRestartInTheMiddle() {
        flemish.bank.open(LILLO, BOTH_BANKS, announced());
        for (int i = 0; i < 5; i++) {
            flemish.bank.say(LILLO, new Asked(Text.of("Question " + i)));
            flemish.stop();
            flemish.start();
            dutch.stop();
            dutch.start();
        }
        Eventually.until(
                "each question was received once",
                () -> flemish.bank.line(LILLO).size() == 12);
        assertThat(dutch.bank.line(LILLO)).hasSize(12);
    }

    @Test
    void manyLongTextsTravelInSeveralPushes() {
        flemish.stop();
        flemish.bank.open(LILLO, BOTH_BANKS, announced());
        for (int i = 0; i < 300; i++) {
            flemish.bank.say(LILLO, new Asked(Text.of("é".repeat(Text.MAX_BYTES / 2))));
        }
        flemish.start();
        Eventually.until("all are received", () -> dutch.bank.line(LILLO).size() == 602);
        assertThat(Rows.of(dutch.bank.database, "select count(*), min(length(content)) from mirror.text"))
                .containsExactly("300 16384");
    }

    private LogTables.Stored newest(LogTables log) {
        return flemish.bank.database.in(
                Access.SENDING, sql -> log.newestCosigned(sql).orElse(new LogTables.Stored(-1, "")));
    }

    /** All that a push could have changed at a node. */
    private static List<String> everything(ExchangeNode node) {
        return List.of(
                        "mirror.leaf",
                        "mirror.log",
                        "mirror.text",
                        "mirror.evidence",
                        "core.event",
                        "core.applied",
                        "core.ferry_line")
                .stream()
                .flatMap(table ->
                        Rows.of(node.bank.database, "select md5(t::text) from " + table + " t order by 1").stream())
                .toList();
    }

    private static Announced announced() {
        return new Announced("Lillo", LocalDate.of(2026, 4, 5), null);
    }
}
