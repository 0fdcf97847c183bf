package eu.schakel.agreements;

import eu.schakel.agreements.AgreementReads.Line;
import eu.schakel.database.Access;
import eu.schakel.database.Database;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What comes next, and what was said before it was corrected; reads with the role that sees what is public and nothing else. */
public final class TimeReads {
    private final Database database;

    public TimeReads(Database database) {
        this.database = database;
    }

    /** A day ahead, with the agreement that names it. */
    public record Coming(NamedDate named, Agreement agreement) {}

    /** The next days that agreements name, soonest first, counted from the day asked for; of all themes when null. */
    public List<Coming> coming(Moment moment, @Nullable String theme, int limit) {
        return database.in(Access.READING, sql -> {
            var known = Selection.known(moment);
            var arguments = new ArrayList<Object>(known.arguments());
            arguments.add(moment.day());
            arguments.add(theme == null ? "" : theme);
            arguments.add(theme == null ? "" : theme);
            arguments.add(limit);
            return sql.fetch(
                            "select a.state, d.date, d.what, d.ref from open.agreement_date d"
                                    + " join open.agreement a on a.dossier = d.dossier and a.seq = d.seq"
                                    + " where " + known.where() + " and not a.removed and not a.closed and d.date >= ?"
                                    + " and (? = '' or a.theme = ?) order by d.date, a.position, d.what, d.ref limit ?",
                            arguments.toArray())
                    .map(row -> new Coming(
                            new NamedDate(
                                    row.get(1, LocalDate.class),
                                    NamedDate.What.of(row.get(2, String.class)),
                                    row.get(3, String.class)),
                            AgreementReads.agreement(row, 0)));
        });
    }

    /** One line of any public story. */
    public Optional<Line> findLine(UUID event) {
        return database.in(
                Access.READING,
                sql -> sql.fetchOptional(
                                "select event, dossier, side, organisation, role, type, at, known_at, detail from open.story"
                                        + " where event = ?",
                                event)
                        .map(AgreementReads::line));
    }

    /** A reading that was a mistake, what its side says instead, and of which agreement. */
    public record CorrectedReading(Line before, Line after, Agreement agreement) {}

    /** Readings that their own side corrected, newest first. */
    public List<CorrectedReading> correctedReadings(Moment moment) {
        return database.in(Access.READING, sql -> {
            var known = Selection.known(moment);
            var arguments = new ArrayList<Object>(known.arguments());
            arguments.add(AgreementReads.until(moment));
            return sql.fetch(
                            "select n.event, n.dossier, n.side, n.organisation, n.role, n.type, n.at, n.known_at, n.detail,"
                                    + " o.event, o.dossier, o.side, o.organisation, o.role, o.type, o.at, o.known_at, o.detail,"
                                    + " a.state from open.story n"
                                    + " join open.story o on o.event = cast(n.detail->>'corrects' as uuid)"
                                    + " join open.agreement a on a.dossier = n.dossier and " + known.where()
                                    + " where n.detail->>'corrects' is not null and n.known_at <= cast(? as timestamptz)"
                                    + " order by n.at desc limit " + AgreementReads.MAX_LIMIT,
                            arguments.toArray())
                    .map(row -> new CorrectedReading(
                            AgreementReads.line(row, 9),
                            AgreementReads.line(row, 0),
                            AgreementReads.agreement(row, 18)));
        });
    }
}
