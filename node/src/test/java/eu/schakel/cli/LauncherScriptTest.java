package eu.schakel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code ./schakel} says before anything is built. */
class LauncherScriptTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --help                  | 0 | Usage: ./schakel COMMAND
                    test --help             | 0 | -Dtest=
                    lod                     | 2 | Did you mean: load?
                    demonstrate             | 2 | Did you mean: demo?
                    xyz                     | 2 | There is no command xyz.
                    test nothing            | 2 | There is no module nothing.
                    test ledger --only x    | 2 | test knows no option --only
                    """)
    void answersAtOnce(String words, int exitCode, String sentence) throws Exception {
        Path script = Files.exists(Path.of("schakel")) ? Path.of("schakel") : Path.of("../schakel");
        Process process = new ProcessBuilder(
                        "bash", "-c", script.toAbsolutePath().normalize() + " " + words)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).contains(sentence);
        assertThat(process.waitFor()).isEqualTo(exitCode);
    }
}
