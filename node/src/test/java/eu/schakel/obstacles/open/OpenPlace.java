package eu.schakel.obstacles.open;

import eu.schakel.agreements.staff.Browser;
import eu.schakel.database.Database;
import eu.schakel.dossier.Act;
import eu.schakel.dossier.Outcome;
import eu.schakel.edge.Entrance;
import eu.schakel.edge.Metrics;
import eu.schakel.edge.RouteGroup;
import eu.schakel.edge.WebServer;
import eu.schakel.edge.WebSettings;
import eu.schakel.identity.DemoPeople;
import eu.schakel.identity.Identity;
import eu.schakel.obstacles.Channel;
import eu.schakel.obstacles.Commands.DraftSummary;
import eu.schakel.obstacles.Commands.Report;
import eu.schakel.obstacles.Commands.TakeStep;
import eu.schakel.obstacles.FollowUpCode;
import eu.schakel.obstacles.Obstacle;
import eu.schakel.obstacles.ObstacleReads;
import eu.schakel.obstacles.Obstacles;
import eu.schakel.obstacles.ObstaclesDesk;
import eu.schakel.obstacles.Post;
import eu.schakel.obstacles.Procedures;
import eu.schakel.obstacles.PublicObstacles;
import eu.schakel.obstacles.Reference;
import eu.schakel.obstacles.Theme;
import eu.schakel.obstacles.union.CoordinationPoint;
import eu.schakel.obstacles.union.UnionPages;
import eu.schakel.portal.Assets;
import eu.schakel.portal.Governments;
import eu.schakel.portal.Hue;
import eu.schakel.portal.Language;
import eu.schakel.portal.NavigationItem;
import eu.schakel.portal.NodeIdentity;
import eu.schakel.portal.Portal;
import eu.schakel.portal.PortalErrorPages;
import eu.schakel.portal.PortalRoutes;
import eu.schakel.portal.PortalSignInPages;
import eu.schakel.portal.Site;
import eu.schakel.portal.Templates;
import eu.schakel.portal.Translated;
import eu.schakel.portal.data.EventProofs;
import eu.schakel.portal.data.PublicLog;
import eu.schakel.portal.data.Publication;
import eu.schakel.testing.FerryNode;
import eu.schakel.testing.TestClock;
import java.net.URI;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** The Flemish node with its register of obstacles, pages on a free port, a clock that a test sets, and mail that is only noted. */
public final class OpenPlace implements AutoCloseable {
    private static final Translated FLANDERS = new Translated("Vlaanderen", "Flandre", "Flanders", "Flandern");
    private static final Translated NETHERLANDS = new Translated("Nederland", "Pays-Bas", "Netherlands", "Niederlande");
    private static final UUID WRITER = UUID.fromString("0195a000-0000-4000-8000-00000000000b");
    private static final UUID READER = UUID.fromString("0195a000-0000-4000-8000-00000000000c");
    private static final Procedures PROCEDURES = Procedures.read();

    public final TestClock clock = TestClock.at("2026-01-05T09:00:00Z");
    public final List<String> mails = new ArrayList<>();

    private final FerryNode node =
            new FerryNode("vlaanderen", clock, new ObstaclesDesk(PROCEDURES, "vlaanderen"), "nederland");
    public final Database database = node.database;
    public final Obstacles obstacles = new Obstacles(node.dossiers(), database, PROCEDURES, node.side);
    public final PublicObstacles register = new PublicObstacles(database);
    private final Identity identity = new Identity(database, clock, new SecureRandom());
    private final Metrics metrics = new Metrics();
    private final WebServer server;
    private int codes;

