package eu.schakel.verify;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.dossier.Desks;
import eu.schakel.dossier.Rebuild;
import eu.schakel.dossier.Rebuild.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/** Checks the database of a node, also beside the running node: each part sees one moment, locks nothing and changes nothing. */
public final class NodeVerification {
    private final Database database;
    private final Desks desks;
    private final List<StoredLog> logs;

    /** @param logs that the node knows, with whom to believe about each */
    public NodeVerification(Database database, Desks desks, List<StoredLog> logs) {
        this.database = database;
        this.desks = desks;
        this.logs = List.copyOf(logs);
    }

    /**
     * Checks everything.
     *
     * @param target its name in the report
     * @param progress told what is being checked
     */
    public Report run(String target, Consumer<String> progress) {
        var parts = new ArrayList<Part>();
        for (var log : logs) {
            progress.accept(log.trust().origin());
            parts.add(moment(log.trust().origin(), log::check));
        }
        progress.accept("events");
        parts.add(moment("events", StoredIndex::check));
        progress.accept("texts");
        parts.add(moment("texts", StoredTexts::check));
        progress.accept("projections");
        parts.add(projections());
        var strangers = database.in(Access.APPLICATION, sql -> StoredLog.strangers(sql, logs));
        return new Report(
                target,
                parts,
                strangers.stream()
                        .map(origin -> "The log " + origin
                                + " was not checked: the configuration names no key for it. Is a peer missing?")
                        .toList());
    }

    private Part moment(String name, Function<DSLContext, Part> check) {
        try {
            return database.in(Access.APPLICATION, sql -> {
                sql.execute("set transaction isolation level repeatable read, read only");
                return check.apply(sql);
            });
        } catch (DataAccessException e) {
            return Part.wrong(name, "PostgreSQL cannot read it: " + e.getMessage(), null);
        }
    }

    private Part projections() {
        try {
            var report = new Rebuild(database, desks).compare();
            return report.first()
                    .map(NodeVerification::part)
                    .orElseGet(() -> Part.ok(
                            "projections", "OK: made anew from " + report.events() + " events, they are the same"));
        } catch (DataAccessException e) {
            return Part.wrong("projections", "PostgreSQL cannot make them anew: " + e.getMessage(), null);
        }
    }

    private static Part part(Finding finding) {
        var sentence = switch (finding) {
            case Finding.Unreadable event ->
                "event number " + event.seq() + " of dossier " + event.dossier() + " cannot be read back: "
                        + event.why();
            case Finding.Miscounted dossier ->
                "dossier " + dossier.dossier() + " has " + dossier.found()
                        + " internal events, but its head has counted " + dossier.counted();
            case Finding.Differs row ->
                row.isLive()
                        ? "a row of " + row.table() + " does not follow from the events: " + row.row()
                        : row.table() + " lacks a row that follows from the events: " + row.row();
        };
        return Part.wrong("projections", sentence, null);
    }
}
