package eu.schakel.obstacles.staff;

import eu.schakel.attachments.Attachments;
import eu.schakel.attachments.VirusScanner;
import eu.schakel.dossier.Act;
import eu.schakel.dossier.Outcome;
import eu.schakel.edge.Entrance;
import eu.schakel.edge.Metrics;
import eu.schakel.edge.RouteGroup;
import eu.schakel.edge.WebServer;
import eu.schakel.edge.WebSettings;
import eu.schakel.identity.DemoPeople;
import eu.schakel.identity.Identity;
import eu.schakel.identity.Person;
import eu.schakel.obstacles.Areas;
import eu.schakel.obstacles.Channel;
import eu.schakel.obstacles.Commands.Report;
import eu.schakel.obstacles.Commands.TakeStep;
import eu.schakel.obstacles.FollowUpCode;
import eu.schakel.obstacles.Obstacle;
import eu.schakel.obstacles.ObstacleReads;
import eu.schakel.obstacles.Obstacles;
import eu.schakel.obstacles.ObstaclesDesk;
import eu.schakel.obstacles.Procedures;
import eu.schakel.obstacles.PublicObstacles;
import eu.schakel.portal.Assets;
import eu.schakel.portal.Governments;
import eu.schakel.portal.Hue;
import eu.schakel.portal.Language;
import eu.schakel.portal.Messages;
import eu.schakel.portal.NodeIdentity;
import eu.schakel.portal.Portal;
import eu.schakel.portal.PortalErrorPages;
import eu.schakel.portal.PortalRoutes;
import eu.schakel.portal.PortalSignInPages;
import eu.schakel.portal.Site;
import eu.schakel.portal.Templates;
import eu.schakel.portal.Translated;
import eu.schakel.testing.FerryNode;
import eu.schakel.testing.TestClock;
import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** The Flemish node with its pages for case handlers, and the Dutch node, which gets and sends when a test says so. */
final class CaseDesk implements AutoCloseable {
    static final FollowUpCode BUS = new FollowUpCode("0123456789ABCDEF");
    static final String HANDLER = "Hilde Coppens";
    static final String COORDINATOR = "Lieve Vandersmissen";

    private static final Procedures PROCEDURES = Procedures.read();
    private static final Translated FLANDERS = new Translated("Vlaanderen", "Flandre", "Flanders", "Flandern");
    private static final Translated NETHERLANDS = new Translated("Nederland", "Pays-Bas", "Netherlands", "Niederlande");

    final TestClock clock = TestClock.at("2026-03-02T09:00:00.123456Z");
    final FerryNode flemish =
            new FerryNode("vlaanderen", clock, new ObstaclesDesk(PROCEDURES, "vlaanderen"), "nederland");
    final FerryNode dutch = new FerryNode("nederland", clock, new ObstaclesDesk(PROCEDURES, "nederland"), "vlaanderen");
    final Obstacles atHome = new Obstacles(flemish.dossiers(), flemish.database, PROCEDURES, flemish.side);
    final Obstacles across = new Obstacles(dutch.dossiers(), dutch.database, PROCEDURES, dutch.side);
    final ObstacleReads reads = new ObstacleReads(flemish.database, PROCEDURES);
    final Identity identity = new Identity(flemish.database, clock, new SecureRandom());
    final Attachments attachments = new Attachments(flemish.database, VirusScanner.NONE, clock);
    final Cases cases;

    private final Metrics metrics = new Metrics();
    private final WebServer server;

