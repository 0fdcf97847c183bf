package eu.schakel.exchange;

import static eu.schakel.testing.PeerEvents.spoilt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.schakel.dossier.Text;
import eu.schakel.exchange.FakePeer.Log;
import eu.schakel.ledger.Checkpoint;
import eu.schakel.ledger.Ed25519Signer;
import eu.schakel.ledger.Merkle;
import eu.schakel.ledger.SignedNote;
import eu.schakel.testing.Eventually;
import eu.schakel.testing.FerryDesk.Asked;
import eu.schakel.testing.FerryDesk.Echoed;
import eu.schakel.testing.PeerEvents;
import eu.schakel.testing.Rows;
import eu.schakel.testing.TestClock;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a node takes from a peer that errs or cheats: no effect, an answer that says why, and evidence. */
class UnfriendlyPeerTest {
    private static final String LOG = "schakel/nederland/to-vlaanderen/1";
    private static final UUID FERRY = UUID.fromString("0195a000-0000-7000-8000-000000000001");

    private final TestClock clock = TestClock.at("2026-03-02T09:00:00Z");
    private final PeerEvents dutch = PeerEvents.of("nederland", FERRY, clock);

    @TempDir
    Path folder;

    private Government vlaanderen;
    private Government luxemburg;
    private ExchangeNode node;
    private FakePeer peer;
    private Log three;

    @BeforeEach
    void start() throws Exception {
        vlaanderen = Government.create(folder, "vlaanderen");
        luxemburg = Government.create(folder, "luxemburg");
        var nederland = Government.create(folder, "nederland");
        node = new ExchangeNode(vlaanderen, clock, nederland, luxemburg).start();
        peer = new FakePeer(nederland, vlaanderen);
        three = peer.log(LOG, dutch.opened("nederland", "vlaanderen"), echo(0), echo(0));
        assertThat(push(three.from(0)).statusCode()).isEqualTo(200);
    }

    @AfterEach
    void stop() {
        node.close();
        peer.close();
    }

    @Test
    void withoutACertificateNobodyIsHeard() throws Exception {
        var anonymous = SSLContext.getInstance("TLSv1.3");
        anonymous.init(null, trusting(vlaanderen), null);
        assertNotHeard(anonymous);
    }

    @Test
    void aStrangersCertificateIsNotTaken() {
        var stranger = Government.create(folder, "nederland");
        assertNotHeard(stranger.tls().forCalling(vlaanderen.certificate()));
    }

    @Test
    void aPeerMayOnlyPushItsOwnLogs() throws Exception {
        for (var log : List.of(
                "schakel/luxemburg/to-vlaanderen/1",
                "schakel/vlaanderen/to-nederland/1",
                "schakel/nederland/to-luxemburg/1",
                "schakel/luxemburg/public/1",
                "schakel/vlaanderen/public/1",
                "schakel/nederland/to-vlaanderen/2",
                "")) {
            assertThat(peer.push(vlaanderen, log, three.from(0)).statusCode())
                    .as(log)
                    .isEqualTo(403);
        }
        assertThat(Rows.of(node.bank.database, "select origin, size from mirror.log"))
                .containsExactly(LOG + " 3");
    }

    @Test
    void aPeerMayOnlyReadItsOwnLogAndThePublicOne() {
        node.bank.open(UUID.randomUUID(), List.of("nederland", "vlaanderen"), new Echoed(0));
        Eventually.until("it is cosigned", () -> get("checkpoint?log=schakel/vlaanderen/to-nederland/1") == 200);
        assertThat(get("checkpoint?log=schakel/vlaanderen/to-luxemburg/1")).isEqualTo(404);
        assertThat(get("consistency?log=schakel/vlaanderen/to-nederland/1&from=1&to=2"))
                .isEqualTo(200);
        assertThat(get("consistency?log=schakel/vlaanderen/to-luxemburg/1&from=1&to=2"))
                .isEqualTo(404);
        assertThat(get("consistency?log=schakel/vlaanderen/to-nederland/1&from=1&to=99"))
                .isEqualTo(404);
        assertThat(get("consistency?log=schakel/vlaanderen/to-nederland/1&from=0&to=x"))
                .isEqualTo(404);
        assertThat(get("push?log=schakel/vlaanderen/to-nederland/1")).isEqualTo(404);
        assertThat(get("checkpoint")).isEqualTo(400);
        assertThat(get("standing?log=schakel/nederland/to-vlaanderen/1")).isEqualTo(200);
        assertThat(get("standing?log=schakel/luxemburg/to-vlaanderen/1")).isEqualTo(404);
    }

