package eu.schakel.database.embedded;

import eu.schakel.database.DatabaseSettings;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A running PostgreSQL of our own on 127.0.0.1, with all its data in one folder. Killing this process stops the server too, and
 * killing both loses nothing that was acknowledged.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final String OWNER = "schakel";

    private final FileChannel lock;
    private final Server server;
    private final String password;

    private EmbeddedPostgres(FileChannel lock, Server server, String password) {
        this.lock = lock;
        this.server = server;
        this.password = password;
    }

    /**
     * Starts the server of this folder, and makes folder, role {@code schakel} (no superuser; CREATEDB, CREATEROLE) and database
     * {@code schakel} at the first call. Returns when it accepts connections: about 3 s at first, under 1 s later, longer after a
     * crash.
     *
     * @param directory the folder for the server's data, password, port and log; one server at a time
     * @throws EmbeddedPostgresException if another process uses the folder, or the server cannot be made or started
     */
    public static EmbeddedPostgres start(Path directory) {
        return start(directory, Binaries.choose(dataIn(directory)));
    }

    /**
     * How to reach the server of this folder that another process runs; empty when none does. It is not ours to stop, and may stop
     * at any moment.
     *
     * @throws EmbeddedPostgresException if the folder cannot be read
     */
    public static Optional<DatabaseSettings> findRunning(Path directory) {
        Path home = directory.toAbsolutePath().normalize();
        try {
            OptionalInt port = new Postmaster(dataIn(home)).findPort();
            if (port.isEmpty()) {
                return Optional.empty();
            }
            String password = Files.readString(home.resolve("password")).strip();
            return Optional.of(new DatabaseSettings(url(port.getAsInt(), OWNER), OWNER, password));
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "Cannot read " + home + ": " + e.getMessage() + ". Are you the user who runs the node?", e);
        }
    }

    static EmbeddedPostgres start(Path directory, Binaries binaries) {
        Path home = directory.toAbsolutePath().normalize();
        FileChannel lock = null;
        try {
            Files.createDirectories(home);
            if (ServerUser.weAreRoot()) {
                Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
            }
            lock = lock(home);
            ServerUser serverUser = ServerUser.find(home, binaries);
            DataFolder folder = new DataFolder(home, binaries, serverUser);
            folder.ensure(dataIn(home));
            Server server = Server.start(home, dataIn(home), binaries, serverUser);
            return new EmbeddedPostgres(lock, server, folder.password());
        } catch (IOException e) {
            release(lock);
            throw new EmbeddedPostgresException(
                    "Cannot use " + home + " for PostgreSQL: " + e.getMessage()
                            + ". Is the disk full or the folder read-only?",
                    e);
        } catch (RuntimeException e) {
            release(lock);
            throw e;
        }
    }

    /** The address for JDBC of a database on this server. */
    public String jdbcUrl(String database) {
        return url(server.port(), database);
    }

    /** The name of the role that owns the database {@code schakel} and may make others. */
    public String user() {
        return OWNER;
    }

    /** The password of {@link #user()}; the same at every start. */
    public String password() {
        return password;
    }

    /** The TCP port on 127.0.0.1; the same at every start unless another program took it. */
    public int port() {
        return server.port();
    }

    /** The number of the server's main process, for tests that kill it. */
    public long pid() {
        return server.pid();
    }

    /** Stops the server: open transactions are rolled back, what was committed is on disk. Does nothing the second time. */
    @Override
    public void close() {
        try {
            server.close();
        } finally {
            release(lock);
        }
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static Path dataIn(Path directory) {
        return directory.toAbsolutePath().normalize().resolve("data");
    }

    /** Held as long as the server runs and given back by the system when we are killed, so a server without it is an orphan. */
    private static FileChannel lock(Path home) throws IOException {
        FileChannel channel =
                FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean ours = false;
        try {
            ours = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            ours = false;
        } finally {
            if (!ours) {
                channel.close();
            }
        }
        if (!ours) {
            throw new EmbeddedPostgresException(
                    "Another node uses the database in " + home + ". Stop it first, or choose another data.directory.");
        }
        return channel;
    }

    private static void release(@Nullable FileChannel lock) {
        if (lock == null) {
            return;
        }
        try {
            lock.close();
        } catch (IOException e) {
            throw new EmbeddedPostgresException("Cannot release the lock on the database folder.", e);
        }
    }
}
