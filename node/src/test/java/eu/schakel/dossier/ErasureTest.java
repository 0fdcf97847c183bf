package eu.schakel.dossier;

import static eu.schakel.testing.PeerEvents.attribute;
import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.ledger.Hash;
import eu.schakel.testing.Canaries;
import eu.schakel.testing.FerryDesk.Announced;
import eu.schakel.testing.FerryDesk.Asked;
import eu.schakel.testing.FerryDesk.Noted;
import eu.schakel.testing.FerryNode;
import eu.schakel.testing.PeerEvents;
import eu.schakel.testing.Rows;
import eu.schakel.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A text is erased: nobody who had it has it any more, and the events still lead to what is shown. */
class ErasureTest {
    private static final UUID FERRY = UUID.fromString("0195a000-0000-7000-8000-000000000001");
    private static final LocalDate EASTER = LocalDate.of(2026, 4, 5);
    private static final List<String> ALL_THREE = List.of("luxemburg", "nederland", "vlaanderen");

    private final TestClock clock = TestClock.at("2026-03-02T09:00:00Z");
    private final Canaries canaries = new Canaries();
    private final FerryNode flemish = new FerryNode("vlaanderen", clock, "nederland", "luxemburg");
    private final FerryNode dutch = new FerryNode("nederland", clock, "vlaanderen", "luxemburg");
    private final FerryNode luxembourgish = new FerryNode("luxemburg", clock, "vlaanderen", "nederland");

    @AfterEach
    void close() {
        everybody().forEach(FerryNode::close);
    }

    @ParameterizedTest
    @EnumSource(Visibility.class)
    void itIsGoneEverywhereAndTheProjectionsFollowFromTheEvents(Visibility visibility) {
        var text = Text.of(canaries.next());
        flemish.open(FERRY, ALL_THREE, carrying(visibility, text));
        sendToBoth();
        assertThat(everybody().filter(node -> !has(node, text).isEmpty()))
                .as("they have it, so the search finds what is there")
                .hasSize(visibility == Visibility.INTERNAL ? 1 : 3);

        assertThat(erase(text, ErasureReason.UNLAWFUL)).isInstanceOf(Outcome.Done.class);
        sendToBoth();

        assertThat(everybody()).allSatisfy(node -> {
            assertThat(has(node, text)).isEmpty();
            assertThat(new Rebuild(node.database, node.desks()).compare().first())
                    .isEmpty();
            assertThat(Rows.count(node.database, "core.refused")).isZero();
        });
        assertThat(Rows.of(flemish.database, "select words from core.ferry_line where words <> ''"))
                .containsExactly("erased: unlawful");
        assertThat(Rows.of(dutch.database, "select words from core.ferry_line where words <> ''"))
                .hasSize(visibility == Visibility.INTERNAL ? 0 : 1);
    }

    /** As the peer's sender would have read it: the mark goes and the text does not. */
    @Test
    void whatWasNotYetSentNeverIs() {
        var text = Text.of(canaries.next());
        flemish.open(FERRY, ALL_THREE, new Announced("Lillo", EASTER, text));
        erase(text, ErasureReason.ERROR);
        sendToBoth();

        assertThat(has(dutch, text)).isEmpty();
        assertThat(Rows.of(dutch.database, "select remark from open.ferry")).containsExactly("erased: error");
        assertThat(dutch.line(FERRY))
                .containsExactly("vlaanderen opened", "vlaanderen announced", "vlaanderen text-erased");
    }

    @Test
    void aSecondClickErasesOnce() {
        var text = Text.of("Bring a bicycle.");
        flemish.open(FERRY, ALL_THREE, new Announced("Lillo", EASTER, text));
        var act = flemish.act();

        assertThat(texts().erase(act, text.commitment(), ErasureReason.ERROR)).isInstanceOf(Outcome.Done.class);
        assertThat(texts().erase(act, text.commitment(), ErasureReason.ERROR)).isInstanceOf(Outcome.AlreadyDone.class);
        assertThat(erase(text, ErasureReason.ERROR)).isEqualTo(refused("already-erased"));
        assertThat(flemish.line(FERRY))
                .containsExactly("vlaanderen opened", "vlaanderen announced", "vlaanderen text-erased");
    }

    @Test
    void onlyTheSideThatWroteATextErasesIt() {
        var text = Text.of("Bring a bicycle.");
        flemish.open(FERRY, ALL_THREE, new Announced("Lillo", EASTER, text));
        sendToBoth();

        assertThat(dutch.dossiers().texts().erase(dutch.act(), text.commitment(), ErasureReason.ERROR))
                .isEqualTo(refused("no-such-text"));
        assertThat(erase(Text.of("Nobody wrote this."), ErasureReason.ERROR)).isEqualTo(refused("no-such-text"));

        var carrier = carrier(text);
        flemish.receive("nederland", from("nederland").says(erasureOf(Visibility.PUBLIC, carrier, text.commitment())));
        assertThat(refusals(flemish)).containsExactly("foreign-text");
        assertThat(Rows.of(flemish.database, "select remark from open.ferry")).containsExactly("Bring a bicycle.");
        assertThat(Rows.count(flemish.database, "open.text")).isEqualTo(1);
    }

