package eu.schakel.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One running server process and its port. */
final class Server implements AutoCloseable {
    /** After a kill, children of the old server may hold its shared memory for some seconds, and a new one exits at once. */
    private static final Duration RETRY_PATIENCE = Duration.ofSeconds(30);

    /** Redoing the log after a crash takes seconds per gigabyte of it. */
    private static final Duration RECOVERY_PATIENCE = Duration.ofMinutes(5);

    private static final long LOOK_EVERY_MS = 20;
    private static final Duration RETRY_EVERY = Duration.ofMillis(500);

    /** One former log is kept: enough to see why the last start failed. */
    private static final long LOG_LIMIT_BYTES = 10_000_000;

    /**
     * Becomes the server, and leaves a watcher that stops it when our end of the pipe closes, however we ended. The watcher is
     * nobody's child, so that the server does not find a stranger among its own; and looks in the file, so that it never signals a
     * stranger.
     */
    private static final String WATCHED = """
            exec 3<&0 </dev/null
            ( ( cat <&3 >/dev/null
                [ "$(head -n 1 "$0/postmaster.pid" 2>/dev/null)" = $$ ] && kill -INT $$ ) & )
            exec 3<&-
            exec "$@"
            """;

    private final Process process;
    private final int port;

    private Server(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Server start(Path home, Path data, Binaries binaries, ServerUser serverUser) throws IOException {
        Path log = home.resolve("server.log");
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT_BYTES) {
            Files.move(log, home.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        Postmaster postmaster = new Postmaster(data);
        long begin = System.nanoTime();
        while (true) {
            postmaster.clear();
            int port = Port.remembered(home.resolve("port"));
            Process process = new ProcessBuilder(serverUser.command(words(data, binaries, port)))
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            if (becomesReady(process, postmaster, log)) {
                return new Server(process, port);
            }
            if (System.nanoTime() - begin > RETRY_PATIENCE.toNanos()) {
                throw new EmbeddedPostgresException("PostgreSQL ended with " + process.exitValue()
                        + " at every try for " + RETRY_PATIENCE.toSeconds() + " s. Look at the end of " + log + ".");
            }
            LockSupport.parkNanos(RETRY_EVERY.toNanos());
        }
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        try {
            if (process.isAlive()) {
                Postmaster.stop(process.toHandle());
            }
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new EmbeddedPostgresException("Cannot stop PostgreSQL (process " + process.pid() + ").", e);
        }
    }

    /** True when it takes connections, false when it ended before. */
    private static boolean becomesReady(Process process, Postmaster postmaster, Path log) throws IOException {
        long begin = System.nanoTime();
        try {
            while (!process.waitFor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
                if (postmaster.isReady(process.pid())) {
                    return true;
                }
                if (System.nanoTime() - begin > RECOVERY_PATIENCE.toNanos()) {
                    process.getOutputStream().close();
                    throw new EmbeddedPostgresException("PostgreSQL was not ready after "
                            + RECOVERY_PATIENCE.toMinutes() + " minutes. Look at the end of " + log
                            + ", then start again: it goes on where it was.");
                }
            }
            return false;
        } catch (InterruptedException e) {
            process.getOutputStream().close();
            Thread.currentThread().interrupt();
            throw new EmbeddedPostgresException("Interrupted while starting PostgreSQL.", e);
        }
    }

    private static List<String> words(Path data, Binaries binaries, int port) {
        List<String> words =
                new ArrayList<>(List.of("sh", "-c", WATCHED, data.toString(), binaries.program("postgres")));
        words.addAll(List.of("-D", data.toString()));
        for (String setting : List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "shared_buffers=64MB",
                "max_connections=100",
                "wal_keep_size=64MB",
                "timezone=UTC",
                "log_timezone=UTC",
                "log_min_messages=warning",
                // Statements and details of errors carry what people typed: not in a log.
                "log_min_error_statement=panic",
                "log_error_verbosity=terse")) {
            words.add("-c");
            words.add(setting);
        }
        return words;
    }
}
