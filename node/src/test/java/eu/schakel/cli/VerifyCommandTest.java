package eu.schakel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.PublicLogs;
import eu.schakel.agreements.data.SharedNodes;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The command as a person and as a program calls it. */
class VerifyCommandTest {
    @TempDir
    Path folder;

    @Test
    void anAddressIsCheckedWithAWarningAboutItsKeys() {
        var run = CommandRun.of("verify", SharedNodes.nodes().address());
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).contains("schakel/vlaanderen/public/1: OK", "cosigned by nederland", "Nothing is wrong.");
        assertThat(run.err()).contains("Warning", "--key");
    }

    @Test
    void aCopyIsCheckedOfflineAndDamageEndsWithOne() throws Exception {
        var copy = folder.resolve("copy");
        var download =
                CommandRun.of("verify", "--download", SharedNodes.nodes().address(), "--output", copy.toString());
        assertThat(download.exitCode()).isEqualTo(ExitCode.OK);
        var logs = PublicLogs.of(SharedNodes.nodes().configuration());
        var whole = CommandRun.of(
                "verify",
                copy.resolve("log").toString(),
                "--json",
                "--key",
                logs.getFirst().logKeys().getFirst().encoded());
        assertThat(whole.exitCode()).isEqualTo(ExitCode.OK);
        var json = JsonMapper.builder().build().readTree(whole.out());
        assertThat(json.path("parts").path(0).path("outcome").asString()).isEqualTo("UNWITNESSED");

        Files.writeString(copy.resolve("log/checkpoint"), "nothing");
        var damaged = CommandRun.of("verify", copy.toString(), "--json");
        assertThat(damaged.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(damaged.out())
                        .path("ok")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void aWrongCallSaysWhatToDo() {
        assertThat(CommandRun.of("verify", folder.toString()).exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(CommandRun.of("verify", folder.toString()).err()).contains("--download");
        assertThat(CommandRun.of("verify", "nowhere.conf").exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(CommandRun.of("verify", "--download", "http://localhost:1").err())
                .contains("--output");
        assertThat(CommandRun.of("verify", "http://localhost:1", "--key", "x").err())
                .contains("is no key");
        assertThat(CommandRun.of("verify", "--help").out()).contains("Exit code");
    }
}
