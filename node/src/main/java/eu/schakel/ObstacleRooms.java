package eu.schakel;

import eu.schakel.configuration.NodeConfiguration;
import eu.schakel.database.Database;
import eu.schakel.edge.RouteGroup;
import eu.schakel.obstacles.ObstacleReads;
import eu.schakel.obstacles.Obstacles;
import eu.schakel.obstacles.open.OpenRoom;
import eu.schakel.obstacles.union.CoordinationPoint;
import eu.schakel.obstacles.union.UnionPages;
import eu.schakel.portal.Governments;
import eu.schakel.portal.Portal;
import eu.schakel.portal.data.EventProofs;
import eu.schakel.portal.data.Publication;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The pages and data of the desk of obstacles. */
final class ObstacleRooms {
    private ObstacleRooms() {}

    static List<RouteGroup> of(
            NodeConfiguration configuration,
            Portal portal,
            Governments governments,
            Database database,
            Obstacles obstacles)
            throws IOException {
        var rooms = new ArrayList<RouteGroup>();
        var publication =
                new Publication(database, portal.site().node(), configuration.publicAddress(), portal.clock());
        rooms.add(new OpenRoom(
                portal,
                governments,
                database,
                obstacles,
                publication,
                new EventProofs(database, PublicLogs.of(configuration)),
                new SilentPost()));
        rooms.add(new UnionPages(
                portal,
                governments,
                new ObstacleReads(database, obstacles.procedures()),
                obstacles.procedures(),
                publication,
                configuration.coordinationPoint().map(ObstacleRooms::point)));
        return List.copyOf(rooms);
    }

    private static CoordinationPoint point(eu.schakel.configuration.CoordinationPoint configured) {
        return new CoordinationPoint(
                configured.name(),
                configured.code(),
                configured.address(),
                configured.web(),
                configured.phone(),
                configured.coverage(),
                configured.establishedOn(),
                configured.legalBasis(),
                configured.tasks());
    }
}
