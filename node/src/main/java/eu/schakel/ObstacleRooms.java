package eu.schakel;

import eu.schakel.attachments.Attachments;
import eu.schakel.configuration.NodeConfiguration;
import eu.schakel.database.Database;
import eu.schakel.edge.RouteGroup;
import eu.schakel.identity.Identity;
import eu.schakel.obstacles.ObstacleReads;
import eu.schakel.obstacles.Obstacles;
import eu.schakel.obstacles.Post;
import eu.schakel.obstacles.intake.IntakeRooms;
import eu.schakel.obstacles.open.OpenRoom;
import eu.schakel.obstacles.staff.CaseRooms;
import eu.schakel.obstacles.union.CoordinationPoint;
import eu.schakel.obstacles.union.UnionPages;
import eu.schakel.portal.Governments;
import eu.schakel.portal.Portal;
import eu.schakel.portal.data.EventProofs;
import eu.schakel.portal.data.Publication;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/** The pages and data of the desk of obstacles. */
final class ObstacleRooms {
    private ObstacleRooms() {}

    /** What the desk works with. */
    record Means(Obstacles obstacles, Attachments attachments, Post post) {}

    static List<RouteGroup> of(
            NodeConfiguration configuration, Portal portal, Governments governments, Database database, Means means)
            throws IOException {
        var rooms = new ArrayList<RouteGroup>(IntakeRooms.of(
                portal,
                governments,
                database,
                means.obstacles(),
                means.attachments(),
                means.post(),
                isSecure(configuration),
                new SecureRandom(),
                task -> Thread.ofVirtual().name("codes").start(task)));
        var publication =
                new Publication(database, portal.site().node(), configuration.publicAddress(), portal.clock());
        rooms.add(new OpenRoom(
                portal,
                governments,
                database,
                means.obstacles(),
                publication,
                new EventProofs(database, PublicLogs.of(configuration)),
                means.post()));
        rooms.add(new UnionPages(
                portal,
                governments,
                new ObstacleReads(database, means.obstacles().procedures()),
                means.obstacles().procedures(),
                publication,
                configuration.coordinationPoint().map(ObstacleRooms::point)));
        rooms.addAll(CaseRooms.of(
                portal,
                governments,
                database,
                means.obstacles(),
                means.attachments(),
                new Identity(database, portal.clock(), new SecureRandom()),
                means.post()::reaches,
                new SecureRandom()));
        return List.copyOf(rooms);
    }

    private static boolean isSecure(NodeConfiguration configuration) {
        return "https".equals(configuration.publicAddress().getScheme());
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
