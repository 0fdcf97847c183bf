package eu.schakel.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.schakel.testing.FerryDesk.Echoed;
import eu.schakel.testing.FerryNode;
import eu.schakel.testing.PeerEvents;
import eu.schakel.testing.Rows;
import eu.schakel.testing.TestClock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What waits, as the operator and the peer see it, and what the operator gives up on. */
class ParkedEntriesTest {
    private static final String FROM = "schakel/nederland/to-vlaanderen/1";
    private static final UUID FERRY = UUID.fromString("0195a000-0000-7000-8000-000000000001");

    private final TestClock clock = TestClock.at("2026-03-02T09:00:00Z");
    private final FerryNode node = new FerryNode("vlaanderen", clock, "nederland");
    private final PeerEvents dutch = PeerEvents.of("nederland", FERRY, clock);
    private final byte[] unknown = PeerEvents.spoilt(dutch.says(new Echoed(7)), "ferries.echoed", "ferries.sunk");

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void theOperatorSeesWhatWaitsAndWhy() {
        receive();
        assertThat(entries().list())
                .extracting(ParkedEntries.Entry::position, ParkedEntries.Entry::reason, ParkedEntries.Entry::dossier)
                .containsExactly(tuple(1L, "unknown-type", FERRY), tuple(2L, "behind", FERRY));
    }

    @Test
    void whatIsSkippedHasNoEffectAndWhatStoodBehindItGoesOn() {
        receive();
        assertThat(entries().skip("nederland", 1, "Els", "sunk by mistake")).isTrue();

        assertThat(node.line(FERRY)).containsExactly("nederland opened", "vlaanderen refused", "nederland echoed");
        assertThat(Rows.of(node.database, "select log, position, reason, detail from core.refused"))
                .containsExactly(FROM + " 1 skipped Els: sunk by mistake");
        assertThat(entries().list()).isEmpty();
    }

    @Test
    void theAuthorsSideIsToldByEvent() {
        receive();
        entries().skip("nederland", 1, "Els", "sunk by mistake");
        var told = PeerEvents.text(node.waiting(node.side.logTo("nederland")).getFirst());
        assertThat(told)
                .contains("eu.schakel.dossier.refused.v1")
                .contains("\"event\":\"" + PeerEvents.attribute(unknown, "id") + "\",\"reason\":\"skipped\"")
                .doesNotContain("Els")
                .doesNotContain("mistake");
    }

    @Test
    void whatDoesNotWaitCannotBeSkipped() {
        receive();
        assertThat(entries().skip("nederland", 0, "Els", "no")).isFalse();
        assertThat(entries().skip("nederland", 9, "Els", "no")).isFalse();
        entries().skip("nederland", 1, "Els", "sunk by mistake");
        assertThat(entries().skip("nederland", 1, "Els", "again")).isFalse();
        assertThat(Rows.count(node.database, "core.refused")).isEqualTo(1);
    }

    @Test
    void anEntryOfADossierThatIsNotHereIsSkippedWithoutAnAnswer() {
        node.receive("nederland", dutch.says(new Echoed(0)));
        assertThat(entries().skip("nederland", 0, "Els", "of an old dossier")).isTrue();
        assertThat(Rows.of(node.database, "select reason from core.refused")).containsExactly("skipped");
        assertThat(Rows.count(node.database, "outgoing.waiting")).isZero();
    }

    @Test
    void thePeerIsToldWhatWaitsAndWhatIsUnderstood() {
        receive();
        var standing = Standing.read(Standing.here(node.database, node.side, node.desks(), "nederland")
                .text());
        assertThat(standing).isEqualTo(Standing.here(node.database, node.side, node.desks(), "nederland"));
        assertThat(standing.parked())
                .containsExactly(new Standing.Waiting(1, "unknown-type"), new Standing.Waiting(2, "behind"));
        assertThat(standing.understood())
                .containsEntry("ferries.echoed", 1)
                .containsEntry("dossier.opened", 1)
                .doesNotContainKey("ferries.noted");
    }

    @Test
    void whatAPeerSaysIsReadWithCare() {
        assertThat(Standing.read(
                        "understands a 1\nunderstands a\nparked 1 x\nparked -1 x\nparked 2 <b>\nsomething new\n"))
                .isEqualTo(new Standing(Map.of("a", 1), List.of(new Standing.Waiting(1, "x"))));
        assertThat(Standing.read("").notUnderstood(node.desks())).contains("ferries.echoed 1", "dossier.opened 1");
    }

    private void receive() {
        node.receive("nederland", dutch.opened("nederland", "vlaanderen"), unknown, dutch.says(new Echoed(0)));
    }

    private ParkedEntries entries() {
        return new ParkedEntries(node.database, node.side, node.desks(), clock);
    }
}
