package eu.schakel.obstacles;

import eu.schakel.dossier.Erased;
import eu.schakel.dossier.Recorded;
import eu.schakel.obstacles.ObstacleEvents.Published;
import eu.schakel.obstacles.ObstacleEvents.StandingChanged;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.DSLContext;

/** Writes the versions of {@code open.obstacle}: each event closes the row that it follows and opens the next. */
final class OpenRows {
    private static final String COLUMNS = "dossier, seq, known_from, home, procedure, version, title, summary, carrier,"
            + " area, standing, outcome, published_at, changed_at";

    private OpenRows() {}

    static void publish(DSLContext sql, Recorded recorded, Published published) {
        var event = recorded.event();
        var first = sql.fetchOptional(
                "select published_at from open.obstacle where dossier = ? and seq = 1", event.dossier());
        long before = close(sql, recorded);
        sql.execute(
                "insert into open.obstacle (" + COLUMNS
                        + ") values (?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?, ?, ?, ?, ?, ?)",
                event.dossier(),
                before + 1,
                recorded.knownAt().atOffset(ZoneOffset.UTC),
                event.author().side(),
                published.procedure(),
                published.version(),
                Words.of(published.title()).json(),
                Words.of(published.summary()).json(),
                event.id(),
                published.area(),
                published.state(),
                published.outcome(),
                first.map(row -> row.get(0, OffsetDateTime.class)).orElse(at(recorded)),
                at(recorded));
    }

    static void stand(DSLContext sql, Recorded recorded, StandingChanged changed) {
        long before = close(sql, recorded);
        sql.execute(
                "insert into open.obstacle (" + COLUMNS + ") select dossier, ?, ?, home, procedure, version, title,"
                        + " summary, carrier, area, ?, ?, published_at, ? from open.obstacle where dossier = ? and seq = ?",
                before + 1,
                recorded.knownAt().atOffset(ZoneOffset.UTC),
                changed.state(),
                changed.outcome(),
                at(recorded),
                recorded.event().dossier(),
                before);
    }

    /** Former versions too; no version is added, for nobody said anything else. */
    static void erase(DSLContext sql, Erased erased) {
        var column = erased.component().equals("title") ? "title" : "summary";
        sql.execute(
                "update open.obstacle set " + column + " = cast(? as jsonb) where dossier = ? and carrier = ?",
                Words.of(erased).json(),
                erased.carrier().dossier(),
                erased.carrier().id());
    }

    /** The number of the version that ends; 0 when there was none. */
    private static long close(DSLContext sql, Recorded recorded) {
        return sql.fetchOptional(
                        "update open.obstacle set known_to = ? where dossier = ? and known_to is null returning seq",
                        recorded.knownAt().atOffset(ZoneOffset.UTC),
                        recorded.event().dossier())
                .map(row -> row.get(0, Long.class))
                .orElse(0L);
    }

    private static OffsetDateTime at(Recorded recorded) {
        return recorded.event().at().atOffset(ZoneOffset.UTC);
    }
}
