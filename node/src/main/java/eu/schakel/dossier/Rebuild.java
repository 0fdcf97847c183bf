package eu.schakel.dossier;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/**
 * Makes the desks' projections anew from the events and compares them with the live ones. One transaction sees one moment, so it
 * can run beside a working node: it locks nothing and changes nothing.
 */
public final class Rebuild {
    private final Database database;
    private final Desks desks;
    private final Eraser eraser;

    public Rebuild(Database database, Desks desks) {
        this.database = database;
        this.desks = desks;
        this.eraser = new Eraser(desks);
    }

    /** What is wrong first. */
    public sealed interface Finding {
        /**
         * An event of a dossier cannot be read back.
         *
         * @param why a sentence
         */
        record Unreadable(UUID dossier, long seq, String why) implements Finding {}

        /** A dossier has another number of INTERNAL events than its head has counted. */
        record Miscounted(UUID dossier, long counted, long found) implements Finding {}

        /**
         * A projection is not what the events say.
         *
         * @param row the first row, as JSON, that only one of the two has
         * @param isLive whether the live table has it and the events do not lead to it; else the other way round
         */
        record Differs(String table, String row, boolean isLive) implements Finding {}
    }

    /**
     * What a comparison found.
     *
     * @param events read
     * @param first absent when all is as it should be
     */
    public record Report(long events, Optional<Finding> first) {}

    /** Reads every event and compares every projection. */
    public Report compare() {
        return database.in(Access.APPLICATION, sql -> {
            sql.execute("set transaction isolation level repeatable read");
            makeTables(sql);
            var replay = replay(sql);
            return replay.first().isPresent()
                    ? replay
                    : new Report(replay.events(), miscounted(sql).or(() -> difference(sql)));
        });
    }

    private void makeTables(DSLContext sql) {
        for (var desk : desks.list()) {
            for (var table : desk.projections()) {
                sql.execute(
                        "create temporary table " + twin(table) + " (like " + table + " including all) on commit drop");
            }
        }
    }

    private Report replay(DSLContext sql) {
        var redirected = redirected(sql);
        long events = 0;
        try (var all = StoredEvents.all(sql)) {
            for (var stored : (Iterable<StoredEvents.Stored>) all::iterator) {
                events++;
                try {
                    var recorded = StoredEvents.read(sql, desks, stored);
                    desks.find(stored.desk).ifPresent(desk -> desk.project(redirected, recorded));
                    eraser.project(redirected, stored.desk, recorded.event());
                } catch (EventException e) {
                    return new Report(
                            events,
                            Optional.of(new Finding.Unreadable(
                                    stored.dossier, stored.seq, String.valueOf(e.getMessage()))));
                }
            }
        }
        return new Report(events, Optional.empty());
    }

    private static Optional<Finding> miscounted(DSLContext sql) {
        return sql.fetchOptional("select d.id, d.internal_count, count(e.id) from core.dossier d left join core.event e"
                        + " on e.dossier = d.id and e.visibility = 'internal' group by d.id"
                        + " having d.internal_count <> count(e.id) order by d.id limit 1")
                .map(row ->
                        new Finding.Miscounted(row.get(0, UUID.class), row.get(1, Long.class), row.get(2, Long.class)));
    }

    private Optional<Finding> difference(DSLContext sql) {
        return desks.list().stream()
                .flatMap(desk -> desk.projections().stream())
                .flatMap(table -> onlyIn(sql, table, twin(table))
                        .<Finding>map(row -> new Finding.Differs(table, row, true))
                        .or(() -> onlyIn(sql, twin(table), table).map(row -> new Finding.Differs(table, row, false)))
                        .stream())
                .findFirst();
    }

    private static Optional<String> onlyIn(DSLContext sql, String table, String other) {
        return sql.fetchOptional("select row from (select to_jsonb(t) as row from " + table
                        + " t except all select to_jsonb(t) from " + other + " t) one order by row limit 1")
                .map(found -> found.get(0, String.class));
    }

    /** The temporary table beside a projection; its name has the schema in it, for two schemas may have tables of one name. */
    private static String twin(String table) {
        return "pg_temp." + table.replace('.', '_');
    }

    /** Desks name their tables with the schema; here those names mean the temporary tables. */
    private DSLContext redirected(DSLContext sql) {
        var names = desks.list().stream()
                .flatMap(desk -> desk.projections().stream())
                .map(Pattern::quote)
                .toList();
        if (names.isEmpty()) {
            return sql;
        }
        var tables = Pattern.compile("(?<![\\w.])(" + String.join("|", names) + ")(?!\\w)");
        var listener = ExecuteListener.onRenderEnd((ExecuteContext context) -> {
            var text = context.sql();
            if (text != null) {
                context.sql(tables.matcher(text).replaceAll(found -> Matcher.quoteReplacement(twin(found.group(1)))));
            }
        });
        return sql.configuration().deriveAppending(listener).dsl();
    }
}
