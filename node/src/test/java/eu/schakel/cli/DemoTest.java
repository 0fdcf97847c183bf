package eu.schakel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.configuration.NodeConfiguration;
import eu.schakel.configuration.Peer;
import java.io.BufferedReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Two governments start on one machine, as processes of their own, and end however the demo ends. */
class DemoTest {
    private static final int PORT = 8401;
    private static final long PATIENCE_S = 60;
    private static final int READINGS = 5;

    /** Usually well under a second; a machine that does other things at the same time may need more. */
    private static final Duration MOST_TO_CROSS = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void bothNodesServeAndNothingIsLeftBehind(boolean kindly) throws Exception {
        Process demo = kindly ? startDemo() : startDemo("--json");
        List<ProcessHandle> started = new ArrayList<>();
        try (BufferedReader out = demo.inputReader()) {
            List<Integer> ports = new ArrayList<>();
            for (String address : kindly ? List.of(out.readLine(), out.readLine()) : addresses(out.readLine())) {
                assertThat(address).startsWith("http://localhost:");
                assertThat(status(address + "/health/ready")).isEqualTo(HttpURLConnection.HTTP_OK);
                ports.add(URI.create(address).getPort());
            }
            demo.descendants().forEach(started::add);
            assertThat(started).hasSizeGreaterThan(4);
            if (kindly) {
                whatOneSaysTheOtherShowsWithinSeconds(ports.getFirst(), ports.getLast());
                demo.destroy();
            } else {
                demo.destroyForcibly();
            }
            for (ProcessHandle process : started) {
                process.onExit().get(PATIENCE_S, TimeUnit.SECONDS);
            }
        } finally {
            demo.destroy();
        }
        assertThat(folder.resolve("demo/vlaanderen/data/postgres/data/postmaster.pid"))
                .doesNotExist();
    }

    private static void whatOneSaysTheOtherShowsWithinSeconds(int ours, int theirs) {
        var took = ReadingsAcross.measure(ours, theirs, READINGS);
        System.out.println("A reading was on the other side's page after " + took);
        assertThat(took).allMatch(each -> each.compareTo(MOST_TO_CROSS) < 0);
    }

    @Test
    void eachSideKnowsTheOthersKeys() throws Exception {
        try (DemoDirectory directory = DemoDirectory.open(folder.resolve("demo"), false)) {
            List<DemoSide> sides = DemoSide.both(directory, new DemoPorts(PORT));
            for (DemoSide side : sides) {
                side.ensureKeys(Clock.systemUTC());
            }
            sides.getFirst().writeConfiguration(sides.getLast());
            sides.getLast().writeConfiguration(sides.getFirst());
            NodeConfiguration flanders = NodeConfiguration.read(sides.getFirst().configurationFile(), Map.of());
            NodeConfiguration netherlands =
                    NodeConfiguration.read(sides.getLast().configurationFile(), Map.of());

            Peer peer = flanders.peers().getFirst();
            assertThat(peer.name()).isEqualTo("nederland");
            assertThat(peer.exchangeAddress().getPort())
                    .isEqualTo(netherlands.exchange().port());
            assertThat(peer.publicAddress()).isEqualTo(netherlands.publicAddress());
            assertThat(peer.certificate()).isEqualTo(netherlands.certificate());
            assertThat(netherlands.demo()).isTrue();
        }
    }

    @Test
    void aFolderOfSomebodyElseIsNeverEmptied() throws Exception {
        Path thesis = Files.writeString(folder.resolve("thesis.txt"), "years of work");
        CommandRun run = CommandRun.of("demo", "--fresh", "--directory", folder.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("holds something else than a demo");
        assertThat(thesis).exists();
    }

    @Test
    void aRunningDemoIsNeverEmptied() throws Exception {
        try (DemoDirectory running = DemoDirectory.open(folder.resolve("demo"), false)) {
            Files.createDirectories(running.of("vlaanderen"));
            CommandRun run = CommandRun.of(
                    "demo", "--fresh", "--directory", folder.resolve("demo").toString());
            assertThat(run.err()).contains("already runs");
            assertThat(running.of("vlaanderen")).exists();
        }
    }

    private static List<String> addresses(String document) {
        var nodes = JsonMapper.shared().readTree(document).path("nodes");
        assertThat(nodes.findValuesAsString("name")).containsExactly("vlaanderen", "nederland");
        return nodes.findValuesAsString("address");
    }

    private Process startDemo(String... more) throws Exception {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dschakel.home=..",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "demo",
                "--port",
                Integer.toString(PORT),
                "--directory",
                folder.resolve("demo").toString()));
        words.addAll(List.of(more));
        return new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static int status(String address) throws Exception {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(address).toURL().openConnection();
        return connection.getResponseCode();
    }
}
