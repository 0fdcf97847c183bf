package eu.schakel.obstacles.open;

import eu.schakel.database.Database;
import eu.schakel.edge.RouteGroup;
import eu.schakel.obstacles.Areas;
import eu.schakel.obstacles.ObstacleReads;
import eu.schakel.obstacles.Obstacles;
import eu.schakel.obstacles.Post;
import eu.schakel.obstacles.PublicObstacles;
import eu.schakel.portal.Governments;
import eu.schakel.portal.Portal;
import eu.schakel.portal.data.EventProofs;
import eu.schakel.portal.data.Publication;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.security.SecureRandom;
import java.util.Optional;

/** The public register of obstacles: its pages in four languages, and its data. */
public final class OpenRoom implements RouteGroup {
    private static final String PATH = "/{language}/obstacles";

    private final Database database;
    private final ListPage list;
    private final ObstaclePage obstacle;
    private final ProofPage proof;
    private final SupportPages support;
    private final TargetsPage targets;
    private final Optional<SubscriptionPages> subscriptions;
    private final DataRoutes data;

    /** @param post when it is not ready, people follow by feed alone */
    public OpenRoom(
            Portal portal,
            Governments governments,
            Database database,
            Obstacles obstacles,
            Publication publication,
            EventProofs proofs,
            Post post) {
        this.database = database;
        var areas = Areas.read();
        var room = new Room(
                portal,
                governments,
                new PublicObstacles(database),
                obstacles,
                areas,
                Choices.of(areas, governments, obstacles.procedures()),
                publication,
                proofs);
        var forms = new ObstacleData(room);
        this.list = new ListPage(room, forms);
        this.obstacle = new ObstaclePage(room, forms, post.isReady());
        this.proof = new ProofPage(room);
        this.support = new SupportPages(room);
        this.targets = new TargetsPage(room, new ObstacleReads(database, obstacles.procedures()));
        this.subscriptions = post.isReady()
                ? Optional.of(new SubscriptionPages(
                        room, new Subscriptions(database, portal.clock(), new SecureRandom()), post))
                : Optional.empty();
        this.data = new DataRoutes(room, forms);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        data.addTo(routes);
        routes.get(PATH, onSnapshot(list::show));
        routes.get(PATH + "/targets", targets::show);
        subscriptions.ifPresent(pages -> {
            routes.get(PATH + "/subscribe", pages::form);
            routes.post(PATH + "/subscribe", pages::send);
            routes.get(PATH + "/subscription/{token}", pages::open);
            routes.post(PATH + "/subscription/{token}", pages::change);
        });
        routes.get(PATH + "/{reference}", onSnapshot(obstacle::show));
        routes.get(PATH + "/{reference}/proof", onSnapshot(proof::show));
        routes.get(PATH + "/{reference}/support", support::form);
        routes.post(PATH + "/{reference}/support", support::send);
        routes.get(PATH + "/{reference}/supported", support::counted);
    }

    /** What a page counts is what it lists, whatever is said while it is made. */
    private Handler onSnapshot(Handler page) {
        return context -> database.onSnapshot(() -> page.handle(context));
    }
}
