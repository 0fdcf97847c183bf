package eu.schakel.obstacles;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.procedure.FieldType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

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
        return database.in(Access.APPLICATION, sql -> find(sql, dossier));
    }

    /** The same inside a transaction of the caller's. */
    public static Optional<Obstacle> find(DSLContext sql, UUID dossier) {
        return ObstacleRows.find(sql, dossier);
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

    /** Those reported at this node by whoever gave this e-mail address, whatever its capitals; newest first, no more than that. */
    public List<Obstacle> listByEmail(String email, String intake, int most) {
        return database
                .in(
                        Access.APPLICATION,
                        sql -> sql.fetch(
                                "select o.state from core.obstacle o where o.intake = ? and exists (select 1 from"
                                        + " jsonb_array_elements(o.state -> 'answers') answer"
                                        + " where lower(answer -> 'words' ->> 'text') = lower(?)) order by o.changed_at desc",
                                intake,
                                email))
                .map(row -> ObstacleRows.read(row, 0))
                .stream()
                .filter(obstacle -> procedures.get(obstacle.procedure()).fields().stream()
                        .filter(field -> field.type() == FieldType.EMAIL)
                        .flatMap(field -> obstacle.answer(field.id()).stream())
                        .anyMatch(answer -> answer.words().orEmpty().equalsIgnoreCase(email)))
                .limit(most)
                .toList();
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

    /** How the desk keeps its targets over all dossiers that this node knows: numbers that tell nothing of one of them. */
    public List<ServiceScores.Score> listScores(LocalDate today) {
        return ServiceScores.of(list(), procedures, today);
    }
}
