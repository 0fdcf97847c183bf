package eu.schakel;

import eu.schakel.agreements.AgreementReads;
import eu.schakel.agreements.Agreements;
import eu.schakel.agreements.Vocabulary;
import eu.schakel.configuration.NodeConfiguration;
import eu.schakel.database.Database;
import eu.schakel.edge.Metrics;
import eu.schakel.edge.RouteGroup;
import eu.schakel.edge.WebServer;
import eu.schakel.edge.WebSettings;
import eu.schakel.limits.LimitPage;
import eu.schakel.obstacles.PublicObstacles;
import eu.schakel.obstacles.open.ObstacleSource;
import eu.schakel.operator.NodeState;
import eu.schakel.operator.OperatorPage;
import eu.schakel.portal.Assets;
import eu.schakel.portal.Contacts;
import eu.schakel.portal.Portal;
import eu.schakel.portal.PortalErrorPages;
import eu.schakel.portal.PortalRoutes;
import eu.schakel.portal.PortalSignInPages;
import eu.schakel.portal.Site;
import eu.schakel.portal.Templates;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What people see of a node. */
final class WebServers {
    private WebServers() {}

    static WebServer of(
            NodeConfiguration configuration,
            Database database,
            Agreements agreements,
            ObstacleRooms.Means obstacles,
            Vocabulary vocabulary,
            Metrics metrics,
            Clock clock,
            Contacts contacts,
            Supplier<NodeState> state)
            throws IOException {
        var templates = new Templates();
        var site = new Site(Sites.identity(configuration), Sites.navigation(), Assets.load());
        var portal = new Portal(site, templates, clock, contacts);
        var reads = new AgreementReads(database, configuration.silentAfter());
        var routes = new ArrayList<RouteGroup>(List.of(new PortalRoutes(portal), new LimitPage(portal)));
        // Before those of agreements, whose front page takes every address of one word.
        routes.addAll(ObstacleRooms.of(configuration, portal, Sites.governments(configuration), database, obstacles));
        routes.addAll(AgreementRooms.of(
                configuration,
                portal,
                Sites.governments(configuration),
                database,
                reads,
                agreements,
                vocabulary,
                new ObstacleSource(
                        new PublicObstacles(database),
                        Sites.governments(configuration),
                        obstacles.obstacles().procedures(),
                        clock)));
        routes.add(new OperatorPage(portal, Sites.governments(configuration), state));
        return new WebServer(
                settings(configuration),
                Entrances.of(configuration, database, clock),
                new PortalErrorPages(site, templates),
                new PortalSignInPages(site, templates),
                metrics,
                List.of(new DatabaseCheck(database)),
                routes);
    }

    private static WebSettings settings(NodeConfiguration configuration) {
        return WebSettings.of(
                        configuration.name(),
                        configuration.http().bind(),
                        configuration.http().port(),
                        configuration.publicAddress(),
                        configuration.demo())
                .withProxies(configuration.proxies())
                .withMonitors(configuration.monitors())
                .withUploads(configuration.attachments().folder());
    }
}
