package eu.schakel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.database.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody checks and loads a declaration from the command line. */
class LoadCommandTest {
    private static final Path ROOT = Files.exists(Path.of("declarations")) ? Path.of("") : Path.of("..");
    private static final String FILE =
            ROOT.resolve("declarations/vlaanderen-nederland-2025.yaml").toString();

    @TempDir
    Path folder;

    @Test
    void checkingNeedsNoNode() {
        var run = CommandRun.of("load", FILE, "--dry-run", "--json");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        var agreements = json(run).get("agreements");
        assertThat(agreements.size()).isEqualTo(157);
        var first = agreements.get(0);
        assertThat(first.get("id").asString()).isEqualTo("minder-lasten-eu-bepleiten");
        assertThat(first.get("paragraph").asString()).isEqualTo("p03");
        assertThat(first.get("quote").get("from").asInt()).isEqualTo(778);
    }

    @Test
    void checkingForPeopleCountsByThemeAndKind() {
        var run = CommandRun.of("load", FILE, "--dry-run");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).contains("hashes of the passages were not checked");
        assertThat(run.out().lines().reduce("", (_, line) -> line)).matches("total .* 157");
    }

    @Test
    void mistakesEndWithTwoAndAreListed() throws Exception {
        var wrong = Files.writeString(folder.resolve("wrong.yaml"), "declaration: X\nhome: y\n");
        var run = CommandRun.of("load", wrong.toString(), "--json");
        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.err()).contains(wrong + ":1:14 declaration: 'X' is wrong");
        assertThat(json(run).get("problems").get(0).get("line").asInt()).isEqualTo(1);
    }

    @Test
    void theNodeMustBeNamed() {
        System.setProperty("schakel.home", folder.toString());
        try {
            var run = CommandRun.of("load", FILE);
            assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
            assertThat(run.err()).contains("--config NODE.conf", "SCHAKEL_CONFIG", "DIR/vlaanderen/node.conf");
            assertThat(run.out()).isEmpty();
        } finally {
            System.clearProperty("schakel.home");
        }
    }

    @Test
    void loadingUsesTheServerOfARunningNodeAndLeavesItRunning() throws Exception {
        try (var directory = DemoDirectory.open(folder.resolve("demo"), false)) {
            var sides = DemoSide.both(directory, new DemoPorts(8401));
            for (var side : sides) {
                side.ensureKeys(Clock.systemUTC());
            }
            sides.getFirst().writeConfiguration(sides.getLast());
            var config = sides.getFirst().configurationFile().toString();
            var server = sides.getFirst().data().resolve("postgres");
            assertThat(EmbeddedPostgres.findRunning(server)).isEmpty();
            try (var postgres = EmbeddedPostgres.start(server)) {
                assertThat(EmbeddedPostgres.findRunning(server))
                        .hasValueSatisfying(found -> assertThat(found.url()).isEqualTo(postgres.jdbcUrl("schakel")));
                var first = json(CommandRun.of("load", FILE, "--config", config, "--json"));
                assertThat(first.get("entered").size()).isEqualTo(157);
                var again = json(CommandRun.of("load", FILE, "--config", config, "--json"));
                assertThat(again.get("events").asInt()).isZero();
                assertThat(again.get("unchanged").asInt()).isEqualTo(157);
                assertThat(EmbeddedPostgres.findRunning(server)).isPresent();
            }
            assertThat(EmbeddedPostgres.findRunning(server)).isEmpty();
        }
    }

    private static JsonNode json(CommandRun run) {
        return JsonMapper.shared().readTree(run.out());
    }
}
