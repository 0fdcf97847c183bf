package eu.schakel.obstacles.staff;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.dossier.Actors;
import eu.schakel.ledger.Hash;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What this room reads and keeps apart from dossiers: filters that a person saved, and what happened in a dossier after a version. */
public final class CaseTables {
    /** More than one needs to see what changed while writing. */
    private static final int MOST_EVENTS = 100;

    private final Database database;

    public CaseTables(Database database) {
        this.database = database;
    }

    /** A filter under the name that a person gave it. */
    record SavedFilter(String name, String query) {}

    /** Something that happened in a dossier. */
    record Happened(String side, String type, Instant at) {}

    List<SavedFilter> listFilters(UUID person) {
        return database.in(
                Access.APPLICATION,
                sql -> sql.fetch(
                                "select name, query from core.obstacle_saved_filter where person = ? order by name",
                                person)
                        .map(row -> new SavedFilter(row.get(0, String.class), row.get(1, String.class))));
    }

    /** Keeps a filter; one of the same name is replaced. */
    void save(UUID person, SavedFilter filter) {
        database.run(
                Access.APPLICATION,
                sql -> sql.execute(
                        "insert into core.obstacle_saved_filter (person, name, query) values (?, ?, ?)"
                                + " on conflict (person, name) do update set query = excluded.query",
                        person,
                        filter.name(),
                        filter.query()));
    }

    void forget(UUID person, String name) {
        database.run(
                Access.APPLICATION,
                sql -> sql.execute(
                        "delete from core.obstacle_saved_filter where person = ? and name = ?", person, name));
    }

    /** What happened in a dossier after a version, oldest first. */
    List<Happened> listSince(UUID dossier, long version) {
        return database.in(
                Access.APPLICATION,
                sql -> sql.fetch(
                                "select e.side, e.type, e.known_at from core.event e where e.dossier = ? and e.seq > ?"
                                        + " order by e.seq limit " + MOST_EVENTS,
                                dossier,
                                version)
                        .map(row -> new Happened(
                                row.get(0, String.class),
                                row.get(1, String.class),
                                row.get(2, OffsetDateTime.class).toInstant())));
    }

    /** Who of this side's people stands behind what an event carries of its author. */
    Optional<UUID> findActor(String commitment) {
        return database.in(Access.APPLICATION, sql -> Actors.find(sql, Hash.fromHex(commitment)));
    }
}
