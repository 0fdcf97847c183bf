package eu.schakel.exchange;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.ledger.Checkpoint;
import eu.schakel.ledger.Frontier;
import eu.schakel.ledger.Hash;
import eu.schakel.ledger.NoteSigner;
import eu.schakel.ledger.SignedNote;
import java.time.Clock;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;

/**
 * Gives waiting events their positions in one own log, and signs what is committed. The lock on the head row is the leadership:
 * any number of processes may try. It asks what waits, never for "id greater than the last", so a late commit is not skipped.
 */
public final class Sequencer {
    /** Leaves a transaction: a burst shares one commit and one signature. */
    private static final int BATCH = 1_024;

    private final Database database;
    private final LogTables log;
    private final NoteSigner signer;
    private final Clock clock;

    public Sequencer(Database database, LogTables log, NoteSigner signer, Clock clock) {
        this.database = database;
        this.log = log;
        this.signer = signer;
        this.clock = clock;
    }

    /** One cheap question for all logs, so that an idle node stays idle. */
    static boolean anythingWaits(Database database) {
        return database.in(
                Access.APPLICATION,
                sql -> !sql.fetch("select 1 from outgoing.waiting limit 1").isEmpty());
    }

    /**
     * Takes the oldest waiting events, and signs.
     *
     * @return how many got a position
     */
    public int sequence() {
        int taken = database.in(
                Access.APPLICATION,
                sql -> log.lockIfFree(sql).map(edge -> place(sql, edge)).orElse(0));
        sign();
        return taken;
    }

    private int place(DSLContext sql, Frontier edge) {
        var rows = take(sql);
        if (!rows.isEmpty()) {
            var leaves = rows.map(row -> Hash.of(row.get(2, byte[].class)));
            log.appendEvents(sql, edge, leaves, rows.map(row -> row.get(1, UUID.class)));
        }
        return rows.size();
    }

    /** Signs the newest committed size, unless that was done. */
    private void sign() {
        database.run(Access.APPLICATION, sql -> {
            var edge = log.frontier(sql);
            if (log.checkpoint(sql, edge.size()).isEmpty()) {
                var checkpoint = new Checkpoint(log.origin(), edge.size(), edge.root());
                log.keepCheckpoint(
                        sql,
                        edge.size(),
                        SignedNote.sign(checkpoint.text(), signer).serialized(),
                        clock.instant());
            }
        });
    }

    private Result<Record> take(DSLContext sql) {
        return sql.fetch(
                        "delete from outgoing.waiting where log = ? and serial in"
                                + " (select serial from outgoing.waiting where log = ? order by serial limit ?)"
                                + " returning serial, event, leaf",
                        log.origin(),
                        log.origin(),
                        BATCH)
                .sortAsc(0);
    }
}
