package eu.schakel.testing;

import eu.schakel.database.Database;
import eu.schakel.database.DatabaseSettings;
import eu.schakel.database.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Fresh databases on one embedded PostgreSQL for each JVM. The server starts at the first call and ends with the JVM; closing a
 * database gives its connections back, which the server has 100 of, so a test closes what it opened.
 */
public final class TestDatabases {
    /** Linux's file system in memory: what is synced there costs nothing, so a database is made in a fraction of a second. */
    private static final Path MEMORY = Path.of("/dev/shm");

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final List<Runnable> FIRST = new CopyOnWriteArrayList<>();

    private TestDatabases() {}

    /** A new database with all tables and roles, and nothing in it. */
    public static Database fresh() {
        return Database.open(create());
    }

    /** A new database without tables, and how to open it; more than once to play a restart or two processes. */
    public static DatabaseSettings create() {
        var server = Running.SERVER;
        var name = "test_" + NUMBER.incrementAndGet();
        try (var owner = DriverManager.getConnection(server.jdbcUrl("schakel"), server.user(), server.password());
                var statement = owner.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("The test server made no database " + name, e);
        }
        return new DatabaseSettings(server.jdbcUrl(name), server.user(), server.password());
    }

    /** Closes what works on these databases before they go, when all tests are done. */
    public static void closeFirst(Runnable close) {
        FIRST.add(close);
    }

    /** Initialised by the first use. */
    private static final class Running {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                var directory = Files.isWritable(MEMORY)
                        ? Files.createTempDirectory(MEMORY, "schakel-test-databases")
                        : Files.createTempDirectory("schakel-test-databases");
                var server = EmbeddedPostgres.start(directory);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, directory)));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedPostgres server, Path directory) {
            FIRST.forEach(Runnable::run);
            server.close();
            try (var files = Files.walk(directory)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