    OpenPlace() {
        DemoPeople.install(database, "vlaanderen");
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
                List.of(new NavigationItem(
                        "obstacles",
                        new Translated("Obstakels", "Obstacles", "Obstacles", "Hindernisse"),
                        "/obstacles",
                        Set.of())),
                Assets.load());
        var portal = new Portal(site, templates, clock, _ -> Optional.of(clock.instant()));
        var governments = new Governments(
                "vlaanderen",
                Map.of(
                        "vlaanderen",
                        new Governments.Government(FLANDERS, Hue.AMBER, URI.create("https://vlaanderen.example")),
                        "nederland",
                        new Governments.Government(NETHERLANDS, Hue.BLUE, URI.create("https://nederland.example"))));
        var publication = new Publication(database, site.node(), URI.create("http://vlaanderen.example"), clock);
        var own = new PublicLog("vlaanderen", node.side.publicLog(), PublicLog.OWN_PATH, List.of(), List.of());
        var routes = List.<RouteGroup>of(
                new PortalRoutes(portal),
                new OpenRoom(
                        portal,
                        governments,
                        database,
                        obstacles,
                        publication,
                        new EventProofs(database, List.of(own)),
                        new Noted()),
                new UnionPages(
                        portal,
                        governments,
                        new ObstacleReads(database, PROCEDURES),
                        PROCEDURES,
                        publication,
                        Optional.of(new CoordinationPoint(
                                "Grenspunt",
                                "BE-VL-1",
                                "Laan 1",
                                URI.create("https://grens.example"),
                                "+32 2",
                                "De grens",
                                LocalDate.of(2026, 1, 1),
                                "Besluit",
                                "Taken"))));
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

    /** Notes what it would send. */
    private final class Noted implements Post {
        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public boolean reaches(Obstacle obstacle) {
            return false;
        }

        @Override
        public boolean confirm(UUID dossier, FollowUpCode code) {
            return false;
        }

        @Override
        public boolean renewed(UUID dossier, FollowUpCode code) {
            return false;
        }

        @Override
        public void forget(UUID dossier) {
            mails.clear();
        }

        @Override
        public boolean askToConfirm(String email, Language language, String about, String path) {
            mails.add(email + " " + about + " /" + language.tag() + path);
            return true;
        }
    }

    /** A report of a resident; its dossier. */
    public UUID report(String problem, String area) {
        return report(Procedures.SIGNAL, "report", Map.of("problem", problem, "area", area, "who", "resident"));
    }

    /** A report of any kind. */
    public UUID report(String procedure, String step, Map<String, String> values) {
        var code = new FollowUpCode("%016d".formatted(++codes));
        done(obstacles.report(outside(), code, new Report(procedure, step, values, "nl", Channel.WEB, true, null)));
        return Obstacles.dossierOf(code);
    }

    /** Two colleagues make it public. */
    public String publish(UUID dossier, String title, String summary, Theme theme, String... areas) {
        done(obstacles.draft(act(WRITER), dossier, new DraftSummary(title, summary, theme, List.of(areas), List.of())));
        var draft = new ObstacleReads(database, PROCEDURES)
                .find(dossier)
                .orElseThrow()
                .inside()
                .draft();
        done(obstacles.publish(
                act(READER), dossier, Objects.requireNonNull(draft).event()));
        return Reference.of(dossier);
    }

    /** A step of the desk. */
    public void step(UUID dossier, String name, String... values) {
        var filled = new HashMap<String, String>();
        for (int i = 0; i < values.length; i += 2) {
            filled.put(values[i], values[i + 1]);
        }
        done(obstacles.step(act(WRITER), dossier, new TakeStep(name, filled, null)));
    }

    /** A case handler at work. */
    static Act act(UUID person) {
        return new Act(
                UUID.randomUUID(), "vlaanderen", "Schakelpunt", "case-handler", person, "nl", OptionalLong.empty());
    }

    static Act colleague() {
        return act(WRITER);
    }

    private static Act outside() {
        return new Act(UUID.randomUUID(), "vlaanderen", "public", "public", null, OptionalLong.empty());
    }

    private static void done(Outcome outcome) {
        if (!(outcome instanceof Outcome.Done)) {
            throw new AssertionError(outcome);
        }
    }

    /** Somebody who reads, without script. */
    public Browser reader() {
        return reader("");
    }

    /** The same with a cookie. */
    public Browser reader(String cookie) {
        return new Browser(server.port(), cookie);
    }

    /** A coordinator of Flanders. */
    public Browser coordinator() {
        return signedIn("Lieve Vandersmissen");
    }

    Browser signedIn(String name) {
        var person = identity.listDemoPeople().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return reader("schakel-vlaanderen=" + identity.signIn(person.id()));
    }

    @Override
    public void close() {
        server.close();
        metrics.close();
        node.close();
    }
}
