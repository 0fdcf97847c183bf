package eu.schakel.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.NodeChecks;
import eu.schakel.NodeDatabase;
import eu.schakel.agreements.AgreementEvents.DeclarationEntered;
import eu.schakel.agreements.Commands.AddNote;
import eu.schakel.agreements.Commands.AnswerQuestion;
import eu.schakel.agreements.Commands.AskQuestion;
import eu.schakel.agreements.Commands.EraseText;
import eu.schakel.agreements.Commands.GiveReading;
import eu.schakel.agreements.Commands.PublishCorrection;
import eu.schakel.agreements.Commands.ReportError;
import eu.schakel.cli.TestNodes;
import eu.schakel.configuration.NodeConfiguration;
import eu.schakel.database.Database;
import eu.schakel.dossier.Act;
import eu.schakel.dossier.ErasureReason;
import eu.schakel.dossier.Outcome;
import eu.schakel.testing.Canaries;
import eu.schakel.testing.Crawler;
import eu.schakel.testing.Eventually;
import eu.schakel.testing.Rows;
import eu.schakel.verify.Part;
import eu.schakel.verify.PublishedChecks;
import eu.schakel.verify.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of text of this desk is written at one node, read at both, and erased: then neither has it, and both can prove that. */
class ErasurePagesTest {
    private static final List<String> PARTIES = List.of("nederland", "vlaanderen");
    private static final UUID AGREEMENT = Agreements.dossierOf("summit", "haventop");
    private static final String PAGE = "/nl/agreements/summit/haventop";
    private static final LocalDate LATER = LocalDate.of(2030, 1, 1);

    /** The search index keeps the stem of a word: its end may be another. */
    private static final int STEM_CHARS = 30;

    private final Canaries canaries = new Canaries();

    @Test
    void whatIsErasedIsNowhereAndBothNodesCanProveIt(@TempDir Path folder) throws IOException {
        try (var nodes = TestNodes.start(folder);
                var own = NodeDatabase.visit(nodes.configuration());
                var other = NodeDatabase.visit(nodes.configurationOfPeer())) {
            var agreements = nodes.vlaanderen().agreements();
            var both = List.of(nodes.configuration(), nodes.configurationOfPeer());
            speaks(agreements, nodes.nederland().agreements(), own.database(), other.database());
            Eventually.until(
                    "the peer has all that is its",
                    () -> Rows.of(other.database(), "select count(*) from mirror.text")
                            .equals(List.of("8")));
            assertThat(canaries.all())
                    .as("they are where they should be, so the search finds what is there")
                    .hasSize(11)
                    .allSatisfy(canary ->
                            assertThat(tablesWith(own.database(), canary)).isNotEmpty());
            assertThat(Rows.of(
                            own.database(),
                            "select 1 from open.agreement where known_to is not null and state::text like ?",
                            "%" + canaries.all().getFirst() + "%"))
                    .as("former rows have it")
                    .isNotEmpty();

            var erasures = eraseAll(agreements);
            Eventually.until(
                    "the peer has heard",
                    () -> canaries.all().stream()
                            .allMatch(canary ->
                                    tablesWith(other.database(), canary).isEmpty()));

            assertThat(canaries.all())
                    .allSatisfy(canary ->
                            assertThat(tablesWith(own.database(), canary)).isEmpty());
            for (var configuration : both) {
                showsThatItIsGone(configuration);
                verifies(configuration, erasures);
            }
        }
    }

    private void speaks(Agreements own, Agreements other, Database database, Database peers) {
        own.enterDeclaration(
                act("vlaanderen"),
                new Agreements.Declaration(
                        new DeclarationEntered("summit", Map.of("nl", "Slot"), LocalDate.of(2025, 4, 1), PARTIES),
                        List.of(),
                        List.of()));
        own.enter(act("vlaanderen"), PARTIES, NoninterferenceTest.entry());
        own.giveReading(act("vlaanderen"), AGREEMENT, reading(null));
        own.giveReading(act("vlaanderen"), AGREEMENT, reading(newest(database, "reading-given")));
        own.ask(act("vlaanderen"), AGREEMENT, new AskQuestion(canaries.next(), LATER, false));
        own.ask(act("vlaanderen"), AGREEMENT, new AskQuestion(canaries.next(), LATER, true));
        Eventually.until("the peer has the agreement", () -> events(peers) >= 6);
        other.ask(act("nederland"), AGREEMENT, new AskQuestion("Wie betaalt?", LATER, true));
        Eventually.until("the question is here", () -> Rows.count(database, "core.agreement_question") == 2);
        own.answer(
                act("vlaanderen"),
                AGREEMENT,
                new AnswerQuestion(newest(database, "shared-question-asked"), canaries.next()));
        own.addNote(act("vlaanderen"), AGREEMENT, new AddNote(canaries.next()));
        own.reportError(
                act("vlaanderen"),
                new ReportError("/agreements/haventop", canaries.next(), canaries.next() + "@example.org"));
        own.publishCorrection(
                act("vlaanderen"), new PublishCorrection(newest(database, "error-reported"), true, canaries.next()));
    }

