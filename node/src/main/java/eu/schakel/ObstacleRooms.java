package eu.schakel;

import eu.schakel.database.Database;
import eu.schakel.edge.RouteGroup;
import eu.schakel.identity.Identity;
import eu.schakel.obstacles.Obstacles;
import eu.schakel.obstacles.staff.CaseRooms;
import eu.schakel.portal.Governments;
import eu.schakel.portal.Portal;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/** The pages and data of the desk of obstacles. */
final class ObstacleRooms {
    private ObstacleRooms() {}

    static List<RouteGroup> of(Portal portal, Governments governments, Database database, Obstacles obstacles) {
        var rooms = new ArrayList<RouteGroup>();
        rooms.addAll(CaseRooms.of(
                portal,
                governments,
                database,
                obstacles,
                new Identity(database, portal.clock(), new SecureRandom()),
                // Nobody mails at a step yet, and no page may say so.
                obstacle -> false,
                new SecureRandom()));
        return List.copyOf(rooms);
    }
}
