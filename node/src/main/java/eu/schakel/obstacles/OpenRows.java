package eu.schakel.obstacles;

import eu.schakel.dossier.Erased;
import eu.schakel.dossier.Recorded;
import eu.schakel.obstacles.ObstacleEvents.PriorityAdopted;
import eu.schakel.obstacles.ObstacleEvents.PriorityEnded;
import eu.schakel.obstacles.ObstacleEvents.Published;
import eu.schakel.obstacles.ObstacleEvents.StandingChanged;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.DSLContext;

/** Writes what everybody may read. Of {@code open.obstacle} each event closes the row that it follows and opens the next. */
final class OpenRows {
    private static final String COLUMNS =
            "dossier, seq, known_from, reference, home, procedure, version, reported_on, title,"
                    + " summary, carrier, theme, areas, agreements, standing, outcome, published_at, changed_at";

    private OpenRows() {}

    static void publish(DSLContext sql, Recorded recorded, Published published) {
        var event = recorded.event();
        var first = sql.fetchOptional(
                "select published_at from open.obstacle where dossier = ? and seq = 1", event.dossier());
        long before = close(sql, recorded);
        sql.execute(
                "insert into open.obstacle (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb),"
                        + " cast(? as jsonb), ?, ?, ?, ?, ?, ?, ?, ?)",
                event.dossier(),
                before + 1,
                recorded.knownAt().atOffset(ZoneOffset.UTC),
                Reference.of(event.dossier()),
                event.author().side(),
                published.procedure(),
                published.version(),
                published.reportedOn(),
                Words.of(published.title()).json(),
                Words.of(published.summary()).json(),
                event.id(),
                published.theme().word(),
                published.areas().toArray(new String[0]),
                published.agreements().toArray(new String[0]),
                published.state(),
                published.outcome(),
                first.map(row -> row.get(0, OffsetDateTime.class)).orElse(at(recorded)),
                at(recorded));
    }

    static void stand(DSLContext sql, Recorded recorded, StandingChanged changed) {
        long before = close(sql, recorded);
        sql.execute(
                "insert into open.obstacle (" + COLUMNS + ") select dossier, ?, ?, reference, ?, procedure, version,"
                        + " reported_on, title, summary, carrier, theme, areas, agreements, ?, ?, published_at, ?"
                        + " from open.obstacle where dossier = ? and seq = ?",
                before + 1,
                recorded.knownAt().atOffset(ZoneOffset.UTC),
                changed.home(),
                changed.state(),
                changed.outcome(),
                at(recorded),
                recorded.event().dossier(),
                before);
    }

    static void support(DSLContext sql, Recorded recorded) {
        sql.execute(
                "insert into open.obstacle_support as s (dossier, side, people) values (?, ?, 1)"
                        + " on conflict (dossier, side) do update set people = s.people + 1",
                recorded.event().dossier(),
                recorded.event().author().side());
    }

    static boolean isPriority(DSLContext sql, UUID dossier, String side) {
        return !sql.fetch(
                        "select 1 from open.obstacle_priority where dossier = ? and side = ? and ended_on is null",
                        dossier,
                        side)
                .isEmpty();
    }

    static void adopt(DSLContext sql, Recorded recorded, PriorityAdopted adopted) {
        var event = recorded.event();
        sql.execute(
                "insert into open.obstacle_priority (dossier, side, adopted_by, adopted_on) values (?, ?, ?, ?)",
                event.dossier(),
                event.author().side(),
                event.id(),
                adopted.day());
    }

    static void end(DSLContext sql, Recorded recorded, PriorityEnded ended) {
        var event = recorded.event();
        sql.execute(
                "update open.obstacle_priority set ended_on = ?, resolved = ?, decider = cast(? as jsonb),"
                        + " reasons = cast(? as jsonb), carrier = ? where dossier = ? and side = ? and ended_on is null",
                ended.day(),
                ended.resolved(),
                Words.of(ended.decider()).json(),
                Words.of(ended.reasons()).json(),
                event.id(),
                event.dossier(),
                event.author().side());
    }

    /** Former versions too; no version is added, for nobody said anything else. */
    static void erase(DSLContext sql, Erased erased) {
        var table = erased.carrier().body() instanceof Published ? "open.obstacle" : "open.obstacle_priority";
        var column = switch (erased.component()) {
            case "title", "summary", "decider", "reasons" -> erased.component();
            default -> throw new IllegalStateException("no column for " + erased.component());
        };
        sql.execute(
                "update " + table + " set " + column + " = cast(? as jsonb) where dossier = ? and carrier = ?",
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