    CaseDesk() {
        DemoPeople.install(flemish.database, "vlaanderen");
        var templates = new Templates();
        var site = new Site(
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
        var portal = new Portal(site, templates, clock, _ -> Optional.of(clock.instant()));
        var governments = new Governments(
                "vlaanderen",
                Map.of(
                        "vlaanderen",
                        new Governments.Government(FLANDERS, Hue.AMBER, URI.create("https://vlaanderen.example")),
                        "nederland",
                        new Governments.Government(NETHERLANDS, Hue.BLUE, URI.create("https://nederland.example"))));
        cases = new Cases(
                portal,
                governments,
                atHome,
                reads,
                new PublicObstacles(flemish.database),
                new CaseTables(flemish.database),
                new Papers(flemish.database, attachments),
                identity,
                Areas.read(),
                obstacle -> false,
                Messages.load(Cases.MESSAGES),
                Messages.load(Cases.DESK_MESSAGES));
        var routes = new ArrayList<RouteGroup>(CaseRooms.of(
                portal,
                governments,
                flemish.database,
                atHome,
                attachments,
                identity,
                obstacle -> false,
                new SecureRandom()));
        routes.add(new PortalRoutes(portal));
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

    String address() {
        return "http://127.0.0.1:" + server.port();
    }

    Person person(String name) {
        return identity.listDemoPeople().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    CaseWords words(Language language) {
        return cases.words(language);
    }

    /** A report in Dutch that may be shared, with an address. */
    Obstacle report(FollowUpCode code, String problem) {
        return report(code, problem, "nl", true);
    }

    Obstacle report(FollowUpCode code, String problem, String language, boolean shared) {
        must(atHome.report(
                outside().in(language),
                code,
                new Report(
                        Procedures.SIGNAL,
                        "report",
                        Map.of(
                                "problem", problem,
                                "area", "BE234",
                                "who", "resident",
                                "email", "an@example.org",
                                "name", "An Peeters"),
                        language,
                        Channel.WEB,
                        shared,
                        null)));
        return atHome.find(code).orElseThrow();
    }

    /** A cross-border file, in the place of the report about the bus. */
    void submit() {
        must(atHome.report(
                outside().in("nl"),
                BUS,
                new Report(
                        Procedures.CROSS_BORDER_FILE,
                        "submit",
                        Map.of(
                                "title", "Bus over de grens",
                                "initiator-name", "De Lijn",
                                "involvement", "De Lijn rijdt de bus.",
                                "interaction", "Een buslijn.",
                                "problem", "De bus stopt aan de grens.",
                                "need", "Mensen komen niet op hun werk.",
                                "area", "BE234",
                                "contact-email", "an@example.org"),
                        "nl",
                        Channel.WEB,
                        true,
                        null)));
    }

    static FollowUpCode code(int number) {
        return new FollowUpCode("%016d".formatted(number));
    }

    Obstacle bus() {
        return atHome.find(BUS).orElseThrow();
    }

    void home(String step, String... values) {
        must(atHome.step(act("vlaanderen", "case-handler"), Obstacles.dossierOf(BUS), step(step, values)));
    }

    void neighbour(String step, String... values) {
        must(across.step(act("nederland", "neighbour-handler"), Obstacles.dossierOf(BUS), step(step, values)));
    }

    void reporter(String step, String... values) {
        must(atHome.step(outside().in("nl"), BUS, step(step, values)));
    }

    void exchange() {
        flemish.sendAllTo(dutch);
        dutch.sendAllTo(flemish);
        flemish.sendAllTo(dutch);
    }

    Act act(String side, String role) {
        return new Act(
                        UUID.randomUUID(),
                        side,
                        "Schakelpunt",
                        role,
                        person(HANDLER).id(),
                        OptionalLong.empty())
                .in("nl");
    }

    static Act outside() {
        return new Act(UUID.randomUUID(), "vlaanderen", "public", "public", null, OptionalLong.empty());
    }

    static TakeStep step(String name, String... values) {
        var filled = new HashMap<String, String>();
        for (int i = 0; i < values.length; i += 2) {
            filled.put(values[i], values[i + 1]);
        }
        return new TakeStep(name, filled, null);
    }

    static void must(Outcome outcome) {
        if (!(outcome instanceof Outcome.Done)) {
            throw new AssertionError(outcome);
        }
    }

    @Override
    public void close() {
        server.close();
        metrics.close();
        flemish.close();
        dutch.close();
    }
}
