package eu.schakel.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import eu.schakel.agreements.AgreementEvents.DeclarationEntered;
import eu.schakel.agreements.Agreements;
import eu.schakel.agreements.AgreementsDesk;
import eu.schakel.agreements.Commands.AddNote;
import eu.schakel.agreements.Commands.AskQuestion;
import eu.schakel.agreements.Commands.GiveReading;
import eu.schakel.agreements.Commands.PublishCorrection;
import eu.schakel.agreements.Commands.ReportError;
import eu.schakel.agreements.Entry;
import eu.schakel.agreements.Kind;
import eu.schakel.agreements.SearchText;
import eu.schakel.agreements.Status;
import eu.schakel.agreements.Vocabulary;
import eu.schakel.database.Access;
import eu.schakel.dossier.Act;
import eu.schakel.dossier.Text;
import eu.schakel.testing.Canaries;
import eu.schakel.testing.Eventually;
import eu.schakel.testing.FerryDesk;
import eu.schakel.testing.FerryDesk.Echoed;
import eu.schakel.testing.FerryDesk.Noted;
import eu.schakel.testing.Rows;
import eu.schakel.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A word that nobody else uses stands in every internal field of one node; then it is looked for everywhere else. */
class CanaryTest {
    private static final List<String> PARTIES = List.of("luxemburg", "nederland", "vlaanderen");
    private static final UUID FERRY = UUID.fromString("0195a000-0000-7000-8000-000000000001");
    private static final UUID AGREEMENT = Agreements.dossierOf("summit", "haventop");

    private final TestClock clock = TestClock.at("2026-03-02T09:00:00Z");
    private final Canaries canaries = new Canaries();
    private final UUID person = UUID.randomUUID();
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @TempDir
    Path folder;

    private ExchangeNode flemish;
    private ExchangeNode dutch;
    private FakePeer luxembourgish;
    private Agreements agreements;

    @BeforeEach
    void start() throws Exception {
        logged.start();
        root().addAppender(logged);
        ((Logger) LoggerFactory.getLogger("eu.schakel")).setLevel(Level.TRACE);
        var vlaanderen = Government.create(folder, "vlaanderen");
        var nederland = Government.create(folder, "nederland");
        var luxemburg = Government.create(folder, "luxemburg");
        flemish = new ExchangeNode(vlaanderen, clock, nederland, luxemburg);
        dutch = new ExchangeNode(nederland, clock, vlaanderen, luxemburg);
        for (var node : List.of(flemish, dutch)) {
            node.bank.restartWith(new FerryDesk(), new AgreementsDesk(new SearchText(Vocabulary.read())));
            node.start();
        }
        luxembourgish = new FakePeer(luxemburg, vlaanderen);
        agreements = new Agreements(flemish.bank.dossiers(), "vlaanderen");
    }

    @AfterEach
    void stop() {
        flemish.close();
        dutch.close();
        luxembourgish.close();
        root().detachAppender(logged);
        ((Logger) LoggerFactory.getLogger("eu.schakel")).setLevel(null);
    }

    @Test
    void whatIsInternalIsNowhereElse() {
        somebodyWorksHere();
        agreements.enterDeclaration(
                act("Kanselarij"),
                new Agreements.Declaration(
                        new DeclarationEntered("summit", Map.of("nl", "Slot"), LocalDate.of(2025, 4, 1), PARTIES),
                        List.of(),
                        List.of()));
        agreements.enter(act("Kanselarij"), PARTIES, entry());
        agreements.addNote(act(canaries.next()), AGREEMENT, new AddNote(canaries.next()));
        agreements.reportError(
                act(canaries.next()),
                new ReportError("/" + canaries.next(), canaries.next(), canaries.next() + "@example.org"));
        agreements.reportError(
                act(canaries.next()),
                new ReportError("/agreements/haventop", canaries.next(), canaries.next() + "@example.org"));
        agreements.publishCorrection(act("Kanselarij"), new PublishCorrection(newestReport(), true, "Verbeterd."));
        agreements.giveReading(act("Kanselarij"), AGREEMENT, reading());
        agreements.ask(act("Kanselarij"), AGREEMENT, new AskQuestion("Wie betaalt?", LocalDate.of(2026, 6, 1), true));
        flemish.bank.open(FERRY, PARTIES, new Echoed(2), new Noted(Text.of(canaries.next()), canaries.next()));
        Eventually.until(
                "both have all that is theirs",
                () -> dutch.bank.line(FERRY).size() == 4
                        && dutch.bank.line(AGREEMENT).size() == 4);
        Eventually.until("the third has it too", () -> luxembourgish.entries().size() >= 14);

        assertThat(canaries.all()).hasSizeGreaterThan(12);
        assertThat(canaries.all())
                .as("they are where they should be, so the search finds what is there")
                .allSatisfy(canary -> assertThat(Canaries.tablesWith(flemish.bank.database, "core", canary))
                        .isNotEmpty());
        for (var canary : canaries.all()) {
            for (var schema : List.of("outgoing", "open", "mirror")) {
                assertThat(Canaries.tablesWith(flemish.bank.database, schema, canary))
                        .isEmpty();
            }
            for (var schema : List.of("core", "outgoing", "open", "mirror")) {
                assertThat(Canaries.tablesWith(dutch.bank.database, schema, canary))
                        .isEmpty();
            }
            assertThat(luxembourgish.pushed)
                    .isNotEmpty()
                    .extracting(body -> new String(body, StandardCharsets.ISO_8859_1))
                    .noneSatisfy(body -> assertThat(body).contains(canary));
            assertThat(List.copyOf(logged.list))
                    .noneSatisfy(event -> assertThat(event.getFormattedMessage() + event.getThrowableProxy())
                            .contains(canary));
        }
    }

    private void somebodyWorksHere() {
        canaries.add(person.toString());
        var organisation = canaries.next();
        var name = canaries.next();
        flemish.bank.database.run(Access.APPLICATION, sql -> {
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
    }

    private Act act(String organisation) {
        return new Act(UUID.randomUUID(), "vlaanderen", organisation, "coordinator", person, OptionalLong.empty());
    }

    private UUID newestReport() {
        return UUID.fromString(Rows.of(
                        flemish.bank.database,
                        "select event from core.error_report where page = '/agreements/haventop'")
                .getFirst());
    }

    private static GiveReading reading() {
        return new GiveReading(Status.UNDER_WAY, "De datum is gekozen.", "", null, "", null, null, "");
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

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
