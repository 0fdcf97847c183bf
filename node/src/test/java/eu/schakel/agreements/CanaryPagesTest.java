package eu.schakel.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.NodeDatabase;
import eu.schakel.agreements.AgreementEvents.DeclarationEntered;
import eu.schakel.agreements.Commands.AddNote;
import eu.schakel.agreements.Commands.AskQuestion;
import eu.schakel.agreements.Commands.PublishCorrection;
import eu.schakel.agreements.Commands.ReportError;
import eu.schakel.agreements.staff.DepartmentLinks;
import eu.schakel.agreements.staff.WorkPlace;
import eu.schakel.cli.TestNodes;
import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.dossier.Act;
import eu.schakel.dossier.Body;
import eu.schakel.dossier.EventType;
import eu.schakel.testing.Canaries;
import eu.schakel.testing.Crawler;
import eu.schakel.testing.Eventually;
import eu.schakel.testing.Rows;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in internal fields of one node is on no page, in no data and in no error answer, of it or of its peer. */
class CanaryPagesTest {
    private static final List<String> PARTIES = List.of("nederland", "vlaanderen");
    private static final UUID AGREEMENT = Agreements.dossierOf("summit", "haventop");

    private final Canaries canaries = new Canaries();
    private final UUID person = UUID.randomUUID();

    @Test
    void whatIsInternalIsOnNoPageOfEitherNode(@TempDir Path folder) {
        try (var nodes = TestNodes.start(folder);
                var visit = NodeDatabase.visit(nodes.configuration());
                var visitOfPeer = NodeDatabase.visit(nodes.configurationOfPeer())) {
            var flemish = visit.database();
            canaries.add(person.toString());
            works(flemish);
            speaks(nodes.vlaanderen().agreements(), flemish);
            Eventually.until(
                    "the peer has all that is its",
                    () -> Rows.count(visitOfPeer.database(), "open.agreement") == 2
                            && Rows.count(visitOfPeer.database(), "core.agreement_question") == 1);

            assertThat(AgreementEvents.TYPES.stream()
                            .filter(type -> Body.Internal.class.isAssignableFrom(type.body()))
                            .map(EventType::name))
                    .as("each kind of internal event has happened")
                    .containsExactlyInAnyOrderElementsOf(
                            Rows.of(flemish, "select distinct type from core.event where visibility = 'internal'"));
            assertThat(canaries.all())
                    .as("they are where they should be, so the search finds what is there")
                    .hasSizeGreaterThan(10)
                    .allSatisfy(canary -> assertThat(Canaries.tablesWith(flemish, "core", canary))
                            .isNotEmpty());
            for (var configuration : List.of(nodes.configuration(), nodes.configurationOfPeer())) {
                var seen = Crawler.crawl(configuration.publicAddress().toString());
                assertThat(seen.keySet()).contains("/nl/agreements/summit/haventop", "/nl/corrections");
                seen.forEach((asked, answer) -> canaries.all()
                        .forEach(canary -> assertThat(answer.all())
                                .as("%s of %s", asked, configuration.name())
                                .doesNotContain(canary)));
            }
        }
    }

    /** People, their sessions and links. */
    private void works(Database flemish) {
        var organisation = canaries.next();
        var name = canaries.next();
        var body = canaries.next();
        flemish.run(Access.APPLICATION, sql -> {
            sql.execute(
                    "insert into core.organisation (id, side, name_nl, name_fr, name_en, name_de) values (?, 'vlaanderen', ?, ?, ?, ?)",
                    organisation,
                    name,
                    name,
                    name,
                    name);
            sql.execute(
                    "insert into core.person (id, name, organisation, side) values (?, ?, ?, 'vlaanderen')",
                    person,
                    canaries.next(),
                    organisation);
        });
        new DepartmentLinks(flemish, Clock.systemUTC(), new SecureRandom())
                .create("vlaanderen", body, LocalDate.of(2026, 1, 1), person);
    }

    private void speaks(Agreements agreements, Database flemish) {
        agreements.enterDeclaration(
                act("Kanselarij"),
                new Agreements.Declaration(
                        new DeclarationEntered("summit", Map.of("nl", "Slot"), LocalDate.of(2025, 4, 1), PARTIES),
                        List.of(),
                        List.of()));
        agreements.enter(act("Kanselarij"), PARTIES, NoninterferenceTest.entry());
        agreements.addNote(act(canaries.next()), AGREEMENT, new AddNote(canaries.next()));
        agreements.reportError(
                act(canaries.next()),
                new ReportError("/" + canaries.next(), canaries.next(), canaries.next() + "@example.org"));
        agreements.reportError(
                act(canaries.next()),
                new ReportError("/agreements/haventop", canaries.next(), canaries.next() + "@example.org"));
        var report = UUID.fromString(
                Rows.of(flemish, "select event from core.error_report where page = '/agreements/haventop'")
                        .getFirst());
        canaries.add(report.toString());
        agreements.publishCorrection(act("Kanselarij"), new PublishCorrection(report, true, "Verbeterd."));
        agreements.giveReading(
                act("Kanselarij"), AGREEMENT, WorkPlace.reading(Status.UNDER_WAY, "De datum is gekozen."));
        // Between the governments: no secret at the peer, but on no page.
        agreements.ask(act("Kanselarij"), AGREEMENT, new AskQuestion(canaries.next(), LocalDate.of(2027, 6, 1), true));
    }

    private Act act(String organisation) {
        return new Act(UUID.randomUUID(), "vlaanderen", organisation, "coordinator", person, OptionalLong.empty());
    }
}
