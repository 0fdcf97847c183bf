package eu.schakel.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Wakes a worker when another process of this node did something: PostgreSQL's LISTEN on a connection of its own. Notices get
 * lost, so a worker that waits here wakes every {@link #NET_MS} anyway.
 */
public final class Notices implements AutoCloseable {
    /** The safety net: how long a lost notice can delay work. */
    public static final int NET_MS = 200;

    private static final int RECONNECT_AFTER_MS = 1_000;

    private final Database database;
    private final String channel;
    private final Semaphore wake = new Semaphore(0);
    private final Thread listener;
    private volatile boolean closed;

    public Notices(Database database, String channel) {
        this.database = database;
        this.channel = channel;
        this.listener = Thread.ofVirtual().name("notices-" + channel).start(this::listen);
    }

    /** Returns when something may have happened, at the latest after {@link #NET_MS}. */
    public void await() throws InterruptedException {
        if (wake.tryAcquire(NET_MS, java.util.concurrent.TimeUnit.MILLISECONDS)) {
            wake.drainPermits();
        }
    }

    /** Wakes the waiting worker of this process at once. */
    public void wake() {
        wake.release();
    }

    @Override
    public void close() {
        closed = true;
        listener.interrupt();
    }

    private void listen() {
        @Nullable Connection connection = null;
        while (!closed) {
            try {
                if (connection == null || connection.isClosed()) {
                    connection = database.direct();
                    try (var statement = connection.createStatement()) {
                        statement.execute("listen " + channel);
                    }
                }
                var notices = connection.unwrap(PGConnection.class).getNotifications(RECONNECT_AFTER_MS);
                if (notices != null && notices.length > 0) {
                    wake();
                }
            } catch (SQLException e) {
                connection = null;
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RECONNECT_AFTER_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
