package eu.schakel.verify;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** The index of events: each dossier's without a gap, and each event where its visibility says. */
final class StoredIndex {
    private static final String NAME = "events";

    private StoredIndex() {}

    static Part check(DSLContext sql) {
        return gap(sql).or(() -> lost(sql)).or(() -> outsideLogs(sql)).orElseGet(() -> Part.ok(NAME, count(sql)));
    }

    private static Optional<Part> gap(DSLContext sql) {
        return sql.fetchOptional("select d.id, d.seq, count(e.id), coalesce(max(e.seq), 0) from core.dossier d"
                        + " left join core.event e on e.dossier = d.id group by d.id"
                        + " having count(e.id) <> d.seq or coalesce(max(e.seq), 0) <> d.seq order by d.id limit 1")
                .map(row -> Part.wrong(
                        NAME,
                        "dossier " + row.get(0) + " has " + row.get(2) + " events up to number " + row.get(3)
                                + ", but its head has counted " + row.get(1),
                        null));
    }

    private static Optional<Part> lost(DSLContext sql) {
        return sql.fetchOptional("select e.id, e.dossier from core.event e where e.visibility <> 'internal' and"
                        + " case when e.log is not null"
                        + " then not exists (select 1 from mirror.leaf l where l.log = e.log and l.position = e.position)"
                        + " when e.visibility = 'public' then not exists (select 1 from open.event o where o.id = e.id)"
                        + " else not exists (select 1 from outgoing.event o where o.id = e.id) end"
                        + " order by e.id limit 1")
                .map(row -> Part.wrong(
                        NAME,
                        "the bytes of event " + row.get(0) + " in dossier " + row.get(1) + " are gone",
                        new Part.Place(null, null, row.get(0, UUID.class))));
    }

    private static Optional<Part> outsideLogs(DSLContext sql) {
        return sql.fetchOptional(
                        "select e.id from open.event e where not exists (select 1 from open.leaf l where l.event = e.id)"
                                + " and not exists (select 1 from outgoing.waiting w where w.event = e.id) order by e.id limit 1")
                .map(row -> Part.wrong(
                        NAME,
                        "event " + row.get(0) + " is public, but no log has it and it waits for none",
                        new Part.Place(null, null, row.get(0, UUID.class))));
    }

    private static String count(DSLContext sql) {
        var row = sql.fetchSingle("select count(*), count(distinct dossier) from core.event");
        return "OK: " + row.get(0) + " events of " + row.get(1) + " dossiers, none is missing";
    }
}
