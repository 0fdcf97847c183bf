package eu.schakel.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A node as a process of its own, with this process's Java, class path and options. It ends with us, even after kill -9, because
 * its standard input then ends.
 */
final class NodeProcess implements AutoCloseable {
    /** Start-up takes 5 s with a new database; a slow machine six times that. */
    private static final Duration READY_PATIENCE = Duration.ofMinutes(2);

    /** A node closes its listeners, then its database. */
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(40);

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final int ANSWER_PATIENCE_MS = 2_000;
    private static final int LOG_LINES_SHOWN = 5;

    private final DemoSide side;
    private final Path log;
    private final Process process;

    private NodeProcess(DemoSide side, Path log, Process process) {
        this.side = side;
        this.log = log;
        this.process = process;
    }

    static NodeProcess start(DemoSide side) throws IOException {
        Path log = side.directory().resolve("node.log");
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-X") || option.startsWith("--enable-native-access"))
                .forEach(words::add);
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        words.addAll(List.of(
                "node",
                "--stop-with-parent",
                "--config",
                side.configurationFile().toString()));
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        return new NodeProcess(side, log, process);
    }

    /** Returns when the node says that it is ready. */
    void awaitReady() throws InterruptedException, IOException {
        long begin = System.nanoTime();
        while (!process.waitFor(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
            if (isReady()) {
                return;
            }
            if (System.nanoTime() - begin > READY_PATIENCE.toNanos()) {
                throw new CommandException("The node " + side.name() + " was not ready after "
                        + READY_PATIENCE.toSeconds() + " s. " + endOfLog());
            }
        }
        throw new CommandException(
                "The node " + side.name() + " ended at once, with " + process.exitValue() + ". " + endOfLog());
    }

    /** Returns when the node has ended, with its exit code. */
    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    long pid() {
        return process.pid();
    }

    DemoSide side() {
        return side;
    }

    Path log() {
        return log;
    }

    /** Asks the node to stop and waits; a node that does not listen is killed, which loses nothing acknowledged. */
    @Override
    public void close() {
        try {
            process.destroy();
            if (!process.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private boolean isReady() {
        try {
            URI address = URI.create("http://127.0.0.1:" + side.publicPort() + "/health/ready");
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(ANSWER_PATIENCE_MS);
            connection.setReadTimeout(ANSWER_PATIENCE_MS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }

    private String endOfLog() throws IOException {
        List<String> lines = Files.readAllLines(log);
        List<String> end = lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size());
        return "The end of " + log + ":\n" + String.join("\n", end);
    }
}
