package eu.schakel.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.exchange.FakePeer.Reply;
import eu.schakel.exchange.core.Sending.Trouble;
import eu.schakel.testing.Eventually;
import eu.schakel.testing.FerryDesk.Echoed;
import eu.schakel.testing.Rows;
import eu.schakel.testing.TestClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a node does with a peer that answers badly, or not at all. */
class SenderTest {
    private static final UUID FERRY = UUID.fromString("0195a000-0000-7000-8000-000000000001");
    private static final List<String> BOTH_BANKS = List.of("nederland", "vlaanderen");

    private final TestClock clock = TestClock.at("2026-03-02T09:00:00Z");

    @TempDir
    Path folder;

    private Government vlaanderen;
    private Government nederland;
    private ExchangeNode node;
    private FakePeer peer;

    @BeforeEach
    void start() throws IOException {
        vlaanderen = Government.create(folder, "vlaanderen");
        nederland = Government.create(folder, "nederland");
        node = new ExchangeNode(vlaanderen, clock, nederland);
        peer = new FakePeer(nederland, vlaanderen);
    }

    @AfterEach
    void stop() {
        node.close();
        peer.close();
    }

    @Test
    void aPushCarriesEntriesAndEndsAtItsCheckpoint() throws IOException {
        node.bank.open(FERRY, BOTH_BANKS, new Echoed(0));
        node.start();
        Eventually.until("it is receipted", () -> held() == 2);
        assertThat(peer.messages()).anySatisfy(message -> {
            assertThat(message.start()).isZero();
            assertThat(message.entries()).hasSize(2);
            assertThat(message.note()).startsWith(node.bank.side.logTo("nederland") + "\n2\n");
        });
    }

    @Test
    void aWrongReceiptIsNone() {
        peer.answer = message -> new Reply(200, "— nederland AAAA\n");
        node.bank.open(FERRY, BOTH_BANKS, new Echoed(0));
        node.start();
        Eventually.until("the operator can see it", () -> trouble() == Trouble.REFUSED);
        assertThat(Rows.count(node.bank.database, "outgoing.cosignature")).isZero();
        peer.answer = message -> new Reply(200, "");
        Eventually.until("nothing at all is none either", () -> peer.pushed.size() > 4);

        peer.answer = peer::cosigned;
        Eventually.until("a right one is", () -> held() == 2 && trouble() == null);
    }

    @Test
    void aPeerThatLostSomeIsServedFromThere() throws IOException {
        node.bank.open(FERRY, BOTH_BANKS, new Echoed(0), new Echoed(0));
        node.start();
        Eventually.until("all is receipted", () -> held() == 3);

        peer.pushed.clear();
        peer.answer = message -> message.start() > 1 ? new Reply(409, "1\n") : peer.cosigned(message);
        node.bank.say(FERRY, new Echoed(0));
        Eventually.until("it is receipted again", () -> held() == 4 && trouble() == null);
        assertThat(peer.messages()).anySatisfy(message -> {
            assertThat(message.start()).isEqualTo(1);
            assertThat(message.entries()).hasSize(3);
        });
    }

    @Test
    void aPeerThatHoldsMoreThanWeHaveStopsTheSending() {
        peer.answer = message -> new Reply(409, "99\n");
        node.bank.open(FERRY, BOTH_BANKS, new Echoed(0));
        node.start();
        Eventually.until("the operator can see it", () -> trouble() == Trouble.AHEAD);
    }

    @Test
    void aPeerThatAnswersWithoutEndIsCutOff() {
        peer.answer = message -> new Reply(200, "x".repeat(1_000_000));
        node.bank.open(FERRY, BOTH_BANKS, new Echoed(0));
        node.start();
        Eventually.until("it counts as silent", () -> trouble() == Trouble.SILENT);
    }

    @Test
    void anErrorOnOurOwnSideEndsWhenItIsMended() {
        node.bank.open(FERRY, BOTH_BANKS, new Echoed(0));
        var role = Rows.of(node.bank.database, "select current_database() || '_sending'")
                .getFirst();
        node.start();
        Eventually.until("it is receipted", () -> held() == 2);
        node.bank.asOwner("revoke select on outgoing.leaf from " + role);
        node.bank.say(FERRY, new Echoed(0));
        Eventually.until(
                "it is in the log",
                () -> Rows.of(node.bank.database, "select max(size) from outgoing.log")
                        .equals(List.of("3")));
        assertThat(held()).isEqualTo(2);

        node.bank.asOwner("grant select on outgoing.leaf to " + role);
        Eventually.until("it is receipted too", () -> held() == 3);
    }

    @Test
    void nothingIsSentToAnotherPeerAtThatAddress() throws IOException {
        var luxemburg = Government.create(folder, "luxemburg");
        var atDutchAddress = new Government(
                "luxemburg",
                luxemburg.logKey(),
                luxemburg.cosignKey(),
                luxemburg.certificateFile(),
                luxemburg.keyFile(),
                nederland.port());
        peer.close();
        try (var impostor = new FakePeer(atDutchAddress, vlaanderen);
                var both = new ExchangeNode(vlaanderen, clock, nederland, luxemburg)) {
            both.bank.open(FERRY, BOTH_BANKS, new Echoed(0));
            both.start();
            Eventually.until(
                    "it counts as silent",
                    () -> both.exchange().lines().getFirst().state().failures() > 1);
            assertThat(impostor.pushed).isEmpty();
        }
    }

    @Test
    void whatIsNotForThePeerDoesNotGoThere() throws IOException {
        node.bank.open(FERRY, List.of("luxemburg", "vlaanderen"), new Echoed(41));
        node.start();
        Eventually.until(
                "the public log is receipted",
                () -> node.exchange().lines().get(1).state().held() == 1);
        assertThat(peer.messages())
                .flatExtracting(PushWire.Message::entries)
                .extracting(entry -> new String(entry, StandardCharsets.UTF_8))
                .isNotEmpty()
                .noneSatisfy(entry -> assertThat(entry).contains("\"left\":41"));
    }

    private long held() {
        return line().state().held();
    }

    private @Nullable Trouble trouble() {
        return line().state().trouble();
    }

    private Exchange.Line line() {
        return node.exchange().lines().getFirst();
    }
}