    /** How many events of the agreement a node has. */
    private static long events(Database database) {
        return Long.parseLong(Rows.of(database, "select count(*) from core.event where dossier = ?", AGREEMENT)
                .getFirst());
    }

    private GiveReading reading(@Nullable UUID corrects) {
        return new GiveReading(
                Status.UNDER_WAY,
                corrects == null ? canaries.next() : "Nu goed.",
                "",
                null,
                canaries.next(),
                LATER,
                corrects,
                corrects == null ? "" : canaries.next());
    }

    private static UUID newest(Database database, String type) {
        return UUID.fromString(Rows.of(
                        database,
                        "select id from core.event where type = ? order by known_at desc, seq desc limit 1",
                        "agreements." + type)
                .getFirst());
    }

    /** @return the public ones that both nodes have; the answer to a report is an affair of one node and its public log */
    private List<UUID> eraseAll(Agreements agreements) {
        var erasures = new ArrayList<UUID>();
        Stream.of(AGREEMENT, Agreements.pagesDossierOf("vlaanderen"))
                .flatMap(dossier -> agreements.texts().list(dossier).stream())
                .filter(text -> canaries.all().stream()
                        .anyMatch(canary -> String.valueOf(text.content()).contains(canary)))
                .forEach(text -> {
                    var outcome = agreements.erase(
                            act("vlaanderen"), new EraseText(text.commitment(), ErasureReason.ON_REQUEST));
                    assertThat(outcome)
                            .isInstanceOfSatisfying(
                                    Outcome.Done.class,
                                    done -> done.events().stream()
                                            .map(recorded -> recorded.event())
                                            .filter(event -> event.type().equals("dossier.text-erased")
                                                    && event.dossier().equals(AGREEMENT))
                                            .forEach(event -> erasures.add(event.id())));
                });
        assertThat(erasures).hasSize(5);
        return erasures;
    }

    private void showsThatItIsGone(NodeConfiguration configuration) {
        var address = configuration.publicAddress().toString();
        var seen = Crawler.crawl(address);
        var day = Judgement.day(Instant.now());
        assertThat(Crawler.get(address, PAGE).body())
                .contains("[Gewist op ", "op verzoek van de persoon over wie het gaat.]");
        assertThat(seen.keySet())
                .contains(
                        "/agreements/summit/haventop.json",
                        "/agreements/summit/haventop.atom",
                        "/agreements.csv",
                        "/nl/corrections");
        assertThat(Crawler.get(address, "/agreements/summit/haventop.json").body())
                .contains("[Erased on ");
        assertThat(Crawler.get(address, "/agreements.csv").body()).contains("[Erased on ");
        if (configuration.name().equals("vlaanderen")) {
            assertThat(Crawler.get(address, "/nl/corrections").body()).contains("[Gewist op ");
        }
        var then = Crawler.get(address, PAGE + "?on=" + day);
        assertThat(then.body()).contains("[Gewist op ");
        Stream.concat(seen.values().stream(), Stream.of(then))
                .forEach(answer -> canaries.all()
                        .forEach(canary -> assertThat(answer.all()).doesNotContain(canary.substring(0, STEM_CHARS))));
    }

    private static void verifies(NodeConfiguration configuration, List<UUID> erasures) throws IOException {
        var stored = NodeChecks.run(configuration, configuration.name(), _ -> {});
        assertThat(stored.parts()).noneMatch(part -> part.outcome() == Part.Outcome.WRONG);
        assertThat(sentences(stored)).contains("texts were erased.");
        var checks = new PublishedChecks(Optional.empty(), _ -> {});
        var published = checks.checkAddress(configuration.publicAddress().toString());
        assertThat(published.isOk()).as(sentences(published)).isTrue();
        assertThat(sentences(published)).contains(" 6 texts were erased.");
        Eventually.until(
                "each erasure has its proof",
                () -> erasures.stream()
                        .allMatch(
                                id -> Crawler.get(configuration.publicAddress().toString(), "/proof/" + id + ".txt")
                                                .status()
                                        == 200));
        assertThat(erasures)
                .allSatisfy(
                        id -> assertThat(checks.checkAddress(configuration.publicAddress() + "/proof/" + id + ".txt")
                                        .isOk())
                                .isTrue());
    }

    private static String sentences(Report report) {
        return String.join("\n", report.parts().stream().map(Part::sentence).toList());
    }

    private static List<String> tablesWith(Database database, String canary) {
        return Stream.of("core", "outgoing", "mirror", "open")
                .flatMap(schema -> Canaries.tablesWith(database, schema, canary.substring(0, STEM_CHARS)).stream())
                .toList();
    }

    private static Act act(String side) {
        return new Act(UUID.randomUUID(), side, "Kanselarij", "coordinator", null, OptionalLong.empty());
    }
}