    @Test
    void anErasureNamesATextOfItsEventWithTheSameVisibility() {
        var text = Text.of("Bring a bicycle.");
        var dutchEvents = from("nederland");
        var announced = dutchEvents.says(new Announced("Breskens", EASTER, text));
        var id = UUID.fromString(attribute(announced, "id"));
        flemish.receiveText("nederland", text);
        flemish.receive(
                "nederland",
                dutchEvents.opened("nederland", "vlaanderen"),
                announced,
                dutchEvents.says(erasureOf(Visibility.SHARED, id, text.commitment())),
                dutchEvents.says(
                        erasureOf(Visibility.PUBLIC, id, Text.of("Another.").commitment())));

        assertThat(refusals(flemish)).containsExactly("foreign-text", "no-such-text");
        assertThat(Rows.of(flemish.database, "select remark from open.ferry")).containsExactly("Bring a bicycle.");
    }

    @Test
    void aTextWhoseEventHadNoEffectGoesToo() {
        var text = Text.of(canaries.next());
        var dutchEvents = from("nederland");
        var spoilt = PeerEvents.spoilt(
                dutchEvents.says(new Announced("Breskens", EASTER, text)),
                "\"sails\":\"2026-04-05\"",
                "\"sails\":\"x\"");
        flemish.receiveText("nederland", text);
        flemish.receive("nederland", dutchEvents.opened("nederland", "vlaanderen"), spoilt);
        assertThat(refusals(flemish)).containsExactly("malformed");
        assertThat(has(flemish, text)).isNotEmpty();

        var id = UUID.fromString(attribute(spoilt, "id"));
        flemish.receive("nederland", dutchEvents.says(erasureOf(Visibility.PUBLIC, id, text.commitment())));

        assertThat(has(flemish, text)).isEmpty();
    }

    /** A peer that copies our published text into an event of its own erases its copy, not ours. */
    @Test
    void whatSomebodyElsePublishedStaysOpen() {
        var text = Text.of("Bring a bicycle.");
        flemish.open(FERRY, ALL_THREE, new Announced("Lillo", EASTER, text));
        var dutchEvents = from("nederland");
        var copied = dutchEvents.says(new Announced("Lillo", EASTER, text));
        flemish.receiveText("nederland", text);
        flemish.receive(
                "nederland",
                copied,
                dutchEvents.says(
                        erasureOf(Visibility.PUBLIC, UUID.fromString(attribute(copied, "id")), text.commitment())));

        assertThat(refusals(flemish)).isEmpty();
        assertThat(Rows.of(flemish.database, "select content from open.text")).containsExactly("Bring a bicycle.");
    }

    private static Body carrying(Visibility visibility, Text text) {
        return switch (visibility) {
            case INTERNAL -> new Noted(text, "ferry office");
            case SHARED -> new Asked(text);
            case PUBLIC -> new Announced("Lillo", EASTER, text);
        };
    }

    private Outcome erase(Text text, ErasureReason reason) {
        return texts().erase(flemish.act(), text.commitment(), reason);
    }

    private OwnTexts texts() {
        return flemish.dossiers().texts();
    }

    private static Body erasureOf(Visibility visibility, UUID event, Hash commitment) {
        return Erasure.of(visibility, event, commitment, ErasureReason.ERROR);
    }

    private static Outcome refused(String code) {
        return new Outcome.Refused(new Decision.Refusal("", code, java.util.Map.of()));
    }

    private PeerEvents from(String side) {
        return PeerEvents.of(side, FERRY, clock);
    }

    private UUID carrier(Text text) {
        return texts().find(text.commitment()).orElseThrow().event();
    }

    private void sendToBoth() {
        flemish.sendAllTo(dutch);
        flemish.sendAllTo(luxembourgish);
    }

    private Stream<FerryNode> everybody() {
        return Stream.of(flemish, dutch, luxembourgish);
    }

    private static List<String> refusals(FerryNode node) {
        return Rows.of(node.database, "select reason from core.refused order by log, position");
    }

    /** Tables with the content, or with the salt by which one could guess it. */
    private static List<String> has(FerryNode node, Text text) {
        var salt = Objects.requireNonNull(text.salt()).hex();
        return Stream.of("core", "outgoing", "mirror", "open")
                .flatMap(schema -> Stream.of(text.orEmpty(), salt)
                        .flatMap(word -> Canaries.tablesWith(node.database, schema, word).stream()))
                .toList();
    }
}
