package eu.schakel.obstacles;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.obstacles.PublicObstacle.Priority;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Reads what everybody may read, with the role that sees no more. Support and priorities are those of now, also for a past moment. */
public final class PublicObstacles {
    private static final String ROWS =
            "select dossier, reference, home, procedure, version, reported_on, title, summary, theme,"
                    + " areas, agreements, standing, outcome, published_at, changed_at from open.obstacle where ";

    private final Database database;

    public PublicObstacles(Database database) {
        this.database = database;
    }

    /** As it was known at a moment. */
    public Optional<PublicObstacle> find(String reference, Instant moment) {
        return database.in(
                Access.READING,
                sql -> obstacles(
                                sql,
                                sql.fetch(
                                        ROWS
                                                + "reference = ? and known_from <= ? and (known_to is null or known_to > ?)",
                                        reference,
                                        utc(moment),
                                        utc(moment)))
                        .stream()
                        .findFirst());
    }

    /** All that were known at a moment, last changed first. */
    public List<PublicObstacle> list(Instant moment) {
        return database.in(
                Access.READING,
                sql -> obstacles(
                        sql,
                        sql.fetch(
                                ROWS + "known_from <= ? and (known_to is null or known_to > ?)"
                                        + " order by changed_at desc, dossier",
                                utc(moment),
                                utc(moment))));
    }

    /** What a reader of texts alone needs of one. */
    public record Told(String reference, String text) {}

    /** Title and summary of all, without the rest. */
    public List<Told> listTold() {
        return database.in(
                        Access.READING,
                        sql -> sql.fetch("select reference, title, summary from open.obstacle where known_to is null"))
                .map(row -> new Told(
                        row.get(0, String.class),
                        (Words.read(row.get(1, String.class)).orEmpty() + "\n"
                                        + Words.read(row.get(2, String.class)).orEmpty())
                                .strip()));
    }

    /** Another text as soon as one was published, changed or erased. */
    public String edition() {
        return database.in(
                Access.READING,
                sql -> String.valueOf(sql.fetchSingle("select count(*) || ' ' || max(known_from)::text || ' '"
                                + " || count(*) filter (where title ->> 'text' is null or summary ->> 'text' is null)"
                                + " from open.obstacle")
                        .get(0, String.class)));
    }

    /**
     * What was said of an obstacle in public once.
     *
     * @param home who treated it from then on
     * @param carrier the event that carried the title and summary of this version
     * @param changedAt when it was said
     */
    public record Version(
            UUID dossier,
            String home,
            String state,
            @Nullable String outcome,
            UUID carrier,
            Words title,
            Instant changedAt) {}

    /** All that was said of these obstacles until a moment, newest first. */
    public List<Version> listVersions(Collection<UUID> dossiers, Instant moment) {
        return database.in(
                Access.READING,
                sql -> sql.fetch(
                                "select dossier, home, standing, outcome, carrier, title, changed_at from open.obstacle"
                                        + " where dossier = any(?) and known_from <= ? order by changed_at desc, seq desc",
                                dossiers.toArray(new UUID[0]),
                                utc(moment))
                        .map(row -> new Version(
                                row.get(0, UUID.class),
                                row.get(1, String.class),
                                row.get(2, String.class),
                                row.get(3, String.class),
                                row.get(4, UUID.class),
                                Words.read(row.get(5, String.class)),
                                row.get(6, OffsetDateTime.class).toInstant())));
    }

    private static List<PublicObstacle> obstacles(DSLContext sql, List<Record> rows) {
        var dossiers = rows.stream().map(row -> row.get(0, UUID.class)).toArray(UUID[]::new);
        var supports = supports(sql, dossiers);
        var priorities = priorities(sql, dossiers);
        return rows.stream()
                .map(row -> {
                    var dossier = row.get(0, UUID.class);
                    return obstacle(
                            row, supports.getOrDefault(dossier, Map.of()), priorities.getOrDefault(dossier, List.of()));
                })
                .toList();
    }

    private static PublicObstacle obstacle(Record row, Map<String, Integer> supports, List<Priority> priorities) {
        return new PublicObstacle(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, Integer.class),
                row.get(5, LocalDate.class),
                Words.read(row.get(6, String.class)),
                Words.read(row.get(7, String.class)),
                Theme.of(row.get(8, String.class)),
                List.of(row.get(9, String[].class)),
                List.of(row.get(10, String[].class)),
                row.get(11, String.class),
                row.get(12, String.class),
                row.get(13, OffsetDateTime.class).toInstant(),
                row.get(14, OffsetDateTime.class).toInstant(),
                supports,
                priorities);
    }

    private static Map<UUID, Map<String, Integer>> supports(DSLContext sql, UUID[] dossiers) {
        var all = new HashMap<UUID, Map<String, Integer>>();
        sql.fetch("select dossier, side, people from open.obstacle_support where dossier = any(?)", (Object) dossiers)
                .forEach(row -> all.computeIfAbsent(row.get(0, UUID.class), _ -> new TreeMap<>())
                        .put(row.get(1, String.class), row.get(2, Integer.class)));
        return all;
    }

    private static Map<UUID, List<Priority>> priorities(DSLContext sql, UUID[] dossiers) {
        var all = new HashMap<UUID, List<Priority>>();
        sql.fetch(
                        "select dossier, side, adopted_on, ended_on, resolved, decider, reasons from open.obstacle_priority"
                                + " where dossier = any(?) order by adopted_on, side",
                        (Object) dossiers)
                .forEach(row -> all.computeIfAbsent(row.get(0, UUID.class), _ -> new ArrayList<>())
                        .add(new Priority(
                                row.get(1, String.class),
                                row.get(2, LocalDate.class),
                                row.get(3, LocalDate.class),
                                row.get(4, Boolean.class),
                                words(row.get(5, String.class)),
                                words(row.get(6, String.class)))));
        return all;
    }

    private static @Nullable Words words(@Nullable String json) {
        return json == null ? null : Words.read(json);
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
