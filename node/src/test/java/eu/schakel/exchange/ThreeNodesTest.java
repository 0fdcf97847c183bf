package eu.schakel.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.dossier.Text;
import eu.schakel.testing.Eventually;
import eu.schakel.testing.FerryDesk.Announced;
import eu.schakel.testing.FerryDesk.Asked;
import eu.schakel.testing.FerryDesk.Echoed;
import eu.schakel.testing.Rows;
import eu.schakel.testing.TestClock;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dossier of three governments: each hears the two others, by their own logs and from nobody else. */
class ThreeNodesTest {
    private static final List<String> ALL_THREE = List.of("luxemburg", "nederland", "vlaanderen");
    private static final UUID MOSEL = UUID.fromString("0195a000-0000-7000-8000-000000000001");

    private final TestClock clock = TestClock.at("2026-03-02T09:00:00Z");

    @TempDir
    Path folder;

    private ExchangeNode flemish;
    private ExchangeNode dutch;
    private ExchangeNode luxembourgish;

    @BeforeEach
    void make() {
        var vlaanderen = Government.create(folder, "vlaanderen");
        var nederland = Government.create(folder, "nederland");
        var luxemburg = Government.create(folder, "luxemburg");
        flemish = new ExchangeNode(vlaanderen, clock, nederland, luxemburg);
        dutch = new ExchangeNode(nederland, clock, vlaanderen, luxemburg);
        luxembourgish = new ExchangeNode(luxemburg, clock, vlaanderen, nederland);
    }

    @AfterEach
    void close() {
        Stream.of(flemish, dutch, luxembourgish).forEach(ExchangeNode::close);
    }

    @Test
    void eachSeesTheOthersEventsAndTheSameFerry() {
        Stream.of(flemish, dutch, luxembourgish).forEach(ExchangeNode::start);
        flemish.bank.open(MOSEL, ALL_THREE, announced("2026-04-05"));
        Eventually.until("all know the ferry", () -> lines(3, 2));
        dutch.bank.say(MOSEL, new Echoed(0));
        luxembourgish.bank.say(MOSEL, new Asked(Text.of("May horses come along?")));

        // Both others answer the question, and each hears the other's answer, which waits for the question if it is
        // faster.
        Eventually.until("all have all", () -> lines(3, 6));
        for (var node : List.of(flemish, dutch, luxembourgish)) {
            assertThat(node.bank.line(MOSEL))
                    .containsExactlyInAnyOrder(
                            "vlaanderen opened",
                            "vlaanderen announced",
                            "nederland echoed",
                            "luxemburg asked",
                            "vlaanderen received",
                            "nederland received");
            assertThat(Rows.count(node.bank.database, "core.parked")).isZero();
            assertThat(Rows.count(node.bank.database, "core.refused")).isZero();
            assertThat(Rows.of(node.bank.database, "select ferry, sails from open.ferry"))
                    .containsExactly("Remich 2026-04-05");
        }
        assertThat(timeline(dutch)).isEqualTo(timeline(flemish)).isEqualTo(timeline(luxembourgish));
    }

    @Test
    void whatComesBeforeTheOpeningWaitsForIt() {
        // Flanders opens and only the Dutch hear it; the Dutch say something, and Luxembourg hears that first.
        flemish.start();
        dutch.start();
        flemish.bank.open(MOSEL, ALL_THREE, announced("2026-04-05"));
        Eventually.until(
                "the Dutch know the ferry", () -> dutch.bank.line(MOSEL).size() == 2);
        dutch.bank.say(MOSEL, new Echoed(0), new Echoed(0));
        Eventually.until(
                "the Flemish have heard", () -> flemish.bank.line(MOSEL).size() == 4);
        flemish.stop();

        luxembourgish.start();
        Eventually.until("both wait", () -> Rows.count(luxembourgish.bank.database, "core.parked") == 2);
        assertThat(Rows.of(luxembourgish.bank.database, "select reason from core.parked order by position"))
                .containsExactly("unknown-dossier", "behind");

        flemish.start();
        Eventually.until("all is applied", () -> luxembourgish.bank.line(MOSEL).size() == 4);
        assertThat(luxembourgish.bank.line(MOSEL))
                .containsExactly("vlaanderen opened", "vlaanderen announced", "nederland echoed", "nederland echoed");
        assertThat(Rows.count(luxembourgish.bank.database, "core.parked")).isZero();
    }

