package eu.schakel.obstacles;

import eu.schakel.attachments.Attachments;
import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.dossier.Act;
import eu.schakel.dossier.ErasureReason;
import eu.schakel.dossier.Ids;
import eu.schakel.dossier.OwnTexts;
import eu.schakel.mail.Outbox;
import java.time.Clock;
import java.util.OptionalLong;

/**
 * Takes away what may be kept no longer: each side what its own people and reporters typed, mails and files too. What staff wrote for
 * everybody stays: it says nothing of a person.
 */
public final class Retention {
    private final Database database;
    private final Obstacles obstacles;
    private final ObstacleReads reads;
    private final Attachments attachments;
    private final Keeping keeping;
    private final String side;
    private final Clock clock;

    public Retention(
            Database database,
            Obstacles obstacles,
            ObstacleReads reads,
            Attachments attachments,
            Keeping keeping,
            String side,
            Clock clock) {
        this.database = database;
        this.obstacles = obstacles;
        this.reads = reads;
        this.attachments = attachments;
        this.keeping = keeping;
        this.side = side;
        this.clock = clock;
    }

    /** Erases what is over today; run again it changes nothing. */
    public void apply() {
        var today = Days.of(clock.instant());
        for (var obstacle : reads.list()) {
            if (keeping.isOver(obstacle, obstacles.procedures().get(obstacle.procedure()), today)) {
                erase(obstacle);
            }
        }
    }

    private void erase(Obstacle obstacle) {
        for (var text : obstacles.texts().list(obstacle.dossier())) {
            if (isPersonal(text)) {
                // Named after the text, so that two processes erase it once.
                var command = Ids.named(obstacle.dossier(), "retention/" + text.commitment());
                var act = new Act(command, side, "retention", "system", null, OptionalLong.empty());
                obstacles.texts().erase(act, text.commitment(), ErasureReason.RETENTION_OVER);
            }
        }
        database.run(Access.APPLICATION, sql -> {
            Outbox.forget(sql, obstacle.dossier());
            attachments.eraseOf(sql, obstacle.dossier());
        });
    }

    private static boolean isPersonal(OwnTexts.OwnText text) {
        return switch (text.visibility()) {
            case INTERNAL, SHARED -> true;
            case PUBLIC -> false;
        };
    }
}
