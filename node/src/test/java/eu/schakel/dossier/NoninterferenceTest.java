package eu.schakel.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.testing.FerryDesk;
import eu.schakel.testing.FerryDesk.Announced;
import eu.schakel.testing.FerryDesk.Asked;
import eu.schakel.testing.FerryDesk.Echoed;
import eu.schakel.testing.FerryDesk.Noted;
import eu.schakel.testing.FerryNode;
import eu.schakel.testing.GoldenEvents;
import eu.schakel.testing.PeerEvents;
import eu.schakel.testing.Rows;
import eu.schakel.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What leaves a node is the same to the last byte whatever happened there internally, in content or in number: nothing can be
 * learned from it, not even that there was something.
 */
class NoninterferenceTest {
    private static final UUID FERRY = UUID.fromString("0195a000-0000-7000-8000-000000000001");
    private static final List<String> EVERYTHING_OUTSIDE_CORE = List.of(
            "outgoing.event",
            "outgoing.waiting",
            "outgoing.text",
            "outgoing.log",
            "outgoing.leaf",
            "open.event",
            "open.text",
            "open.ferry",
            "open.log",
            "open.leaf");

    /** What a node thinks for itself between what it says. */
    private interface Thoughts {
        void think(FerryNode node, Dossiers dossiers);
    }

    @Test
    void internalEventsLeaveNoTrace() {
        var silent = outside((node, dossiers) -> {});
        var thoughtful = outside((node, dossiers) -> note(node, dossiers, "The skipper retires in May."));
        var otherwise = outside((node, dossiers) -> note(node, dossiers, "Nobody may know of the leak."));
        var busy = outside((node, dossiers) -> {
            for (int i = 0; i < 20; i++) {
                note(node, dossiers, "Note " + i);
            }
        });
        assertThat(silent.get("outgoing.waiting")).hasSize(10);
        assertThat(thoughtful).isEqualTo(silent);
        assertThat(otherwise).isEqualTo(silent);
        assertThat(busy).isEqualTo(silent);
    }

    /** The same day at the ferry office, with other thoughts; then everything that others may see of it. */
    private static Map<String, List<String>> outside(Thoughts thoughts) {
        var clock = TestClock.at("2026-03-02T09:00:00Z");
        try (var node = new FerryNode("vlaanderen", clock, "nederland", "luxemburg")) {
            var dossiers = CountingDossiers.of(node.database, node.side, node.desks(), clock);
            dossiers.open(
                    node.act(),
                    FERRY,
                    FerryDesk.NAME,
                    List.of("nederland", "vlaanderen"),
                    (sql, now) -> Decision.accept(announced("2026-04-05")));
            think(thoughts, node, dossiers);
            say(node, dossiers, new Asked(GoldenEvents.text("May horses come along?")));
            think(thoughts, node, dossiers);
            clock.advance(Duration.ofSeconds(-2));
            think(thoughts, node, dossiers);
            say(node, dossiers, announced("2026-04-06"), new Echoed(1));
            var dutch = PeerEvents.of("nederland", FERRY, TestClock.at("2026-03-02T09:30:00Z"));
            clock.set("2026-03-02T09:30:01Z");
            node.receive("nederland", withFixedId(dutch.says(new Echoed(2))));
            think(thoughts, node, dossiers);
            say(node, dossiers, new Echoed(0));
            var seen = new HashMap<String, List<String>>();
            for (var table : EVERYTHING_OUTSIDE_CORE) {
                seen.put(table, Rows.of(node.database, "select t::text from " + table + " t order by 1"));
            }
            return seen;
        }
    }

    private static byte[] withFixedId(byte[] bytes) {
        return PeerEvents.spoilt(bytes, PeerEvents.attribute(bytes, "id"), "0195a000-0000-7000-8000-000000000002");
    }

    private static void think(Thoughts thoughts, FerryNode node, Dossiers dossiers) {
        var now = node.clock.instant();
        node.clock.advance(Duration.ofMillis(300));
        thoughts.think(node, dossiers);
        node.clock.set(now.plusSeconds(1).toString());
    }

    private static void note(FerryNode node, Dossiers dossiers, String text) {
        say(node, dossiers, new Noted(Text.of(text), "clerk 7"));
    }

    private static void say(FerryNode node, Dossiers dossiers, Body... bodies) {
        dossiers.append(node.act(), FERRY, (sql, now) -> Decision.accept(bodies));
    }

    private static Announced announced(String sails) {
        return new Announced("Lillo", LocalDate.parse(sails), GoldenEvents.text("Bicycles come along."));
    }
}
