package eu.schakel.obstacles.intake;

import eu.schakel.attachments.Attachments;
import eu.schakel.attachments.VirusScanner;
import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.dossier.Act;
import eu.schakel.dossier.Desks;
import eu.schakel.dossier.Dossiers;
import eu.schakel.dossier.Outcome;
import eu.schakel.dossier.Side;
import eu.schakel.edge.Entrance;
import eu.schakel.edge.Metrics;
import eu.schakel.edge.RateLimits;
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
import eu.schakel.obstacles.Theme;
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
import eu.schakel.testing.TestClock;
import eu.schakel.testing.TestDatabases;
import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The Flemish node with this room's pages on a free port, a clock that a test sets, and post that a test reads. */
final class Desk implements AutoCloseable {
    static final FollowUpCode CODE = new FollowUpCode("0123456789ABCDEF");
    static final Map<String, String> PROBLEM = Map.of(
            "problem",
            "De bus stopt aan de grens.",
            "area",
            "BE234",
            "who",
            "resident",
            "email",
            "An@example.org",
            "name",
            "An");
    private static final Translated FLANDERS = new Translated("Vlaanderen", "Flandre", "Flanders", "Flandern");
    private static final Translated NETHERLANDS = new Translated("Nederland", "Pays-Bas", "Netherlands", "Niederlande");

    /** A test writes more in a minute than all of a village. */
    private static final RateLimits.Rate FAST = new RateLimits.Rate(10_000, 10_000);

    final TestClock clock = TestClock.at("2026-03-02T09:00:00Z");
    final Database database = TestDatabases.fresh();
    final Procedures procedures = Procedures.read();
    final Obstacles obstacles;
    final ObstacleReads reads = new ObstacleReads(database, procedures);
    final Drafts drafts = new Drafts(database, clock);
    final Letters letters = new Letters();
    final Identity identity = new Identity(database, clock, new SecureRandom());
    private final Metrics metrics = new Metrics();
    private WebServer server;

    /** Keeps what it should send. */
    final class Letters implements Post {
        final List<String> sent = new ArrayList<>();
        boolean ready = true;

        @Nullable
        FollowUpCode renewed;

        @Override
        public boolean isReady() {
            return ready;
        }

        @Override
        public boolean reaches(Obstacle obstacle) {
            return ready;
        }

        @Override
        public boolean confirm(UUID dossier, FollowUpCode code) {
            sent.add("confirmed");
            return ready && reads.find(dossier).orElseThrow().answer("email").isPresent();
        }

        @Override
        public boolean renewed(UUID dossier, FollowUpCode code) {
            sent.add("renewed");
            renewed = code;
            return ready;
        }

        @Override
        public void forget(UUID dossier) {
            sent.add("forgotten");
        }

        @Override
        public boolean askToConfirm(String email, Language language, String about, String path) {
            throw new AssertionError("nobody subscribes here");
        }
    }

    Desk() {
        var desks = new Desks(List.of(new ObstaclesDesk(procedures, "vlaanderen")));
        var side = new Side("vlaanderen", List.of("nederland"));
        obstacles = new Obstacles(new Dossiers(database, side, desks, clock, () -> {}), database, procedures, side);
        DemoPeople.install(database, "vlaanderen");
        server = start();
    }

    private WebServer start() {
        var templates = new Templates();
        var site = new Site(
                new NodeIdentity(
                        Translated.same("Schakel Vlaanderen"),
                        FLANDERS,
                        Hue.AMBER,
                        Translated.same("Demo"),
                        "a@b.example",
                        List.of(),
                        true),
                List.of(new NavigationItem(
                        "report", new Translated("Melden", "Signaler", "Report", "Melden"), "/report", Set.of())),
                Assets.load());
        var governments = new Governments(
                "vlaanderen",
                Map.of(
                        "vlaanderen",
                        new Governments.Government(FLANDERS, Hue.AMBER, URI.create("http://vlaanderen.example")),
                        "nederland",
                        new Governments.Government(NETHERLANDS, Hue.BLUE, URI.create("http://nederland.example"))));
        var portal = new Portal(site, templates, clock, _ -> Optional.of(clock.instant()));
        var routes = new ArrayList<RouteGroup>(IntakeRooms.of(
                portal,
                governments,
                database,
                obstacles,
                new Attachments(database, VirusScanner.NONE, clock),
                letters,
                false,
                new SecureRandom(),
                Runnable::run));
        routes.add(new PortalRoutes(portal));
        var started = new WebServer(
                WebSettings.of("vlaanderen", "127.0.0.1", 0, URI.create("http://vlaanderen.example"), true)
                        .withRateLimits(new RateLimits(FAST, FAST, FAST, FAST)),
                Entrance.of(identity),
                new PortalErrorPages(site, templates),
                new PortalSignInPages(site, templates),
                metrics,
                List.of(),
                routes);
        started.start();
        return started;
    }

    /** The same tables, another process. */
    void restart() {
        server.close();
        server = start();
    }

    String address() {
        return "http://127.0.0.1:" + server.port();
    }

    Visit visit() {
        return new Visit(address());
    }

    /** A visit of one of the invented people. */
    Visit signedIn(String name) {
        var person = identity.listDemoPeople().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        return new Visit(address()).with("schakel-vlaanderen=" + identity.signIn(person.id()));
    }

    /** A report from outside. */
    void report(FollowUpCode code, Map<String, String> answers, boolean shared) {
        done(obstacles.report(
                outside(), code, new Report(Procedures.SIGNAL, "report", answers, "nl", Channel.WEB, shared, null)));
    }

    /** A step of staff. */
    void staff(FollowUpCode code, String step, Map<String, String> values) {
        done(obstacles.step(handler(), Obstacles.dossierOf(code), new TakeStep(step, values, null)));
    }

    /** Makes it public. */
    void publish(FollowUpCode code, String title, String summary) {
        var dossier = Obstacles.dossierOf(code);
        done(obstacles.draft(
                handler(), dossier, new DraftSummary(title, summary, Theme.MOBILITY, List.of("BE234"), List.of())));
        var draft = Objects.requireNonNull(obstacle(code).inside().draft()).event();
        done(obstacles.publish(handler(), dossier, draft));
    }

    Obstacle obstacle(FollowUpCode code) {
        return reads.find(Obstacles.dossierOf(code)).orElseThrow();
    }

    List<Obstacle> all() {
        return reads.list();
    }

    void sql(String statement) {
        database.run(Access.APPLICATION, sql -> sql.execute(statement));
    }

    private static void done(Outcome outcome) {
        if (!(outcome instanceof Outcome.Done)) {
            throw new AssertionError(outcome);
        }
    }

    private static Act outside() {
        return new Act(UUID.randomUUID(), "vlaanderen", "public", "public", null, OptionalLong.empty()).in("nl");
    }

    /** Each time another colleague. */
    private static Act handler() {
        return new Act(
                        UUID.randomUUID(),
                        "vlaanderen",
                        "Schakelpunt",
                        "case-handler",
                        UUID.randomUUID(),
                        OptionalLong.empty())
                .in("nl");
    }

    @Override
    public void close() {
        server.close();
        metrics.close();
        database.close();
    }
}
