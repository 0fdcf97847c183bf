package eu.schakel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./schakel procedure}, as it is typed. */
class ProcedureCommandTest {
    private static final String SIGNAL = "src/main/resources/eu/schakel/obstacles/signal.yaml";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aRightFileIsToldWithItsHash() {
        var run = CommandRun.of("procedure", "check", SIGNAL, "--json");
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
        var json = JsonMapper.shared().readTree(run.out());
        assertThat(json.path("procedure").asString()).isEqualTo("signal");
        assertThat(json.path("sha256").asString()).hasSize(64);
        assertThat(CommandRun.of("procedure", "check", SIGNAL).out()).contains("signal version 2 is right");
    }

    @Test
    void everyMistakeIsALineWithItsPlace() throws IOException {
        var file = folder.resolve("wrong.yaml");
        Files.writeString(
                file,
                Files.readString(Path.of(SIGNAL))
                        .replace("within: P7D, from: offer", "within: P0D, from: offer")
                        .replace("    to: closed\n", "    to: shut\n"));
        var run = CommandRun.of("procedure", "check", file.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err())
                .contains(
                        "wrong.yaml:", "targets[accepted].within: 'P0D' is wrong", "steps[close].to: 'shut' is wrong");
        var json = JsonMapper.shared()
                .readTree(CommandRun.of("procedure", "check", file.toString(), "--json")
                        .out());
        assertThat(json.path("problems").size()).isGreaterThanOrEqualTo(2);
        assertThat(json.at("/problems/0/line").asInt()).isPositive();
    }

    @Test
    void itIsDrawnInALanguage() throws IOException {
        var svg = CommandRun.of("procedure", "diagram", SIGNAL, "--language", "fr");
        assertThat(svg.out()).startsWith("<svg").contains("<title", "<desc", "Signaler", "currentColor");
        var table = folder.resolve("signal.md");
        assertThat(CommandRun.of("procedure", "diagram", SIGNAL, "--out", table.toString())
                        .exitCode())
                .isEqualTo(ExitCode.OK);
        assertThat(Files.readString(table)).contains("| Stap | Van |");
    }

    @Test
    void wrongUseIsSaid() {
        assertThat(CommandRun.of("procedure").exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(CommandRun.of("procedure", "check").exitCode()).isEqualTo(ExitCode.WRONG_USE);
        var missing = CommandRun.of("procedure", "check", "nowhere.yaml");
        assertThat(missing.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(missing.err()).contains("is not there");
    }
}
