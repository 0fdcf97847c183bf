package eu.schakel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.PublicLogs;
import eu.schakel.agreements.data.SharedNodes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
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
    void aCosignatureThatWasTakenAwayIsMissed() throws Exception {
        var copy = folder.resolve("stripped");
        CommandRun.of("verify", "--download", SharedNodes.nodes().address(), "--output", copy.toString());
        var log = copy.resolve("log");
        var note = log.resolve("checkpoint");
        var stripped = Files.readString(note).replaceAll("— nederland .*\n", "");
        assertThat(stripped).isNotEqualTo(Files.readString(note));
        Files.writeString(note, stripped);
        var own = PublicLogs.of(SharedNodes.nodes().configuration()).getFirst();
        var logKey = own.logKeys().getFirst().encoded();

        var known = CommandRun.of(
                "verify",
                log.toString(),
                "--key",
                logKey,
                "--key",
                own.witnessKeys().getFirst().encoded());
        assertThat(known.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(known.out())
                .contains("the cosignature of nederland is missing", "Something is wrong.")
                .doesNotContain("OK");

        var unknown = CommandRun.of("verify", log.toString(), "--key", logKey);
        assertThat(unknown.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(unknown.out()).contains("nobody but vlaanderen itself vouches", "nobody else vouches for it");
    }

    @Test
    void theCommandOnTheProofPageChecksTheProof() throws Exception {
        var event = SharedNodes.peersEvent();
        var address = SharedNodes.nodes().address();
        var page = new String(SharedNodes.fetch(address + "/nl/proof/" + event).body(), StandardCharsets.UTF_8);
        var found = Pattern.compile("<pre class=\"command\"[^>]*><code>([^<]*)</code>")
                .matcher(page);
        assertThat(found.find()).isTrue();
        var file = Files.write(
                folder.resolve(event + ".tlog-proof"),
                SharedNodes.fetch(address + "/proof/" + event + ".txt").body());
        var words = found.group(1)
                .replace("./schakel ", "")
                .replace(String.valueOf(file.getFileName()), file.toString())
                .split("[ \\\\\n]+");
        var run = CommandRun.of(words);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).contains("witnessed by vlaanderen", "Nothing is wrong.");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aSavedPageIsNoProof() throws Exception {
        for (var text : List.of("<!doctype html><html lang=\"nl\">", "{\"status\": 404}", "")) {
            var saved = Files.writeString(folder.resolve("x.tlog-proof"), text);
            var run = CommandRun.of("verify", saved.toString());
            assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
            assertThat(run.err()).contains("neither a proof nor a configuration", "Download it again");
        }
    }

    @Test
    void whoNamesNothingIsToldHow() {
        System.setProperty("schakel.home", folder.toString());
        try {
            var run = CommandRun.of("verify");
            assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
            assertThat(run.err())
                    .contains("./schakel verify NODE.conf", "DIR/vlaanderen/node.conf")
                    .doesNotContain("--dry-run", "--config");
        } finally {
            System.clearProperty("schakel.home");
        }
    }

    @Test
    void aWrongCallSaysWhatToDo() {
        assertThat(CommandRun.of("verify", folder.toString()).exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(CommandRun.of("verify", folder.toString()).err()).contains("--download");
        assertThat(CommandRun.of("verify", "nowhere.conf").exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(CommandRun.of("verify", "nowhere").err())
                .contains("There is no nowhere", "a proof file")
                .doesNotContain("node.conf.example");
        assertThat(CommandRun.of("verify", "--download", "http://localhost:1").err())
                .contains("--output");
        assertThat(CommandRun.of("verify", "http://localhost:1", "--key", "x").err())
                .contains("is no key");
        assertThat(CommandRun.of("verify", "--help").out()).contains("Exit code");
    }
}
