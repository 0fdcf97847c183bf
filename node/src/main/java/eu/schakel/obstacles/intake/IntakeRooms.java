package eu.schakel.obstacles.intake;

import eu.schakel.attachments.Attachments;
import eu.schakel.database.Database;
import eu.schakel.edge.RouteGroup;
import eu.schakel.obstacles.Areas;
import eu.schakel.obstacles.ObstacleReads;
import eu.schakel.obstacles.Obstacles;
import eu.schakel.obstacles.Post;
import eu.schakel.obstacles.PublicObstacles;
import eu.schakel.portal.Governments;
import eu.schakel.portal.Portal;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;

/** All pages of this room. */
public final class IntakeRooms {
    private IntakeRooms() {}

    /** Takes away what was begun and not sent. */
    public static void removeOldDrafts(Database database, Clock clock) {
        new Drafts(database, clock).removeOld(clock.instant());
    }

    /**
     * The routes.
     *
     * @param secure whether browsers come by https
     * @param random for codes
     * @param later does what nobody may see the duration of
     */
    public static List<RouteGroup> of(
            Portal portal,
            Governments governments,
            Database database,
            Obstacles obstacles,
            Attachments attachments,
            Post post,
            boolean secure,
            SecureRandom random,
            Executor later) {
        var open = new PublicObstacles(database);
        var intake = new Intake(
                portal,
                governments,
                obstacles,
                new ObstacleReads(database, obstacles.procedures()),
                open,
                new Drafts(database, portal.clock()),
                post,
                Areas.read(),
                random);
        var drafting = new Drafting(intake, new DraftCookie(governments.self(), secure));
        var alike = new Alike(open);
        var codes = new Codes(intake);
        return List.of(
                new ReportPages(intake, drafting, alike),
                new KindPages(intake, drafting),
                new SimilarPages(intake, drafting, alike),
                new SendingPages(intake, drafting),
                // Before the pages that take any word in its place for a code.
                new LostPages(intake, later),
                new FollowPages(intake, codes),
                new ActingPages(intake, codes),
                new DataPages(intake, codes),
                new FilePages(intake, codes, database, attachments),
                new CounterPages(intake));
    }
}
