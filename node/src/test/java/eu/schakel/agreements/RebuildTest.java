package eu.schakel.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.agreements.AgreementEvents.DeclarationEntered;
import eu.schakel.agreements.AgreementEvents.ParagraphEntered;
import eu.schakel.agreements.Commands.AddNote;
import eu.schakel.agreements.Commands.AnswerQuestion;
import eu.schakel.agreements.Commands.AskQuestion;
import eu.schakel.agreements.Commands.EraseText;
import eu.schakel.agreements.Commands.GiveReading;
import eu.schakel.agreements.Commands.PublishCorrection;
import eu.schakel.agreements.Commands.ReadMilestone;
import eu.schakel.agreements.Commands.ReportError;
import eu.schakel.dossier.ErasureReason;
import eu.schakel.dossier.Outcome;
import eu.schakel.dossier.Rebuild;
import eu.schakel.testing.FerryNode;
import eu.schakel.testing.Rows;
import eu.schakel.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The register of two sides who worked at the same time: rebuilt from the events it is the same, and the same on both sides. */
class RebuildTest {
    private static final List<String> PARTIES = List.of("nederland", "vlaanderen");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);
    private static final UUID DOSSIER = Agreements.dossierOf("summit", "haventop-2026");

    private final TestClock clock = TestClock.at("2026-03-02T09:00:00.123456Z");
    private final FerryNode flemish = node("vlaanderen", "nederland");
    private final FerryNode dutch = node("nederland", "vlaanderen");
    private final Agreements atHome = new Agreements(flemish.dossiers(), "vlaanderen");
    private final Agreements across = new Agreements(dutch.dossiers(), "nederland");

    @AfterEach
    void close() {
        flemish.close();
        dutch.close();
    }

    @Test
    void theRegisterFollowsFromTheEventsOfBothSides() {
        enterTheDeclaration();
        exchange();
        atHome.giveReading(flemish.act(), DOSSIER, reading(Status.UNDER_WAY, null));
        across.giveReading(dutch.act(), DOSSIER, reading(Status.STUCK, null));
        exchange();
        clock.advance(Duration.ofHours(2));
        across.giveReading(dutch.act(), DOSSIER, reading(Status.UNDER_WAY, event(dutch, "reading-given", "nederland")));
        across.readMilestone(dutch.act(), DOSSIER, new ReadMilestone("datum", Status.FULFILLED, null, "In Gent."));
        atHome.ask(flemish.act(), DOSSIER, new AskQuestion("Wanneer?", DAY, false));
        atHome.ask(flemish.act(), DOSSIER, new AskQuestion("Wie betaalt?", DAY, true));
        exchange();
        across.answer(
                dutch.act(), DOSSIER, new AnswerQuestion(event(dutch, "question-asked", "vlaanderen"), "In mei."));
        across.answer(
                dutch.act(),
                DOSSIER,
                new AnswerQuestion(event(dutch, "shared-question-asked", "vlaanderen"), "Samen."));
        atHome.addNote(flemish.act(), DOSSIER, new AddNote("Bel morgen."));
        atHome.enter(flemish.act(), PARTIES, entry("Een haventop houden"));
        atHome.reportError(
                flemish.act(), new ReportError("/agreements/haventop-2026", "Datum klopt niet.", "lezer@example.org"));
        atHome.publishCorrection(
                flemish.act(),
                new PublishCorrection(event(flemish, "error-reported", "vlaanderen"), true, "Verbeterd."));
        exchange();
        for (var text : atHome.texts().list(DOSSIER)) {
            atHome.erase(flemish.act(), new EraseText(text.commitment(), ErasureReason.ON_REQUEST));
        }
        exchange();

        assertThat(Rows.of(
                        flemish.database,
                        "select 1 from open.agreement where state::text like '%De datum is gekozen.%'"
                                + " and state->'readings'->'nederland' is null"))
                .as("former rows are empty too")
                .isEmpty();
        assertThat(rebuild(flemish)).isEqualTo(new Rebuild.Report(24, Optional.empty()));
        assertThat(rebuild(dutch).first()).isEmpty();
        assertThat(publicState(dutch)).isEqualTo(publicState(flemish)).hasSize(1);
    }

    private void enterTheDeclaration() {
        var declaration = new Agreements.Declaration(
                new DeclarationEntered("summit", Map.of("nl", "Slotverklaring"), LocalDate.of(2025, 4, 1), PARTIES),
                List.of(new ParagraphEntered("p09", 9, "Economie", "Havens", "Wij bekijken een haventop.")),
                List.of(entry("Een haventop bekijken")));
        assertThat(atHome.enterDeclaration(flemish.act(), declaration)).isInstanceOf(Outcome.Done.class);
        atHome.enter(flemish.act(), PARTIES, declaration.entries().getFirst());
    }

    private void exchange() {
        flemish.sendAllTo(dutch);
        dutch.sendAllTo(flemish);
    }

    private FerryNode node(String name, String peer) {
        return new FerryNode(name, clock, new AgreementsDesk(new SearchText(Vocabulary.read())), peer);
    }

    private static Rebuild.Report rebuild(FerryNode node) {
        return new Rebuild(node.database, node.desks()).compare();
    }

    private static List<String> publicState(FerryNode node) {
        return Rows.of(node.database, "select id, state, standing, spoke from open.agreement where known_to is null");
    }

    private static UUID event(FerryNode node, String type, String side) {
        return UUID.fromString(Rows.of(
                        node.database,
                        "select id from core.event where type = ? and side = ? order by known_at desc, seq desc limit 1",
                        "agreements." + type,
                        side)
                .getFirst());
    }

    private static GiveReading reading(Status status, @Nullable UUID corrects) {
        return new GiveReading(
                status,
                "De datum is gekozen.",
                "https://example.org/haventop",
                DAY,
                "Uitnodigen.",
                DAY,
                corrects,
                corrects == null ? "" : "Verkeerde datum.");
    }

    private static Entry entry(String title) {
        return new Entry(
                "haventop-2026",
                "summit",
                0,
                new Entry.Passage("p09", 0, 26, "00".repeat(32)),
                Map.of("nl", title, "fr", "Sommet", "en", "Summit", "de", "Gipfel"),
                Map.of("nl", "Bekijken of het kan.", "en", "See whether it can be done."),
                Kind.MEETING,
                "competitiveness",
                Map.of("vlaanderen", new Entry.Owner("MOW", true), "nederland", new Entry.Owner("IenW", false)),
                List.of(),
                null,
                null,
                Period.ofMonths(6),
                List.of(new Entry.Milestone("datum", Map.of("nl", "Datum gekozen"), null, DAY, List.of())),
                List.of());
    }
}
