package eu.schakel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Someone types something wrong. */
class MainTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    nod                                   | Did you mean: node?
                    demo --prot 9000                      | Unknown options: '--prot'
                    demo --port many                      | Invalid value for option '--port'
                    keys --node vlaanderen                | Missing required option: '--directory=DIR'
                    keys --node Vlaanderen --directory x  | lower-case letters
                    node --config none.conf               | There is no file
                    """)
    void wrongUseEndsWithTwoAndASentence(String words, String sentence) {
        CommandRun run = CommandRun.of(words.split(" +"));
        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.err()).contains(sentence).doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    verify none --json                                                        | There is no none
                    verify --json --key x http://localhost:1                                  | is no key
                    load file --nonsense --json                                               | Unknown option
                    briefing --since 2026-05-20 --output n.pdf --config none.conf --json      | There is no file
                    bench nix --json                                                          | Parts: appends, catchup
                    parked list --config none.conf --json                                     | There is no file
                    """)
    void whoAskedForJsonGetsADocumentOfWhatWentWrong(String words, String sentence) {
        CommandRun run = CommandRun.of(words.split(" +"));
        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.err()).contains(sentence);
        assertThat(JsonMapper.shared().readTree(run.out()).path("problem").asString())
                .contains(sentence);
    }

    @Test
    void debugShowsWhere(@TempDir Path folder) {
        CommandRun run = CommandRun.of(
                "node", "--debug", "--config", folder.resolve("none").toString());
        assertThat(run.err()).contains("There is no file", "\tat ");
    }

    @ParameterizedTest
    @CsvSource({"demo", "node", "keys"})
    void everyCommandHelps(String command) {
        CommandRun run = CommandRun.of(command, "--help");
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).startsWith("Usage: schakel " + command);
    }
}
