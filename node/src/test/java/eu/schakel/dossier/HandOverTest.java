package eu.schakel.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.testing.FerryDesk;
import eu.schakel.testing.FerryDesk.Asked;
import eu.schakel.testing.FerryDesk.Withdrawn;
import eu.schakel.testing.FerryNode;
import eu.schakel.testing.Rows;
import eu.schakel.testing.TestClock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A dossier between governments, and its home that moves. */
class HandOverTest {
    private static final UUID DOSSIER = UUID.fromString("5d0c1f0e-6c1b-5c77-9f0e-2f8f6f1a2025");

    private final TestClock clock = TestClock.at("2026-03-02T09:00:00.123456Z");
    private final FerryNode a = new FerryNode("a", clock, "b", "c");
    private final FerryNode b = new FerryNode("b", clock, "a", "c");
    private final FerryNode c = new FerryNode("c", clock, "a", "b");

    @AfterEach
    void close() {
        List.of(a, b, c).forEach(FerryNode::close);
    }

    @Test
    void theReceiverIsHomeAndAThirdPartyWaitsForTheOldHomesWord() {
        open();
        a.say(DOSSIER, new HandedOver("b"));
        a.sendAllTo(b);
        b.say(DOSSIER, new Withdrawn("ice"));
        b.sendAllTo(c);
        assertThat(home(c)).as("only the new home's log is here").isEqualTo("a");
        assertThat(c.line(DOSSIER)).noneMatch(line -> line.endsWith("withdrawn"));

        a.sendAllTo(c);
        b.sendAllTo(a);

        assertThat(List.of(home(a), home(b), home(c))).containsOnly("b");
        assertThat(c.line(DOSSIER)).endsWith("a handed-over", "b taken-over", "b withdrawn");
        assertThat(a.line(DOSSIER)).contains("b withdrawn");
    }

    @Test
    void onlyTheHomeHandsOverAndOnlyToAParty() {
        open();
        b.say(DOSSIER, new HandedOver("b"));
        b.sendAllTo(a);
        assertThat(home(a)).isEqualTo("a");
        assertThat(Rows.of(a.database, "select reason from core.refused")).containsExactly("not-home");

        a.say(DOSSIER, new HandedOver("elsewhere"));
        a.sendAllTo(b);
        assertThat(Rows.of(b.database, "select reason from core.refused")).contains("no-party");
    }

    @Test
    void afterItTheOldHomeMovesNothing() {
        open();
        a.say(DOSSIER, new HandedOver("b"));
        a.say(DOSSIER, new Withdrawn("too late"));
        a.sendAllTo(b);

        assertThat(Rows.of(b.database, "select reason from core.refused")).containsExactly("not-home");
    }

    private void open() {
        a.dossiers()
                .openShared(
                        a.act(),
                        DOSSIER,
                        FerryDesk.NAME,
                        List.of("a", "b", "c"),
                        (sql, now) -> Decision.accept(new Asked(Text.of("Who sails?"))));
        assertThat(Rows.count(a.database, "open.event"))
                .as("nobody else learns of it")
                .isZero();
        a.sendAllTo(b);
        a.sendAllTo(c);
    }

    private static String home(FerryNode node) {
        return Rows.of(node.database, "select home from core.dossier").getFirst();
    }
}
