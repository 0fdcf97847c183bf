package eu.schakel.cli;

import eu.schakel.Node;
import eu.schakel.configuration.NodeConfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Starts a node, asks for a few pages and ends: the run from which {@code ./schakel} makes the cache of loaded classes
 * ({@code -XX:AOTCacheOutput}, JEP 514).
 */
@Command(name = "train", hidden = true, description = "Starts and stops a node, for a cache of loaded classes.")
final class TrainCommand implements Callable<Integer> {
    private static final List<String> PATHS = List.of("/health/ready", "/", "/nl/", "/fr/", "/en/", "/de/");
    private static final int PORT = 8301;
    private static final int PATIENCE_MS = 10_000;

    @Option(names = "--directory", required = true, paramLabel = "DIR", description = "An empty folder.")
    private Path directory = Path.of("");

    @Override
    public Integer call() throws IOException {
        try (DemoDirectory demo = DemoDirectory.open(directory, true)) {
            List<DemoSide> sides = DemoSide.both(demo, DemoPorts.from(PORT));
            for (DemoSide side : sides) {
                side.ensureKeys(Clock.systemUTC());
            }
            DemoSide side = sides.getFirst();
            side.writeConfiguration(sides.getLast());
            try (Node _ = Node.start(NodeConfiguration.read(side.configurationFile(), Map.of()))) {
                for (String path : PATHS) {
                    read(URI.create(side.publicAddress() + path));
                }
            }
        }
        return ExitCode.OK;
    }

    /** Whatever the answer is: what counts is that the classes behind it were loaded. */
    private static void read(URI address) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setReadTimeout(PATIENCE_MS);
        boolean failed = connection.getResponseCode() >= HttpURLConnection.HTTP_BAD_REQUEST;
        try (InputStream body = failed ? connection.getErrorStream() : connection.getInputStream()) {
            if (body != null) {
                body.readAllBytes();
            }
        }
    }
}
