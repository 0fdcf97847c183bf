package eu.schakel;

import eu.schakel.database.Database;
import eu.schakel.edge.RouteGroup;
import eu.schakel.obstacles.Obstacles;
import eu.schakel.portal.Governments;
import eu.schakel.portal.Portal;
import java.util.ArrayList;
import java.util.List;

/** The pages and data of the desk of obstacles. */
final class ObstacleRooms {
    private ObstacleRooms() {}

    static List<RouteGroup> of(Portal portal, Governments governments, Database database, Obstacles obstacles) {
        var rooms = new ArrayList<RouteGroup>();
        return List.copyOf(rooms);
    }
}
