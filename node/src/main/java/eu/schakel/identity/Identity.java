package eu.schakel.identity;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * People and their sessions, in the database: a session outlives a restart, and any process of this node knows it. Ending one works
 * at once in the process that ends it, and within {@link SessionCache#KEPT_S} seconds in the others.
 */
public final class Identity implements Sessions {
    /** A working day with its evening: who comes back the next morning signs in again. */
    public static final Duration LONGEST_LIFE = Duration.ofHours(12);

    /** Long enough for a meeting; short enough that a machine left behind does not stay open. */
    public static final Duration LONGEST_IDLE = Duration.ofHours(2);

    /** Nobody has more machines, and a class may share one invented person; who signs in once more ends the oldest session. */
    static final int MOST_SESSIONS = 100;

    /** How exactly we know when somebody was last here; finer would write to the database at each page. */
    private static final Duration SEEN_GRAIN = Duration.ofMinutes(1);

    private final Database database;
    private final Clock clock;
    private final SecureRandom random;
    private final SessionCache cache = new SessionCache();

    public Identity(Database database, Clock clock, SecureRandom random) {
        this.database = database;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Optional<Session> findSession(String token) {
        if (!Token.isShaped(token)) {
            return Optional.empty();
        }
        var now = clock.instant();
        var hash = Token.hash(token);
        var known = cache.find(hash, now);
        return known.isPresent() ? known : database.in(Access.APPLICATION, sql -> load(sql, hash, now));
    }

    @Override
    public String signIn(UUID person) {
        var now = clock.instant();
        var token = Token.random(random);
        database.run(Access.APPLICATION, sql -> open(sql, person, token, now, now));
        cache.forget(person);
        return token;
    }

    /**
     * Signs in somebody for whom a login service vouches. Name, organisation and roles are from then on what it says.
     *
     * @throws NoSuchElementException if the person is no longer active
     */
    public String signIn(ProvedPerson proved) {
        var now = clock.instant();
        var token = Token.random(random);
        var person = database.in(Access.APPLICATION, sql -> {
            var id = People.put(sql, proved);
            open(sql, id, token, now, proved.provedAt());
            return id;
        });
        cache.forget(person);
        return token;
    }

    @Override
    public boolean isFresh(Session session, Duration longest) {
        return session.provedAt().plus(longest).isAfter(clock.instant());
    }

    private static void open(DSLContext sql, UUID person, String token, Instant now, Instant provedAt) {
        sql.execute(
                "delete from core.session where expires_at <= ? or last_seen_at <= ?",
                at(now),
                at(now.minus(LONGEST_IDLE)));
        var made =
                sql.execute("""
                    insert into core.session (token_hash, person, created_at, last_seen_at, expires_at, proved_at)
                    select ?, id, ?, ?, ?, ? from core.person where id = ? and active
                    """, Token.hash(token), at(now), at(now), at(now.plus(LONGEST_LIFE)), at(provedAt), person);
        if (made == 0) {
            throw new NoSuchElementException(
                    "No active person has the id " + person + "; choose one from the list of people.");
        }
        sql.execute(
                "delete from core.session where token_hash in (select token_hash from core.session where person = ?"
                        + " order by created_at desc, token_hash offset ?)",
                person,
                MOST_SESSIONS);
    }

    @Override
    public void signOut(String token) {
        if (!Token.isShaped(token)) {
            return;
        }
        var hash = Token.hash(token);
        database.run(Access.APPLICATION, sql -> sql.execute("delete from core.session where token_hash = ?", hash));
        cache.forget(hash);
    }

    @Override
    public void signOutEverywhere(UUID person) {
        database.run(Access.APPLICATION, sql -> sql.execute("delete from core.session where person = ?", person));
        cache.forget(person);
    }

    /** The person with this id, also when no longer active: old dossiers name them. */
    public Optional<Person> findPerson(UUID id) {
        return database.in(
                Access.APPLICATION,
                sql -> sql.fetch(People.SELECT + " where p.id = ? " + People.GROUP, id).stream()
                        .map(People::read)
                        .findFirst());
    }

    /** The active people of a side who treat dossiers, by name. */
    public List<Person> listColleagues(String side) {
        return database
                .in(
                        Access.APPLICATION,
                        sql -> sql.fetch(
                                        People.SELECT + " where p.active and p.side = ? " + People.GROUP
                                                + " order by p.name",
                                        side)
                                .map(People::read))
                .stream()
                .filter(person -> person.has(Role.CASE_HANDLER) || person.has(Role.COORDINATOR))
                .toList();
    }

    @Override
    public List<Person> listDemoPeople() {
        return database.in(
                Access.APPLICATION,
                sql -> sql.fetch(People.SELECT + " where p.demo and p.active " + People.GROUP + " order by p.name")
                        .map(People::read));
    }

    private Optional<Session> load(DSLContext sql, byte[] hash, Instant now) {
        var row = sql.fetchOne(
                "select person, expires_at, coalesce(proved_at, created_at) as proved_at from core.session where token_hash = ? and expires_at > ? and last_seen_at > ?",
                hash,
                at(now),
                at(now.minus(LONGEST_IDLE)));
        if (row == null) {
            return Optional.empty();
        }
        var person = sql
                .fetch(People.SELECT + " where p.active and p.id = ? " + People.GROUP, row.get("person", UUID.class))
                .stream()
                .map(People::read)
                .findFirst();
        sql.execute(
                "update core.session set last_seen_at = ? where token_hash = ? and last_seen_at < ?",
                at(now),
                hash,
                at(now.minus(SEEN_GRAIN)));
        var session = person.map(found -> new Session(found, row.get("proved_at", Instant.class)));
        session.ifPresent(found -> cache.keep(hash, found, now, row.get("expires_at", Instant.class)));
        return session;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
