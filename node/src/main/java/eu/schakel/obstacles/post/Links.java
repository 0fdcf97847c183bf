package eu.schakel.obstacles.post;

import eu.schakel.obstacles.FollowUpCode;
import eu.schakel.obstacles.Obstacle;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jooq.DSLContext;

/** A way in for each mail: the code that somebody keeps is known only as a hash, so no mail can repeat it. */
final class Links {
    /** An old mail in a mailbox must not open a report for ever. */
    static final Duration KEPT = Duration.ofDays(180);

    private final SecureRandom random;

    Links(SecureRandom random) {
        this.random = random;
    }

    FollowUpCode make(DSLContext sql, Obstacle obstacle, Instant now) {
        var code = FollowUpCode.next(random);
        sql.execute(
                "insert into core.obstacle_link (code, dossier, made_at) values (?, ?, ?)",
                code.hash(),
                obstacle.dossier(),
                now.atOffset(ZoneOffset.UTC));
        return code;
    }

    static void removeOld(DSLContext sql, Instant now) {
        sql.execute(
                "delete from core.obstacle_link where made_at < ?",
                now.minus(KEPT).atOffset(ZoneOffset.UTC));
    }
}
