package eu.schakel;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.portal.Contacts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** When each peer was last heard: in memory for every page, and in the database for after a restart. */
final class LastContacts implements Contacts {
    /** Peers are heard every few seconds; after a restart it need not be known better. */
    private static final Duration KEEP_EVERY = Duration.ofMinutes(1);

    private final Database database;
    private final Clock clock;
    private final Map<String, Instant> heard = new ConcurrentHashMap<>();
    private final Map<String, Instant> kept = new ConcurrentHashMap<>();

    LastContacts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        database.in(Access.APPLICATION, sql -> sql.fetch("select name, last_contact from core.peer"))
                .forEach(row -> heard.put(
                        row.get(0, String.class),
                        row.get(1, OffsetDateTime.class).toInstant()));
    }

    /** The peer answered just now. */
    void hear(String peer) {
        var now = clock.instant();
        heard.put(peer, now);
        if (kept.getOrDefault(peer, Instant.EPOCH).plus(KEEP_EVERY).isAfter(now)) {
            return;
        }
        database.run(
                Access.APPLICATION,
                sql -> sql.execute(
                        "insert into core.peer (name, last_contact) values (?, ?)"
                                + " on conflict (name) do update set last_contact = excluded.last_contact",
                        peer,
                        now.atOffset(ZoneOffset.UTC)));
        kept.put(peer, now);
    }

    @Override
    public Optional<Instant> lastHeard(String peer) {
        return Optional.ofNullable(heard.get(peer));
    }
}
