package eu.schakel.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.ledger.Merkle;
import eu.schakel.testing.FerryDesk;
import eu.schakel.testing.FerryDesk.Announced;
import eu.schakel.testing.GoldenEvents;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The kernel's own kinds of event, and how a kind grows older. */
class GoldenEventsTest {
    private static final LocalDate EASTER = LocalDate.of(2026, 4, 5);

    @Test
    void theKernelsEventsStayAsTheyWere() throws IOException, EventException {
        GoldenEvents.check(Opened.TYPE, new Opened("agreements", "vlaanderen", List.of("nederland", "vlaanderen")));
        GoldenEvents.check(
                Refused.TYPE, new Refused(UUID.fromString("0195a000-0000-7000-8000-00000000000a"), "malformed"));
        GoldenEvents.check(
                SharedOpened.TYPE, new SharedOpened("obstacles", "vlaanderen", List.of("nederland", "vlaanderen")));
        GoldenEvents.check(HandedOver.TYPE, new HandedOver("nederland"));
        GoldenEvents.check(TakenOver.TYPE, new TakenOver());
        var types = new ArrayList<EventType<?>>(
                List.of(Opened.TYPE, SharedOpened.TYPE, HandedOver.TYPE, TakenOver.TYPE, Refused.TYPE));
        for (var type : Erasure.TYPES) {
            GoldenEvents.check(type, erasure(type));
            types.add(type);
        }
        GoldenEvents.checkComplete("dossier", types);
    }

    private static Body erasure(EventType<?> type) {
        var event = UUID.fromString("0195a000-0000-7000-8000-00000000000a");
        return Stream.of(Visibility.values())
                .map(visibility -> Erasure.of(visibility, event, Merkle.EMPTY_ROOT, ErasureReason.ON_REQUEST))
                .filter(body -> body.getClass() == type.body())
                .findFirst()
                .orElseThrow();
    }

    /** The second version: a crossing goes somewhere; the remark has another name. */
    record Crossing(String ferry, LocalDate sails, String to, Text remark) implements Body.Public {}

    private static final EventType<Crossing> SECOND =
            new EventType<>("ferries.announced", 2, Crossing.class, Map.of(1, GoldenEventsTest::withDestination));

    private static ObjectNode withDestination(ObjectNode first) {
        return first.deepCopy().put("to", "the other bank");
    }

    @Test
    void anOldVersionIsBroughtUpToTheNewest() throws IOException, EventException {
        var first = new Announced("Lillo", EASTER, GoldenEvents.text("Bicycles come along."));
        GoldenEvents.check(type("ferries.announced"), first);

        var today = GoldenEvents.readOlder(SECOND, 1, first);

        assertThat(today.version()).isEqualTo(2);
        assertThat(today.body())
                .isEqualTo(new Crossing("Lillo", EASTER, "the other bank", GoldenEvents.text("Bicycles come along.")));
    }

    @Test
    void aNewVersionIsWrittenWithItsNumber() throws EventException {
        var desks = new EventTypes(List.of(SECOND));
        assertThat(desks.getFor(new Crossing("Lillo", EASTER, "Doel", GoldenEvents.text("")))
                        .version())
                .isEqualTo(2);
    }

    private static EventType<?> type(String name) {
        return new FerryDesk()
                .types().stream()
                        .filter(type -> type.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }
}
