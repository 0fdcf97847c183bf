package eu.schakel.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What {@code postmaster.pid} in a data folder says about the server, and what to do with one that was left behind. */
final class Postmaster {
    /** Line numbers of PostgreSQL's miscadmin.h, from 0. */
    private static final int PID = 0;

    private static final int PORT = 3;
    private static final int STATUS = 7;

    /** A fast shutdown writes one checkpoint. */
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

    private final Path data;

    Postmaster(Path data) {
        this.data = data;
    }

    boolean isReady(long pid) throws IOException {
        List<String> lines = lines();
        return lines.size() > STATUS
                && lines.get(PID).strip().equals(Long.toString(pid))
                && lines.get(STATUS).strip().equals("ready");
    }

    /** The port of a server that runs on this folder and takes connections. */
    OptionalInt findPort() throws IOException {
        List<String> lines = lines();
        Optional<ProcessHandle> process = findProcess().filter(this::isOurs);
        if (process.isEmpty()
                || !isReady(process.get().pid())
                || !lines.get(PORT).strip().matches("\\d{1,5}")) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(lines.get(PORT).strip()));
    }

    /**
     * Clears the way for a new server. Our own, left by a node that was killed, is stopped. A number that now belongs to another
     * program is replaced by ours, which PostgreSQL passes over; the file itself must stay, for its last lines guard the shared
     * memory of the old server's children.
     */
    void clear() throws IOException {
        Optional<ProcessHandle> named = findProcess();
        if (named.isEmpty()) {
            return;
        }
        ProcessHandle process = named.get();
        if (isOurs(process)) {
            stop(process);
            return;
        }
        List<String> lines = new ArrayList<>(lines());
        if (!lines.isEmpty()) {
            lines.set(PID, Long.toString(ProcessHandle.current().pid()));
            Files.write(data.resolve("postmaster.pid"), lines);
        }
    }

    /** Fast shutdown (SIGINT, which the JDK cannot send): open transactions are rolled back, everything acknowledged is on disk. */
    static void stop(ProcessHandle process) throws IOException {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            process.onExit().get(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new EmbeddedPostgresException(
                    "PostgreSQL (process %d) did not stop within %d s. Stop it by kill -INT %d and start again."
                            .formatted(process.pid(), STOP_PATIENCE.toSeconds(), process.pid()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedPostgresException("Interrupted while stopping PostgreSQL.", e);
        } catch (ExecutionException e) {
            throw new EmbeddedPostgresException("Cannot wait for PostgreSQL (process " + process.pid() + ").", e);
        }
    }

    private Optional<ProcessHandle> findProcess() throws IOException {
        List<String> lines = lines();
        if (lines.isEmpty() || !lines.get(PID).strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(PID).strip())).filter(ProcessHandle::isAlive);
    }

    private boolean isOurs(ProcessHandle process) {
        String[] words = process.info().arguments().orElse(new String[0]);
        boolean postgres = process.info().command().orElse("").endsWith("/postgres");
        return postgres && Arrays.asList(words).contains(data.toString());
    }

    private List<String> lines() throws IOException {
        try {
            return Files.readAllLines(data.resolve("postmaster.pid"));
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }
}
