package eu.schakel.dossier;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.exception.DataAccessException;

/**
 * Applies what the mirror of a peer's log holds: the effect and the position in one transaction, so exactly once. An entry that
 * breaks a rule is refused, one that cannot be understood yet is parked; neither stops the log.
 */
public final class Inbox {
    /** Entries a transaction: enough to share a commit, few enough not to hold locks for long. */
    private static final int BATCH = 64;

    /**
     * Classes of SQLSTATE (PostgreSQL, appendix A) that are no fault of an entry: lost connection, deadlock, full disk, a server that
     * stops, a system error.
     */
    private static final List<String> PASSING = List.of("08", "40", "53", "57", "58");

    private final Database database;
    private final Side side;
    private final Adoption adoption;
    private final Clock clock;
    private final Runnable appended;

    /** @param appended called after a commit in which this node answered by events of its own */
    public Inbox(Database database, Side side, Desks desks, Clock clock, Runnable appended) {
        this.database = database;
        this.side = side;
        this.adoption = new Adoption(side, desks);
        this.clock = clock;
        this.appended = appended;
    }

    /**
     * Applies one batch of a peer's log, and what of this or another peer's log waited for it.
     *
     * @return how many entries were dealt with; 0 when nothing can go on now or another process is at it
     */
    public int apply(String peer) {
        var log = side.logFrom(peer);
        int done = database.in(Access.APPLICATION, sql -> {
            sql.execute("insert into core.applied (log, position) values (?, 0) on conflict do nothing", log);
            return position(sql, log)
                    .map(position -> batch(sql, peer, log, position))
                    .orElse(0);
        });
        if (done > 0) {
            appended.run();
        }
        for (var other : done > 0 ? side.peers() : List.of(peer)) {
            done += goOn(other, (sql, from) -> Parking.ready(sql, from, clock.instant()));
        }
        return done;
    }

    /** Tries all parked entries of a peer's log again, in order: after an upgrade, or when an operator asks. */
    public void retryParked(String peer) {
        goOn(peer, Parking::all);
    }

    /** Peers in the order of the configuration. */
    public List<String> peers() {
        return side.peers();
    }

    private interface Choice {
        List<UUID> of(DSLContext sql, String log);
    }

    private int goOn(String peer, Choice choice) {
        var log = side.logFrom(peer);
        int gone = database.in(Access.APPLICATION, sql -> {
            // The position's lock keeps the log's new entries from overtaking those that wait.
            var dossiers = choice.of(sql, log);
            return dossiers.isEmpty() || position(sql, log).isEmpty()
                    ? 0
                    : dossiers.stream()
                            .mapToInt(dossier -> goOn(sql, peer, log, dossier))
                            .sum();
        });
        if (gone > 0) {
            appended.run();
        }
        return gone;
    }

    private int goOn(DSLContext sql, String peer, String log, UUID dossier) {
        int gone = 0;
        for (var first = Parking.first(sql, log, dossier);
                first.isPresent();
                first = Parking.first(sql, log, dossier)) {
            var place = first.get();
            var why = attempt(sql, peer, place, StoredEvents.entry(sql, place));
            if (why.isPresent()) {
                Parking.waitsOn(sql, place, why.get());
                break;
            }
            Parking.remove(sql, place);
            gone++;
        }
        return gone;
    }

    /** How far the log is applied; locked until the transaction ends. Empty when another process has it. */
    private static Optional<Long> position(DSLContext sql, String log) {
        return sql.fetchOptional("select position from core.applied where log = ? for update skip locked", log)
                .map(row -> row.get(0, Long.class));
    }

    private int batch(DSLContext sql, String peer, String log, long from) {
        var rows = sql.fetch(
                "select position, bytes from mirror.leaf where log = ? and position >= ? order by position limit ?",
                log,
                from,
                BATCH);
        var before = Savepoints.set(sql);
        if (adoptAll(sql, peer, log, rows)) {
            before.release();
        } else {
            before.rollBack();
            for (var row : rows) {
                var place = new Recorder.Place(log, row.get(0, Long.class));
                attempt(sql, peer, place, row.get(1, byte[].class))
                        .ifPresent(why -> Parking.put(sql, place, why, clock.instant()));
            }
        }
        if (!rows.isEmpty()) {
            sql.execute("update core.applied set position = ? where log = ?", from + rows.size(), log);
        }
        return rows.size();
    }

    /** Nearly always each entry of a batch can have its effect, and none needs a savepoint of its own. */
    private boolean adoptAll(DSLContext sql, String peer, String log, Result<? extends Record> rows) {
        try {
            for (var row : rows) {
                var place = new Recorder.Place(log, row.get(0, Long.class));
                adoption.adopt(sql, peer, place, row.get(1, byte[].class), clock.instant());
            }
            return true;
        } catch (EventException | ParkException e) {
            return false;
        } catch (RuntimeException e) {
            if (isPassing(e)) {
                throw e;
            }
            return false;
        }
    }

    /** Gives an entry its effect or refuses it; or says why it must wait. */
    private Optional<ParkException> attempt(DSLContext sql, String peer, Recorder.Place place, byte[] bytes) {
        var now = clock.instant();
        var savepoint = Savepoints.set(sql);
        try {
            adoption.adopt(sql, peer, place, bytes, now);
            savepoint.release();
            return Optional.empty();
        } catch (EventException e) {
            savepoint.rollBack();
            Parking.refuse(sql, place, e.reason(), message(e), now);
            adoption.answerRefusal(sql, peer, bytes, e.reason(), now);
            return Optional.empty();
        } catch (ParkException e) {
            savepoint.rollBack();
            return Optional.of(e);
        } catch (RuntimeException e) {
            if (isPassing(e)) {
                throw e;
            }
            savepoint.rollBack();
            return Optional.of(new ParkException("failed", Adoption.dossierOf(bytes), message(e)));
        }
    }

    /** What is no fault of the entry (a deadlock, a full disk, a lost connection) undoes the batch, which is tried again. */
    private static boolean isPassing(RuntimeException e) {
        return e instanceof DataAccessException failed && PASSING.stream().anyMatch(failed.sqlState()::startsWith);
    }

    private static String message(Exception e) {
        return e.getMessage() == null ? e.getClass().getName() : e.getMessage();
    }
}