    @Test
    void anAnswerThatIsHeardBeforeItsQuestionWaitsForIt() {
        Stream.of(flemish, dutch, luxembourgish).forEach(ExchangeNode::start);
        flemish.bank.open(MOSEL, ALL_THREE, announced("2026-04-05"));
        Eventually.until("all know the ferry", () -> lines(3, 2));

        // While Flanders is away, Luxembourg asks and the Dutch answer; then Flanders hears only the Dutch.
        flemish.stop();
        luxembourgish.bank.say(MOSEL, new Asked(Text.of("May horses come along?")));
        Eventually.until("the Dutch have answered", () -> dutch.bank.line(MOSEL).size() == 4);
        dutch.bank.say(MOSEL, new Echoed(0));
        luxembourgish.stop();
        flemish.start();
        Eventually.until("both wait", () -> Rows.count(flemish.bank.database, "core.parked") == 2);
        assertThat(Rows.of(flemish.bank.database, "select reason from core.parked order by position"))
                .containsExactly("unknown-cause", "behind");
        assertThat(flemish.bank.line(MOSEL)).containsExactly("vlaanderen opened", "vlaanderen announced");

        luxembourgish.start();
        Eventually.until("all have all", () -> lines(3, 6));
        assertThat(flemish.bank.line(MOSEL))
                .containsExactly(
                        "vlaanderen opened",
                        "vlaanderen announced",
                        "luxemburg asked",
                        "vlaanderen received",
                        "nederland received",
                        "nederland echoed");
        for (var node : List.of(flemish, dutch, luxembourgish)) {
            assertThat(Rows.count(node.bank.database, "core.parked")).isZero();
            assertThat(Rows.count(node.bank.database, "core.refused")).isZero();
        }
        assertThat(timeline(dutch)).isEqualTo(timeline(flemish)).isEqualTo(timeline(luxembourgish));
    }

    @Test
    void whatIsBetweenTwoTheThirdDoesNotHear() {
        Stream.of(flemish, dutch, luxembourgish).forEach(ExchangeNode::start);
        var betweenTwo = UUID.randomUUID();
        flemish.bank.open(
                betweenTwo, List.of("nederland", "vlaanderen"), new Asked(Text.of("Shall we ask Luxembourg?")));
        flemish.bank.open(MOSEL, ALL_THREE, announced("2026-04-05"));
        Eventually.until("all know the ferry", () -> lines(3, 2));
        Eventually.until(
                "the answer is back", () -> flemish.bank.line(betweenTwo).size() == 3);

        assertThat(Rows.of(luxembourgish.bank.database, "select id from core.dossier"))
                .containsExactly(MOSEL.toString());
        assertThat(Rows.count(luxembourgish.bank.database, "mirror.text")).isZero();
        assertThat(Rows.of(
                        luxembourgish.bank.database,
                        "select count(*) from mirror.leaf where convert_from(bytes, 'UTF8') like ?",
                        "%" + betweenTwo + "%"))
                .containsExactly("0");
    }

    private boolean lines(int nodes, int events) {
        return Stream.of(flemish, dutch, luxembourgish)
                        .filter(node -> node.bank.line(MOSEL).size() == events)
                        .count()
                == nodes;
    }

    /** The order of the timeline, which no node's time of arrival changes. */
    private static List<String> timeline(ExchangeNode node) {
        return Rows.of(
                node.bank.database,
                "select id, side, type, clock from core.event where dossier = ? order by clock, side, id",
                MOSEL);
    }

    private static Announced announced(String sails) {
        return new Announced("Remich", LocalDate.parse(sails), null);
    }
}
