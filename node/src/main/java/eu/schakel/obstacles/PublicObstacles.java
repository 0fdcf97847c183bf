package eu.schakel.obstacles;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.obstacles.PublicObstacle.Priority;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
                sql -> sql.fetchOptional(
                                ROWS + "reference = ? and known_from <= ? and (known_to is null or known_to > ?)",
                                reference,
                                utc(moment),
                                utc(moment))
                        .map(row -> obstacle(sql, row)));
    }

    /** All that were known at a moment, last changed first. */
    public List<PublicObstacle> list(Instant moment) {
        return database.in(
                Access.READING,
                sql -> sql.fetch(
                                ROWS + "known_from <= ? and (known_to is null or known_to > ?)"
                                        + " order by changed_at desc, dossier",
                                utc(moment),
                                utc(moment))
                        .map(row -> obstacle(sql, row)));
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

    private static PublicObstacle obstacle(DSLContext sql, Record row) {
        var dossier = row.get(0, UUID.class);
        return new PublicObstacle(
                dossier,
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
                supports(sql, dossier),
                priorities(sql, dossier));
    }

    private static Map<String, Integer> supports(DSLContext sql, UUID dossier) {
        var bySide = new TreeMap<String, Integer>();
        sql.fetch("select side, people from open.obstacle_support where dossier = ?", dossier)
                .forEach(row -> bySide.put(row.get(0, String.class), row.get(1, Integer.class)));
        return bySide;
    }

    private static List<Priority> priorities(DSLContext sql, UUID dossier) {
        return sql.fetch(
                        "select side, adopted_on, ended_on, resolved, decider, reasons from open.obstacle_priority"
                                + " where dossier = ? order by adopted_on, side",
                        dossier)
                .map(row -> new Priority(
                        row.get(0, String.class),
                        row.get(1, LocalDate.class),
                        row.get(2, LocalDate.class),
                        row.get(3, Boolean.class),
                        words(row.get(4, String.class)),
                        words(row.get(5, String.class))));
    }

    private static @Nullable Words words(@Nullable String json) {
        return json == null ? null : Words.read(json);
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
