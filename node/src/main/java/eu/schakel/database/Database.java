package eu.schakel.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** One pool for each {@link Access}, and transactions on them. */
public final class Database implements AutoCloseable {
    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    /** Longest wait for a connection: a page that waits longer is of no use to the reader. */
    private static final int WAIT_FOR_CONNECTION_MS = 10_000;

    /**
     * Readers in the queue for a connection: what a small node serves in about half a second. If more could wait, all would wait so long
     * that they give up, and the work for them is lost.
     */
    static final int MOST_READERS_WAITING = 64;

    private static final Settings PLAIN = new Settings().withExecuteLogging(false);

    private final Map<Access, HikariDataSource> pools = new EnumMap<>(Access.class);
    private final ScopedValue<DSLContext> snapshot = ScopedValue.newInstance();

    private Database(DatabaseSettings settings, String name) {
        for (var access : Access.values()) {
            pools.put(access, pool(settings, name, access));
        }
    }

    /**
     * Checks the server, makes the roles, migrates, opens the pools.
     *
     * @throws DatabaseException with what to change, when the server is too old, may forget a commit or cannot be reached
     */
    public static Database open(DatabaseSettings settings) {
        try (var owner = connect(settings)) {
            ServerCheck.check(owner);
            var name = Objects.requireNonNull(owner.getCatalog());
            Roles.make(owner, name, settings.password());
            Migrations.run(settings, name);
            return new Database(settings, name);
        } catch (SQLException e) {
            throw new DatabaseException(
                    "The database at " + settings.url() + " could not be used as " + settings.user() + ": "
                            + e.getMessage() + " (check database.url, database.user and the password)",
                    e);
        }
    }

    /** Something to do with what is in the database. */
    @FunctionalInterface
    public interface Work<X extends Exception> {
        void run() throws X;
    }

    /**
     * Does the work on one snapshot: whatever it reads with {@link Access#READING} is of the same moment, over one connection.
     *
     * @throws BusyException when too many readers wait already
     */
    public <X extends Exception> void onSnapshot(Work<X> work) throws X {
        try (var connection = connect(Access.READING)) {
            try {
                ScopedValue.where(snapshot, using(connection)).<Boolean, X>call(() -> {
                    work.run();
                    return true;
                });
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new DatabaseException("A snapshot failed: " + e.getMessage(), e);
        }
    }

    /**
     * Runs the work in one transaction; commits when it returns, rolls back when it throws.
     *
     * @throws BusyException when too many readers wait already
     */
    public <T extends @org.jspecify.annotations.Nullable Object> T in(Access access, Function<DSLContext, T> work) {
        if (access == Access.READING && snapshot.isBound()) {
            return work.apply(snapshot.get());
        }
        try (var connection = connect(access)) {
            try {
                var result = work.apply(using(connection));
                connection.commit();
                return result;
            } catch (RuntimeException | Error e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new DatabaseException("A transaction failed: " + e.getMessage(), e);
        }
    }

    /** As {@link #in}, for work without a result. */
    public void run(Access access, Consumer<DSLContext> work) {
        in(access, sql -> {
            work.accept(sql);
            return true;
        });
    }

    /** The pool itself, for a library that makes its own transactions. They do not commit by themselves. */
    public DataSource source(Access access) {
        return pool(access);
    }

    @Override
    public void close() {
        pools.values().forEach(HikariDataSource::close);
    }

    private Connection connect(Access access) throws SQLException {
        if (access == Access.READING && readersWaiting() >= MOST_READERS_WAITING) {
            throw new BusyException();
        }
        return pool(access).getConnection();
    }

    int readersWaiting() {
        return pool(Access.READING).getHikariPoolMXBean().getThreadsAwaitingConnection();
    }

    private HikariDataSource pool(Access access) {
        return Objects.requireNonNull(pools.get(access));
    }

    private static DSLContext using(Connection connection) {
        return DSL.using(connection, SQLDialect.POSTGRES, PLAIN);
    }

    private static Connection connect(DatabaseSettings settings) throws SQLException {
        return DriverManager.getConnection(settings.url(), settings.user(), settings.password());
    }

    private static HikariDataSource pool(DatabaseSettings settings, String name, Access access) {
        var role = access.roleIn(name);
        var config = new HikariConfig();
        config.setPoolName(role);
        config.setJdbcUrl(settings.url());
        config.setUsername(role);
        config.setPassword(Roles.password(settings.password(), role));
        config.setAutoCommit(false);
        if (access == Access.READING) {
            config.setReadOnly(true);
            config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        }
        config.setMaximumPoolSize(access.connections());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_FOR_CONNECTION_MS);
        config.setInitializationFailTimeout(WAIT_FOR_CONNECTION_MS);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", role);
        // jOOQ sends moments as text; PostgreSQL may then see for itself what type a place has.
        config.addDataSourceProperty("stringtype", "unspecified");
        return new HikariDataSource(config);
    }
}
