package eu.schakel.obstacles.staff;

import eu.schakel.attachments.Attachments;
import eu.schakel.database.Database;
import eu.schakel.edge.RouteGroup;
import eu.schakel.identity.Identity;
import eu.schakel.obstacles.Areas;
import eu.schakel.obstacles.Obstacle;
import eu.schakel.obstacles.ObstacleReads;
import eu.schakel.obstacles.Obstacles;
import eu.schakel.obstacles.PublicObstacles;
import eu.schakel.portal.Governments;
import eu.schakel.portal.Messages;
import eu.schakel.portal.Portal;
import eu.schakel.portal.forms.FormFlow;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** The pages of case handlers. */
public final class CaseRooms {
    private CaseRooms() {}

    /**
     * Work list, dossiers, letters, lists in.
     *
     * @param mails whether a mail goes to whoever reported when a step is taken
     */
    public static List<RouteGroup> of(
            Portal portal,
            Governments governments,
            Database database,
            Obstacles obstacles,
            Attachments attachments,
            Identity identity,
            Predicate<Obstacle> mails,
            SecureRandom random) {
        var cases = new Cases(
                portal,
                governments,
                obstacles,
                new ObstacleReads(database, obstacles.procedures()),
                new PublicObstacles(database),
                new CaseTables(database),
                new Papers(database, attachments),
                identity,
                Areas.read(),
                mails,
                Messages.load(Cases.MESSAGES),
                Messages.load(Cases.DESK_MESSAGES));
        var flow = new FormFlow(UUID::randomUUID);
        return List.of(
                new WorkPage(cases),
                new BulkPage(cases, UUID::randomUUID),
                new ImportPage(cases, random),
                new LetterPage(cases),
                new PromotePage(cases, flow, random),
                new CasePage(cases, flow));
    }
}
