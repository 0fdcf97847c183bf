package eu.schakel.cli;

import eu.schakel.Node;
import eu.schakel.configuration.NodeConfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Lets two nodes live through the demo's story and reads one as the public does: the run from which {@code ./schakel} makes the cache
 * of loaded classes and of what is called often ({@code -XX:AOTCacheOutput}, JEPs 514 and 515). Without it a node is slow for its
 * first thousand pages.
 */
@Command(name = "train", hidden = true, description = "Starts, reads and stops a node, for a cache of loaded classes.")
final class TrainCommand implements Callable<Integer> {
    private static final List<String> LANGUAGES = List.of("nl", "fr", "en", "de");
    private static final List<String> PATHS = List.of(
            "/",
            "/agreements",
            "/agreements?page=2",
            "/agreements?q=fietsen",
            "/agreements?q=havn&kind=meeting",
            "/agreements?q=kmo",
            "/late",
            "/silent",
            "/corrections",
            "/termijn?from=2026-03-14&amount=2&unit=M",
            "/sign-in");
    private static final List<String> DATA = List.of(
            "/health/ready",
            "/agreements.json",
            "/agreements.csv",
            "/agreements.atom",
            "/agreements.ics",
            "/openapi.json");

    /** More make the build longer and the first pages little faster. */
    private static final int ROUNDS = 2;

    private static final Pattern AGREEMENT = Pattern.compile("href=\"/nl(/agreements/[a-z0-9-]+/[a-z0-9-]+)\"");
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
            var home = sides.getFirst();
            var other = sides.getLast();
            home.writeConfiguration(other);
            other.writeConfiguration(home);
            new DemoRegister(new PrintWriter(System.out, false, StandardCharsets.UTF_8))
                    .writeHistory(home.configurationFile(), other.configurationFile());
            try (Node _ = Node.start(NodeConfiguration.read(home.configurationFile(), Map.of()))) {
                read(home.publicAddress());
            }
        }
        return ExitCode.OK;
    }

    private static void read(String address) throws IOException {
        for (var path : DATA) {
            ask(address + path);
        }
        var agreements = new TreeSet<String>();
        for (int page = 1; page <= 4; page++) {
            AGREEMENT
                    .matcher(ask(address + "/nl/agreements?page=" + page))
                    .results()
                    .forEach(found -> agreements.add(found.group(1)));
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (var language : LANGUAGES) {
                for (var path : PATHS) {
                    ask(address + "/" + language + path);
                }
                for (var path : agreements) {
                    ask(address + "/" + language + path);
                }
            }
        }
    }

    /** Whatever the answer is: what counts is that the classes behind it were loaded. */
    private static String ask(String address) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(address).toURL().openConnection();
        connection.setReadTimeout(PATIENCE_MS);
        boolean failed = connection.getResponseCode() >= HttpURLConnection.HTTP_BAD_REQUEST;
        try (InputStream body = failed ? connection.getErrorStream() : connection.getInputStream()) {
            return body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
