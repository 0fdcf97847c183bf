package eu.schakel.dossier;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.DSLContext;

/**
 * Applies what the mirror of a peer's log holds: the effect and the position in one transaction, so exactly once. An entry that
 * breaks a rule is refused, one that cannot be understood yet is parked; neither stops the log.
 */
public final class Inbox {
    /** Entries a transaction: enough to share a commit, few enough not to hold locks for long. */
    private static final int BATCH = 64;

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
     * Applies one batch of a peer's log.
     *
     * @return how many entries were dealt with; 0 when nothing waits or another process is at it
     */
    public int apply(String peer) {
        var log = side.logFrom(peer);
        int done = database.in(Access.APPLICATION, sql -> {
            sql.execute("insert into core.applied (log, position) values (?, 0) on conflict do nothing", log);
            return sql.fetchOptional("select position from core.applied where log = ? for update skip locked", log)
                    .map(row -> batch(sql, peer, log, row.get(0, Long.class)))
                    .orElse(0);
        });
        if (done > 0) {
            side.peers().forEach(this::retryWhatWaited);
            appended.run();
        }
        return done;
    }

    /** Tries the parked entries of a peer's log again, in order: after an upgrade, or when an operator asks. */
    public void retryParked(String peer) {
        var log = side.logFrom(peer);
        database.run(Access.APPLICATION, sql -> {
            var parked = sql.fetch(
                    "delete from core.parked p using mirror.leaf l where p.log = ? and l.log = p.log"
                            + " and l.position = p.position returning l.position, l.bytes",
                    log);
            parked.sortAsc(0);
            for (var row : parked) {
                one(sql, peer, new Recorder.Place(log, row.get(0, Long.class)), row.get(1, byte[].class));
            }
        });
        appended.run();
    }

    /** What waited for another log's event may go on now. */
    private void retryWhatWaited(String peer) {
        boolean waits = database.in(
                Access.APPLICATION,
                sql -> !sql.fetch(
                                "select 1 from core.parked where log = ?"
                                        + " and reason in ('unknown-dossier', 'unknown-cause', 'text-missing') limit 1",
                                side.logFrom(peer))
                        .isEmpty());
        if (waits) {
            retryParked(peer);
        }
    }

    private int batch(DSLContext sql, String peer, String log, long from) {
        var rows = sql.fetch(
                "select position, bytes from mirror.leaf where log = ? and position >= ? order by position limit ?",
                log,
                from,
                BATCH);
        for (var row : rows) {
            one(sql, peer, new Recorder.Place(log, row.get(0, Long.class)), row.get(1, byte[].class));
        }
        if (!rows.isEmpty()) {
            sql.execute("update core.applied set position = ? where log = ?", from + rows.size(), log);
        }
        return rows.size();
    }

    private void one(DSLContext sql, String peer, Recorder.Place place, byte[] bytes) {
        var now = clock.instant();
        var savepoint = Savepoints.set(sql);
        try {
            adoption.adopt(sql, peer, place, bytes, now);
            savepoint.release();
        } catch (EventException e) {
            savepoint.rollBack();
            refuse(sql, place, e, now);
            adoption.answerRefusal(sql, place, bytes, e.reason(), now);
        } catch (ParkException e) {
            savepoint.rollBack();
            park(sql, place, e, now);
        } catch (RuntimeException e) {
            savepoint.rollBack();
            park(sql, place, new ParkException("failed", Adoption.dossierOf(bytes), message(e)), now);
        }
    }

    private static void refuse(DSLContext sql, Recorder.Place place, EventException why, Instant now) {
        sql.execute(
                "insert into core.refused (log, position, reason, detail, at) values (?, ?, ?, ?, ?)",
                place.log(),
                place.position(),
                why.reason(),
                message(why),
                now.atOffset(ZoneOffset.UTC));
    }

    private static void park(DSLContext sql, Recorder.Place place, ParkException why, Instant now) {
        sql.execute(
                "insert into core.parked (log, position, dossier, reason, detail, since) values (?, ?, ?, ?, ?, ?)",
                place.log(),
                place.position(),
                why.dossier(),
                why.reason(),
                message(why),
                now.atOffset(ZoneOffset.UTC));
    }

    private static String message(Exception e) {
        return e.getMessage() == null ? e.getClass().getName() : e.getMessage();
    }

    /** Peers in the order of the configuration. */
    public List<String> peers() {
        return side.peers();
    }
}
