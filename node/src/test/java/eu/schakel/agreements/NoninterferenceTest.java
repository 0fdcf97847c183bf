package eu.schakel.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.agreements.Commands.AddNote;
import eu.schakel.agreements.Commands.GiveReading;
import eu.schakel.agreements.Commands.ReportError;
import eu.schakel.testing.FerryNode;
import eu.schakel.testing.Rows;
import eu.schakel.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The register's public tables are the same whatever was noted or reported internally, and however often. */
class NoninterferenceTest {
    @Test
    void notesAndReportsLeaveNoTraceInThePublicTables() {
        var silent = publicTables(0);
        assertThat(silent).isNotEmpty();
        assertThat(publicTables(1)).isEqualTo(silent);
        assertThat(publicTables(7)).isEqualTo(silent);
    }

    private static List<String> publicTables(int notes) {
        var clock = TestClock.at("2026-03-02T09:00:00Z");
        try (var node = new FerryNode(
                "vlaanderen", clock, new AgreementsDesk(new SearchText(Vocabulary.read())), "nederland")) {
            var agreements = new Agreements(node.dossiers(), "vlaanderen");
            var dossier = Agreements.dossierOf("summit", "haventop");
            agreements.openPages();
            agreements.enter(node.act(), List.of("nederland", "vlaanderen"), entry());
            for (int i = 0; i < notes; i++) {
                clock.advance(Duration.ofMillis(10));
                agreements.addNote(node.act(), dossier, new AddNote("Note " + i));
                agreements.reportError(node.act(), new ReportError("/", "Error " + i, ""));
            }
            clock.set("2026-03-02T09:00:00Z");
            agreements.giveReading(
                    node.act(), dossier, new GiveReading(Status.UNDER_WAY, "Gekozen.", "", null, "", null, null, ""));
            // Ids are random in themselves: they are left out, everything else is compared.
            var ids = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
            return List.of("open.agreement", "open.agreement_date", "open.story", "open.correction").stream()
                    .flatMap(table -> Rows.of(
                            node.database,
                            "select regexp_replace(t::text, ?, 'id', 'g') from " + table + " t order by 1",
                            ids)
                            .stream())
                    .toList();
        }
    }

    private static Entry entry() {
        return new Entry(
                "haventop",
                "summit",
                0,
                new Entry.Passage("p09", 0, 26, "00".repeat(32)),
                Map.of("nl", "Een haventop", "fr", "Sommet", "en", "Summit", "de", "Gipfel"),
                Map.of("nl", "Bekijken of het kan.", "en", "See."),
                Kind.MEETING,
                "competitiveness",
                Map.of("vlaanderen", new Entry.Owner("MOW", true), "nederland", new Entry.Owner("IenW", false)),
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of());
    }
}
