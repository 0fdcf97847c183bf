package eu.schakel.dossier;

import java.sql.Savepoint;
import org.jooq.DSLContext;

/** A place in a transaction to go back to, so that one bad entry does not undo its neighbours. */
final class Savepoints {
    private final DSLContext sql;
    private final Savepoint savepoint;

    private Savepoints(DSLContext sql, Savepoint savepoint) {
        this.sql = sql;
        this.savepoint = savepoint;
    }

    static Savepoints set(DSLContext sql) {
        return new Savepoints(sql, sql.connectionResult(connection -> connection.setSavepoint()));
    }

    void release() {
        sql.connection(connection -> connection.releaseSavepoint(savepoint));
    }

    void rollBack() {
        sql.connection(connection -> connection.rollback(savepoint));
    }
}
