package eu.schakel;

import eu.schakel.attachments.Attachments;
import eu.schakel.database.Database;
import eu.schakel.edge.RouteGroup;
import eu.schakel.obstacles.Obstacles;
import eu.schakel.obstacles.Post;
import eu.schakel.obstacles.intake.IntakeRooms;
import eu.schakel.portal.Governments;
import eu.schakel.portal.Portal;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The pages and data of the desk of obstacles. */
final class ObstacleRooms {
    private ObstacleRooms() {}

    /** What the desk works with. */
    record Means(Obstacles obstacles, Attachments attachments, Post post) {}

    static List<RouteGroup> of(Portal portal, Governments governments, Database database, Means means) {
        var rooms = new ArrayList<RouteGroup>();
        rooms.addAll(IntakeRooms.of(
                portal,
                governments,
                database,
                means.obstacles(),
                means.attachments(),
                means.post(),
                isSecure(governments),
                new SecureRandom(),
                task -> Thread.ofVirtual().name("codes").start(task)));
        return List.copyOf(rooms);
    }

    private static boolean isSecure(Governments governments) {
        var self = Objects.requireNonNull(governments.byName().get(governments.self()));
        return "https".equals(self.publicAddress().getScheme());
    }
}
