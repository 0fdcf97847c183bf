package eu.schakel.obstacles;

import eu.schakel.dossier.Erased;
import eu.schakel.dossier.Recorded;
import eu.schakel.obstacles.ObstacleEvents.CodeGiven;
import eu.schakel.obstacles.ObstacleEvents.Started;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Writes {@code core.obstacle}: the whole state of a dossier in one row, for the governments only. */
final class ObstacleRows {
    private ObstacleRows() {}

    static Obstacle read(Record row, int column) {
        return ObstacleJson.MAPPER.readValue(row.get(column, String.class), Obstacle.class);
    }

    /** The state, read inside the transaction that holds the dossier's lock. */
    static Optional<Obstacle> find(DSLContext sql, UUID dossier) {
        return sql.fetchOptional("select state from core.obstacle where dossier = ?", dossier)
                .map(row -> read(row, 0));
    }

    static void insert(DSLContext sql, Recorded recorded, Started started) {
        var obstacle = Unfolding.started(recorded.event(), started);
        sql.execute(
                "insert into core.obstacle (dossier, reference, intake, procedure) values (?, ?, ?, ?)",
                obstacle.dossier(),
                obstacle.reference(),
                obstacle.intake(),
                started.procedure());
        update(sql, obstacle);
    }

    static void advance(DSLContext sql, Recorded recorded) {
        find(sql, recorded.event().dossier())
                .map(obstacle -> Unfolding.after(obstacle, recorded.event()))
                .ifPresent(obstacle -> update(sql, obstacle));
    }

    static void code(DSLContext sql, Recorded recorded, CodeGiven given) {
        sql.execute(
                "update core.obstacle set code = ? where dossier = ?",
                given.hash(),
                recorded.event().dossier());
    }

    static void erase(DSLContext sql, Erased erased) {
        find(sql, erased.carrier().dossier())
                .map(obstacle -> Unfolding.without(obstacle, erased))
                .ifPresent(obstacle -> update(sql, obstacle));
    }

    private static void update(DSLContext sql, Obstacle obstacle) {
        sql.execute(
                "update core.obstacle set home = ?, standing = ?, assignee = ?, changed_at = ?, state = cast(? as jsonb)"
                        + " where dossier = ?",
                obstacle.home(),
                obstacle.state(),
                obstacle.inside().assignedTo().orElse(null),
                obstacle.changedAt().atOffset(ZoneOffset.UTC),
                ObstacleJson.MAPPER.writeValueAsString(obstacle),
                obstacle.dossier());
    }
}
