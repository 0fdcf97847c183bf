package eu.schakel.obstacles;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the governments' people read: whole dossiers, not only what is public. Whoever calls has checked who asks. */
public final class ObstacleReads {
    private final Database database;
    private final Procedures procedures;

    public ObstacleReads(Database database, Procedures procedures) {
        this.database = database;
        this.procedures = procedures;
    }

    /** The dossier with the version that a form made from it must name. */
    public record Versioned(Obstacle obstacle, long version) {}

    public Optional<Obstacle> find(UUID dossier) {
        return database.in(Access.APPLICATION, sql -> ObstacleRows.find(sql, dossier));
    }

    /** By the number that people use, in the form of {@link Reference#of}. */
    public Optional<Versioned> findByReference(String reference) {
        return database.in(
                Access.APPLICATION,
                sql -> sql.fetchOptional(
                                "select o.state, d.seq from core.obstacle o join core.dossier d on d.id = o.dossier"
                                        + " where o.reference = ?",
                                reference)
                        .map(row -> new Versioned(ObstacleRows.read(row, 0), row.get(1, Long.class))));
    }

    /** All that are not closed for good, longest unchanged first. */
    public List<Obstacle> listRunning() {
        return database
                .in(
                        Access.APPLICATION,
                        sql -> sql.fetch("select state from core.obstacle where standing <> '' order by changed_at"))
                .map(row -> ObstacleRows.read(row, 0))
                .stream()
                .filter(obstacle -> !procedures
                        .get(obstacle.procedure())
                        .state(obstacle.state())
                        .isFinal())
                .toList();
    }

    /** Those that changed at or after a moment, for who keeps something made from them. */
    public List<Obstacle> listChangedSince(Instant moment) {
        return database.in(
                        Access.APPLICATION,
                        sql -> sql.fetch(
                                "select state from core.obstacle where standing <> '' and changed_at >= ? order by changed_at",
                                moment.atOffset(ZoneOffset.UTC)))
                .map(row -> ObstacleRows.read(row, 0));
    }

    /** All dossiers, newest first. */
    public List<Obstacle> list() {
        return database.in(
                        Access.APPLICATION,
                        sql -> sql.fetch(
                                "select state from core.obstacle where standing <> '' order by changed_at desc, dossier"))
                .map(row -> ObstacleRows.read(row, 0));
    }
}
