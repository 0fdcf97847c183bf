package eu.schakel.agreements.staff;

import eu.schakel.agreements.Agreement;
import eu.schakel.agreements.AgreementEvents.DeclarationEntered;
import eu.schakel.agreements.AgreementReads;
import eu.schakel.agreements.Agreements;
import eu.schakel.agreements.AgreementsDesk;
import eu.schakel.agreements.Commands.GiveReading;
import eu.schakel.agreements.DeclarationReads;
import eu.schakel.agreements.Entry;
import eu.schakel.agreements.Kind;
import eu.schakel.agreements.Moment;
import eu.schakel.agreements.SearchText;
import eu.schakel.agreements.Status;
import eu.schakel.agreements.TimeReads;
import eu.schakel.agreements.Vocabulary;
import eu.schakel.agreements.briefing.BriefingFiles;
import eu.schakel.agreements.briefing.BriefingPage;
import eu.schakel.agreements.briefing.BriefingReads;
import eu.schakel.database.Database;
import eu.schakel.dossier.Act;
import eu.schakel.dossier.Desks;
import eu.schakel.dossier.Dossiers;
import eu.schakel.dossier.Side;
import eu.schakel.edge.Entrance;
import eu.schakel.edge.Metrics;
import eu.schakel.edge.RouteGroup;
import eu.schakel.edge.WebServer;
import eu.schakel.edge.WebSettings;
import eu.schakel.identity.DemoPeople;
import eu.schakel.identity.Identity;
import eu.schakel.portal.Assets;
import eu.schakel.portal.Governments;
import eu.schakel.portal.Hue;
import eu.schakel.portal.Messages;
import eu.schakel.portal.NodeIdentity;
import eu.schakel.portal.Portal;
import eu.schakel.portal.PortalErrorPages;
import eu.schakel.portal.PortalRoutes;
import eu.schakel.portal.PortalSignInPages;
import eu.schakel.portal.Site;
import eu.schakel.portal.Templates;
import eu.schakel.portal.Translated;
import eu.schakel.testing.TestClock;
import eu.schakel.testing.TestDatabases;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The Flemish node with a small register, its pages on a free port and a clock that a test sets. What the Netherlands says is
 * written beside it, as if it had just arrived.
 */
public final class WorkPlace implements AutoCloseable {
    public static final String DECLARATION = "proef-2025";
    public static final String MOW = "Departement Mobiliteit en Openbare Werken";
    public static final String DKBUZA = "Departement Kanselarij en Buitenlandse Zaken";

    private static final List<String> PARTIES = List.of("nederland", "vlaanderen");
    private static final Translated FLANDERS = new Translated("Vlaanderen", "Flandre", "Flanders", "Flandern");
    private static final Translated NETHERLANDS = new Translated("Nederland", "Pays-Bas", "Netherlands", "Niederlande");

    public final TestClock clock = TestClock.at("2025-04-02T08:00:00Z");
    public final Database database = TestDatabases.fresh();
    public final Agreements flemish = agreements("vlaanderen", "nederland");
    public final Agreements dutch = agreements("nederland", "vlaanderen");
    public final AgreementReads reads = new AgreementReads(database, Period.ofMonths(9));
    public final StaffReads inside = new StaffReads(database);
    public final Identity identity = new Identity(database, clock, new SecureRandom());
    public final Governments governments = new Governments(
            "vlaanderen",
            Map.of(
                    "vlaanderen",
                    new Governments.Government(FLANDERS, Hue.AMBER, URI.create("https://vlaanderen.example")),
                    "nederland",
                    new Governments.Government(NETHERLANDS, Hue.BLUE, URI.create("https://nederland.example"))));
    public final BriefingReads briefingReads =
            new BriefingReads(reads, new TimeReads(database), new DeclarationReads(database), inside);
    public final BriefingFiles briefingFiles = new BriefingFiles(new Templates(), governments, true);
    public final Site site;

    /** When the Netherlands was last heard; just now when null. */
    public volatile @Nullable Instant peerHeard;

    private final Metrics metrics = new Metrics();
    private final WebServer server;

    private WorkPlace() {
        DemoPeople.install(database, "vlaanderen");
        var templates = new Templates();
        site = new Site(
                new NodeIdentity(
                        Translated.same("Schakel"),
                        FLANDERS,
                        Hue.AMBER,
                        Translated.same("Demo"),
                        "a@b.example",
                        List.of(),
                        true),
                List.of(),
                Assets.load());
        var portal =
                new Portal(site, templates, clock, _ -> Optional.of(peerHeard == null ? clock.instant() : peerHeard));
        var staff = new Staff(portal, governments, reads, inside, flemish, Messages.load(Staff.MESSAGES));
        var links = new DepartmentLinks(database, clock, new SecureRandom());
        var routes = new ArrayList<RouteGroup>(StaffRooms.of(staff, links, UUID::randomUUID));
        routes.add(new PortalRoutes(portal));
        routes.add(new BriefingPage(staff, briefingReads, briefingFiles));
        server = new WebServer(
                WebSettings.of("vlaanderen", "127.0.0.1", 0, URI.create("http://vlaanderen.example"), true),
                Entrance.of(identity),
                new PortalErrorPages(site, templates),
                new PortalSignInPages(site, templates),
                metrics,
                List.of(),
                routes);
        server.start();
    }

