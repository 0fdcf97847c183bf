package eu.schakel.agreements;

import eu.schakel.agreements.AgreementReads.Recent;
import eu.schakel.database.Access;
import eu.schakel.database.Database;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/** What changed in the agreements that a filter leaves; reads with the role that sees only what is public. */
public final class ChangeReads {
    private final Database database;
    private final Period silentAfter;

    /** @param silentAfter how long nobody may speak before an agreement counts as silent */
    public ChangeReads(Database database, Period silentAfter) {
        this.database = database;
        this.silentAfter = silentAfter;
    }

    /** The newest lines of their stories, newest first, at most {@code limit}; entering an agreement is no change of it. */
    public List<Recent> recent(Filter filter, Moment moment, int limit) {
        return database.in(Access.READING, sql -> {
            var selection = Selection.of(filter, moment, silentAfter);
            if (filter.text() != null && !Selection.hits(sql, selection)) {
                sql.execute(Selection.LIKENESS);
                selection = Selection.similar(filter, moment, silentAfter);
            }
            return recent(sql, selection, moment, limit);
        });
    }

    /** Of each dossier that has one, the newest event of its story. */
    public Map<UUID, UUID> newestEvents(Collection<UUID> dossiers, Moment moment) {
        return database.in(Access.READING, sql -> {
            var newest = new HashMap<UUID, UUID>();
            sql.fetch(
                            "select distinct on (dossier) dossier, event from open.story where dossier = any(?)"
                                    + " and known_at <= cast(? as timestamptz) order by dossier, clock desc, side desc",
                            dossiers.toArray(new UUID[0]),
                            AgreementReads.until(moment))
                    .forEach(row -> newest.put(row.get(0, UUID.class), row.get(1, UUID.class)));
            return newest;
        });
    }

    private static List<Recent> recent(DSLContext sql, Selection selection, Moment moment, int limit) {
        var arguments = new ArrayList<Object>(selection.arguments());
        arguments.add(AgreementReads.until(moment));
        arguments.add(limit);
        return sql.fetch(
                        "select s.event, s.dossier, s.side, s.organisation, s.role, s.type, s.at, s.known_at, s.detail,"
                                + " a.state from " + selection.from()
                                + " join open.story s on s.dossier = a.dossier where "
                                + selection.where()
                                + " and s.known_at <= cast(? as timestamptz)"
                                + " and s.type not in ('dossier.opened', 'agreements.entered')"
                                + " order by s.known_at desc, s.clock desc, s.event limit ?",
                        arguments.toArray())
                .map(row -> new Recent(AgreementReads.line(row), AgreementReads.agreement(row, 9)));
    }
}
