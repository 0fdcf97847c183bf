package eu.schakel.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.NodeDatabase;
import eu.schakel.PublicFace;
import eu.schakel.Sides;
import eu.schakel.agreements.AgreementEvents.CorrectionPublished;
import eu.schakel.agreements.AgreementEvents.DeclarationEntered;
import eu.schakel.agreements.AgreementEvents.QuestionAsked;
import eu.schakel.agreements.AgreementEvents.ReadingGiven;
import eu.schakel.agreements.Commands.AddNote;
import eu.schakel.agreements.Commands.GiveReading;
import eu.schakel.agreements.Commands.ReportError;
import eu.schakel.cli.TestNodes;
import eu.schakel.database.Database;
import eu.schakel.dossier.Act;
import eu.schakel.dossier.CountingDossiers;
import eu.schakel.dossier.Decision;
import eu.schakel.dossier.Desks;
import eu.schakel.identity.DemoPeople;
import eu.schakel.identity.Identity;
import eu.schakel.testing.Crawler;
import eu.schakel.testing.FerryNode;
import eu.schakel.testing.GoldenEvents;
import eu.schakel.testing.Rows;
import eu.schakel.testing.TestClock;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The register's public tables and pages are the same whatever was noted or reported internally, and however often. */
class NoninterferenceTest {
    private static final List<String> PARTIES = List.of("nederland", "vlaanderen");

    @Test
    void notesAndReportsLeaveNoTraceInThePublicTables() {
        var silent = publicTables(0);
        assertThat(silent).isNotEmpty();
        assertThat(publicTables(1)).isEqualTo(silent);
        assertThat(publicTables(7)).isEqualTo(silent);
    }

    @Test
    void notesAndReportsLeaveNoTraceInTheBytesOfThePages(@TempDir Path folder) throws Exception {
        var files = TestNodes.configure(folder);
        var silent = pages(files.getFirst(), 0, "");
        assertThat(silent).hasSizeGreaterThan(100);
        assertThat(Objects.requireNonNull(silent.get("/nl/agreements/summit/haventop"))
                        .all())
                .contains("etag: ", "Het terrein is gekozen.");
        assertSame(pages(files.getFirst(), 1, "Somebody"), silent);
        assertSame(pages(files.getFirst(), 7, "Somebody else, with more to say"), silent);
    }

    /** One difference is told better than two maps of hundreds of pages. */
    private static void assertSame(Map<String, Crawler.Answer> some, Map<String, Crawler.Answer> others) {
        assertThat(some.keySet()).isEqualTo(others.keySet());
        some.forEach((asked, answer) -> assertThat(answer).as(asked).isEqualTo(others.get(asked)));
    }

    /** A life of the node, the same but for what is internal; then all that anybody can fetch, headers and tags included. */
    private static Map<String, Crawler.Answer> pages(Path configurationFile, int thoughts, String thinker)
            throws Exception {
        var configuration = TestNodes.onFreshDatabase(configurationFile);
        var clock = TestClock.at("2026-03-02T09:00:00Z");
        try (var opened = NodeDatabase.open(configuration)) {
            var database = opened.database();
            var side = Sides.of(configuration);
            var desks = new Desks(List.of(new AgreementsDesk(new SearchText(Vocabulary.read()))));
            var dossiers = CountingDossiers.of(database, side, desks, clock);
            var agreements = new Agreements(dossiers, side.name());
            var dossier = Agreements.dossierOf("summit", "haventop");
            DemoPeople.install(database, side.name());
            agreements.openPages();
            agreements.enterDeclaration(
                    act(),
                    new Agreements.Declaration(
                            new DeclarationEntered("summit", Map.of("nl", "Slot"), LocalDate.of(2025, 4, 1), PARTIES),
                            List.of(),
                            List.of()));
            agreements.enter(act(), PARTIES, entry());
            for (var body : List.of(
                    new ReadingGiven(
                            Status.UNDER_WAY,
                            GoldenEvents.text("Het terrein is gekozen."),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null),
                    new QuestionAsked(GoldenEvents.text("Wie betaalt?"), LocalDate.of(2026, 6, 1)))) {
                think(agreements, database, clock, thoughts, thinker);
                dossiers.append(act(), dossier, (sql, now) -> Decision.accept(body));
            }
            think(agreements, database, clock, thoughts, thinker);
            dossiers.append(
                    act(),
                    Agreements.pagesDossierOf(side.name()),
                    (sql, now) -> Decision.accept(new CorrectionPublished(
                            "/agreements", LocalDate.of(2026, 3, 1), true, GoldenEvents.text("Verbeterd."))));
            think(agreements, database, clock, thoughts, thinker);
            return PublicFace.crawl(configuration, database, agreements, clock);
        }
    }

    private static void think(Agreements agreements, Database database, TestClock clock, int thoughts, String thinker) {
        var now = clock.instant();
        var identity = new Identity(database, clock, new SecureRandom());
        for (int i = 0; i < thoughts; i++) {
            clock.advance(Duration.ofMillis(10));
            agreements.addNote(act(), Agreements.dossierOf("summit", "haventop"), new AddNote(thinker + " says " + i));
            agreements.reportError(act(), new ReportError("/" + i, thinker + " errs", thinker.length() + "@b.example"));
            identity.signIn(identity.listDemoPeople().getFirst().id());
        }
        clock.set(now.plusSeconds(1).toString());
    }

    private static Act act() {
        return new Act(UUID.randomUUID(), "vlaanderen", "Kanselarij", "coordinator", null, OptionalLong.empty());
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

    static Entry entry() {
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