    static List<Arguments> unreadable() {
        return List.of(
                spoil("nothing", body -> new byte[0]),
                spoil("one byte less", body -> Arrays.copyOf(body, body.length - 1)),
                spoil("half of it", body -> Arrays.copyOf(body, body.length / 2)),
                spoil("one byte more", body -> Arrays.copyOf(body, body.length + 1)),
                spoil("another version", body -> with(body, 0, 2)),
                spoil("more entries than a push has", body -> with(body, 9, 0x01, 0x01)),
                spoil("no push at all", body -> "three entries please".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void whatCannotBeReadIsRefusedAndNoted(String what, UnaryOperator<byte[]> spoil) throws Exception {
        var body = PushWire.encode(three.with(echo(0)).from(3));
        assertRefused(peer.push(vlaanderen, LOG, spoil.apply(body)), "malformed");
        assertThat(node.evidence()).containsExactly("malformed false false");
    }

    @Test
    void moreBytesThanAPushHasAreRefused() throws Exception {
        var many = Collections.nCopies(65, new byte[65_535]);
        assertRefused(push(new PushWire.Message(3, many, three.note(), List.of())), "malformed");
        assertRefused(push(new PushWire.Message(3, many.subList(0, 64), three.note(), List.of())), "size");
    }

    @Test
    void aBodyThatAnnouncesMoreThanTheLimitIsNotEvenRead() throws Exception {
        try (var socket = peer.connect(vlaanderen)) {
            socket.getOutputStream()
                    .write(("POST /exchange/v1/push?log=" + LOG + " HTTP/1.1\r\nHost: localhost\r\n"
                                    + "Content-Length: 99999999999\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(answer).isEqualTo("HTTP/1.1 422");
        }
        assertThat(node.evidence()).containsExactly("too-large false false");
    }

    @Test
    void aTextThatNoColumnTakesIsRefused() throws Exception {
        var text = Text.of("tide\u0000table");
        var log = three.with(dutch.says(new Asked(text)));
        assertRefused(
                push(new PushWire.Message(3, log.from(3).entries(), log.note(), List.of(sent(text)))), "malformed");
    }

    @Test
    void aForgedSignatureIsRefusedAndKept() throws Exception {
        var stranger = Ed25519Signer.generate(new SecureRandom(), "nederland");
        var forged = SignedNote.sign(new Checkpoint(LOG, 3, Merkle.leaf(echo(0))).text(), stranger)
                .serialized();
        assertRefused(push(new PushWire.Message(3, List.of(), forged, List.of())), "signature");
        assertThat(node.evidence()).containsExactly("signature false true");
    }

    @Test
    void aCheckpointOfAnotherLogIsRefused() throws Exception {
        assertRefused(push(peer.log("schakel/nederland/public/1", echo(0)).from(0)), "origin");
    }

    @Test
    void aGapIsAnsweredByWhereToGoOn() throws Exception {
        var answer = push(three.with(echo(0), echo(0)).from(4));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo("3\n");
    }

    @Test
    void oneSizeWithTwoRootsStopsTheLogAndBothNotesAreKept() throws Exception {
        var rewritten = peer.log(LOG, echo(7), echo(0), echo(0));
        assertRefused(push(rewritten.from(0)), "fork");
        assertStoppedWith(three.note(), rewritten.note());
    }

    @Test
    void anotherTreeOfASmallerSizeIsAForkToo() throws Exception {
        assertThat(push(three.with(echo(0), echo(0)).from(3)).statusCode()).isEqualTo(200);
        var rewritten = peer.log(LOG, three.entries().get(0), three.entries().get(1), echo(7));
        assertRefused(push(rewritten.from(3)), "fork");
        assertStoppedWith(three.note(), rewritten.note(), 5);
    }

    @Test
    void aSmallerSizeThatWasNeverPushedIsComparedToo() throws Exception {
        var two = peer.log(LOG, three.entries().get(0), three.entries().get(1));
        var answer = push(two.from(2));
        assertThat(answer.statusCode()).as("the same history, only behind").isEqualTo(409);
        assertThat(node.evidence()).isEmpty();

        var rewritten = peer.log(LOG, three.entries().get(0), echo(7));
        assertRefused(push(rewritten.from(0)), "fork");
        assertStoppedWith(three.note(), rewritten.note());
    }

    @Test
    void aLogThatCannotProveThatItExtendsWhatWeHoldHasForked() throws Exception {
        var rewritten = peer.log(LOG, echo(7), echo(0), echo(0), echo(0));
        peer.proof = rewritten.proofFrom(3);
        assertRefused(push(rewritten.from(3)), "fork");
        assertStoppedWith(three.note(), rewritten.note());
    }

    @Test
    void damagedEntriesOfALogThatProvesItselfAreAskedForAgain() throws Exception {
        var five = three.with(echo(0), echo(0));
        peer.proof = five.proofFrom(3);
        var damaged = List.of(echo(5), five.entries().get(4));
        assertRefused(push(new PushWire.Message(3, damaged, five.note(), List.of())), "damaged");
        assertThat(node.evidence()).containsExactly("damaged false true");

        assertThat(push(five.from(3)).statusCode()).isEqualTo(200);
        Eventually.until("all is applied", () -> node.bank.line(FERRY).size() == 5);
    }

    @Test
    void aProofThatCannotBeHadProvesNoFork() throws Exception {
        var four = three.with(echo(0));
        var damaged = new PushWire.Message(3, List.of(echo(5)), four.note(), List.of());
        assertRefused(push(damaged), "damaged");
        peer.proof = new FakePeer.Reply(200, "no base64 at all\n");
        assertRefused(push(damaged), "damaged");
        peer.stopListening();
        assertRefused(push(damaged), "damaged");

        assertThat(push(four.from(3)).statusCode()).isEqualTo(200);
    }

    @Test
    void damageToTheVeryFirstPushIsNoFork() throws Exception {
        var log = peer.log("schakel/nederland/public/1", echo(0));
        var damaged = new PushWire.Message(0, List.of(echo(5)), log.note(), List.of());
        assertRefused(peer.push(vlaanderen, log.origin(), damaged), "damaged");
        assertThat(peer.push(vlaanderen, log.origin(), log.from(0)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void afterAForkNothingMoreIsCosignedAndTheEvidenceDoesNotGrow() throws Exception {
        push(peer.log(LOG, echo(7), echo(0), echo(0)).from(0));
        for (int i = 0; i < 3; i++) {
            assertRefused(push(three.with(echo(0)).from(3)), "stopped");
        }
        assertThat(node.evidence()).hasSize(1);
        assertThat(Rows.of(node.bank.database, "select max(size) from mirror.cosignature where log = ?", LOG))
                .containsExactly("3");
    }

    @Test
    void whateverASignedCheckpointCoversIsHeldAndItsEffectRefused() throws Exception {
        var log = three.with(
                "tide table".getBytes(StandardCharsets.UTF_8), spoilt(echo(0), "\"shared\"", "\"internal\""), echo(0));
        assertThat(push(log.from(3)).statusCode()).isEqualTo(200);
        Eventually.until("the last is applied", () -> node.bank.line(FERRY).size() == 5);
        assertThat(Rows.of(node.bank.database, "select position, reason from core.refused order by 1"))
                .containsExactly("3 not-canonical", "4 internal-label");
        Eventually.until(
                "the peer is told",
                () -> peer.entries().stream()
                        .anyMatch(entry -> PeerEvents.text(entry).contains("internal-label")));
    }

    @Test
    void aTextThatComesLaterWakesItsEvent() throws Exception {
        var text = Text.of("May horses come along?");
        var log = three.with(dutch.says(new Asked(text)));
        assertThat(push(log.from(3)).statusCode()).isEqualTo(200);
        Eventually.until("it waits", () -> Rows.count(node.bank.database, "core.parked") == 1);

        var wrong = new PushWire.SentText(text.commitment(), sent(text).salt(), "Horses?");
        push(new PushWire.Message(4, List.of(), log.note(), List.of(wrong)));
        assertThat(Rows.count(node.bank.database, "mirror.text")).isZero();

        push(new PushWire.Message(4, List.of(), log.note(), List.of(sent(text))));
        Eventually.until(
                "it is applied and answered", () -> node.bank.line(FERRY).size() == 5);
    }

    @Test
    void onePeerCannotEraseWhatAnotherSent() throws Exception {
        var text = Text.of("May horses come along?");
        var log = three.with(dutch.says(new Asked(text)));
        push(new PushWire.Message(3, log.from(3).entries(), log.note(), List.of(sent(text))));
        try (var other = new FakePeer(luxemburg, vlaanderen)) {
            var theirs = other.log("schakel/luxemburg/to-vlaanderen/1", echo(0));
            var erased = new PushWire.SentText(text.commitment(), null, null);
            var answer = other.push(
                    vlaanderen,
                    theirs.origin(),
                    new PushWire.Message(0, theirs.entries(), theirs.note(), List.of(erased)));
            assertThat(answer.statusCode()).isEqualTo(200);
        }
        assertThat(Rows.of(node.bank.database, "select content from mirror.text where log = ?", LOG))
                .containsExactly("May horses come along?");
    }

    private byte[] echo(int left) {
        return dutch.says(new Echoed(left));
    }

    private HttpResponse<String> push(PushWire.Message message) throws Exception {
        return peer.push(vlaanderen, LOG, message);
    }

    private int get(String question) {
        try {
            return peer.get(vlaanderen, "/exchange/v1/" + question).statusCode();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertNotHeard(SSLContext context) {
        var request = HttpRequest.newBuilder(vlaanderen.address().resolve("/exchange/v1/checkpoint?log=" + LOG))
                .build();
        try (var client = HttpClient.newBuilder().sslContext(context).build()) {
            assertThatThrownBy(() -> client.send(request, BodyHandlers.ofString()))
                    .isInstanceOf(IOException.class);
        }
    }

    private void assertStoppedWith(String held, String given) {
        assertStoppedWith(held, given, 3);
    }

    private void assertStoppedWith(String held, String given, int size) {
        assertThat(node.evidence()).containsExactly("fork true true");
        assertThat(Rows.of(node.bank.database, "select held, given from mirror.evidence"))
                .containsExactly(held + " " + given);
        assertThat(Rows.of(
                        node.bank.database, "select size, stopped is not null from mirror.log where origin = ?", LOG))
                .containsExactly(size + " true");
    }

    private static void assertRefused(HttpResponse<String> answer, String kind) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).startsWith(kind + "\n");
    }

    private static PushWire.SentText sent(Text text) {
        return new PushWire.SentText(text.commitment(), Objects.requireNonNull(text.salt()), text.content());
    }

    private static TrustManager[] trusting(Government node) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, new char[0]);
        store.setCertificateEntry("node", node.certificate());
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private static Arguments spoil(String what, UnaryOperator<byte[]> spoil) {
        return Arguments.of(what, spoil);
    }

    private static byte[] with(byte[] body, int at, int... values) {
        var changed = body.clone();
        for (int i = 0; i < values.length; i++) {
            changed[at + i] = (byte) values[i];
        }
        return changed;
    }
}