    /** A node with three agreements, on 24 November 2026; nobody has said anything. */
    public static WorkPlace open() {
        var place = new WorkPlace();
        place.flemish.enterDeclaration(
                Act.system("vlaanderen", UUID.randomUUID()),
                new Agreements.Declaration(
                        new DeclarationEntered(
                                DECLARATION,
                                Map.of(
                                        "nl",
                                        "Proefverklaring",
                                        "fr",
                                        "Déclaration d’essai",
                                        "en",
                                        "Trial declaration",
                                        "de",
                                        "Probeerklärung"),
                                LocalDate.of(2025, 4, 1),
                                PARTIES),
                        List.of(),
                        List.of()));
        place.enter("haventop", 0, MOW + " (MOW)", LocalDate.of(2026, 12, 31), null, List.of());
        place.enter("emissiedata", 1, "Vlaamse Milieumaatschappij (VMM)", null, null, List.of());
        place.enter("taalunie", 2, DKBUZA + " (DKBUZA)", LocalDate.of(2026, 6, 30), null, List.of());
        place.enter(
                "spoor",
                3,
                MOW + " (MOW)",
                null,
                null,
                List.of(
                        new Entry.Milestone("studie", titles("Studie"), null, LocalDate.of(2027, 3, 1), List.of()),
                        new Entry.Milestone("spade", titles("Eerste spade"), "nederland", null, List.of("studie"))));
        place.clock.set("2026-11-24T09:00:00Z");
        return place;
    }

    /** Enters an agreement, or changes it. */
    public void enter(
            String id,
            int position,
            String owner,
            @Nullable LocalDate deadline,
            @Nullable Period rhythm,
            List<Entry.Milestone> milestones) {
        var outcome = flemish.enter(
                Act.system("vlaanderen", UUID.randomUUID()),
                PARTIES,
                new Entry(
                        id,
                        DECLARATION,
                        position,
                        new Entry.Passage("p01", 0, 10, "0".repeat(64)),
                        titles("Afspraak " + id),
                        Map.of("nl", "Beschrijving", "en", "Description"),
                        Kind.MEETING,
                        "competitiveness",
                        Map.of(
                                "vlaanderen",
                                new Entry.Owner(owner, true),
                                "nederland",
                                new Entry.Owner("Ministerie van Infrastructuur en Waterstaat (IenW)", true)),
                        List.of(),
                        null,
                        deadline,
                        rhythm,
                        milestones,
                        List.of()));
        if (!(outcome instanceof eu.schakel.dossier.Outcome.Done)) {
            throw new AssertionError(outcome);
        }
    }

    private static Map<String, String> titles(String title) {
        return Map.of("nl", title, "fr", title + " (fr)", "en", title + " (en)", "de", title + " (de)");
    }

    public static UUID dossier(String id) {
        return Agreements.dossierOf(DECLARATION, id);
    }

    /** The envelope of somebody of a side, who decides again when overtaken. */
    public static Act by(String side) {
        return new Act(UUID.randomUUID(), side, "Ministerie van Proeven", "coordinator", null, OptionalLong.empty());
    }

    /** A reading with a ground and nothing else. */
    public static GiveReading reading(Status status, String evidence) {
        return new GiveReading(status, evidence, "", null, "", null, null, "");
    }

    public Agreement agreement(String id) {
        return reads.find(DECLARATION, id, new Moment(null, LocalDate.of(2026, 11, 24)))
                .orElseThrow()
                .agreement();
    }

    /** A browser of nobody. */
    public Browser stranger() {
        return new Browser(server.port(), "");
    }

    /** A browser in which one of the invented people is signed in. */
    public Browser signedIn(String name) {
        var person = identity.listDemoPeople().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return new Browser(server.port(), "schakel-vlaanderen=" + identity.signIn(person.id()));
    }

    public Browser coordinator() {
        return signedIn("Lieve Vandersmissen");
    }

    private Agreements agreements(String side, String peer) {
        var desks = new Desks(List.of(new AgreementsDesk(new SearchText(Vocabulary.read()))));
        return new Agreements(new Dossiers(database, new Side(side, List.of(peer)), desks, clock, () -> {}), side);
    }

    @Override
    public void close() {
        server.close();
        metrics.close();
        database.close();
    }
}
