package eu.schakel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class SimilarBenchCommandTest {
    private static final String CASES = """
            {"id": "OB-1", "title": "Rijbewijs omwisselen", "context": "Mijn rijbewijs ligt al een half jaar bij het loket."}
            {"id": "OB-2", "title": "Vuilniswagen", "context": "Het afval van onze straat blijft liggen."}
            """;
    private static final String REPORTS = """
            My driving licence has been at the counter for six months\tOB-1\ten
            Het vuilnis wordt in onze straat niet opgehaald\tOB-2
            De bus komt altijd te laat\t-
            """;

    @TempDir
    Path folder;

    @Test
    void recallAndSeparationComeWithTheBaseline() throws IOException {
        var run = run(CASES, REPORTS, "--json");
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
        var json = new JsonMapper().readTree(run.out());
        assertThat(json.path("recall_at_1").asDouble()).isEqualTo(1);
        assertThat(json.path("recall_at_3").asDouble()).isEqualTo(1);
        assertThat(json.path("by_language").path("en").path("reports").asInt()).isEqualTo(1);
        assertThat(json.path("by_language").path("nl").path("recall_at_3").asDouble())
                .isEqualTo(1);
        assertThat(json.path("cross_language").path("recall_at_3").asDouble()).isEqualTo(1);
        assertThat(json.path("separation_same_none").asDouble()).isEqualTo(1);
        assertThat(json.path("none").path("count").asInt()).isEqualTo(1);
        assertThat(json.path("query_p99_ms").asDouble()).isPositive();
        assertThat(json.path("baseline").path("recall_at_1").asDouble()).isBetween(0.5, 1.0);
    }

    @Test
    void aMissedBarEndsWithOneAndStandsInTheTable() throws IOException {
        // The report has nothing in common with the case that it is said to be about.
        var run = run(CASES, "De vuilniswagen haalt niets op\tOB-1\n");
        assertThat(run.out()).contains("all (1), recall at 1", "MISSED");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\": \"OB-1\"} | text\\t- | line 1: a case needs a text \"title\"",
                "{ | text\\t- | line 1: not JSON",
                "{\"id\":\"a\",\"title\":\"\",\"context\":\"\"} | no tab here | line 1: no tab",
                "{\"id\":\"a\",\"title\":\"\",\"context\":\"\"} | text\\tb | no case has the id b",
                "{\"id\":\"a\",\"title\":\"\",\"context\":\"\"} | text\\t- | nothing to find"
            })
    void aWrongFileEndsWithTwoAndSaysWhere(String cases, String reports, String message) throws IOException {
        var run = run(cases, reports.replace("\\t", "\t"));
        assertThat(run.err()).contains(message);
        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void aMissingFileEndsWithTwo() {
        var run = CommandRun.of("bench", "similar", "--cases", "nowhere.jsonl", "--reports", "nowhere.tsv");
        assertThat(run.err()).contains("There is no file nowhere.jsonl");
        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    }

    private CommandRun run(String cases, String reports, String... options) throws IOException {
        var words = new ArrayList<>(List.of("bench", "similar", "--at", "100"));
        words.add("--cases=" + Files.writeString(folder.resolve("cases.jsonl"), cases));
        words.add("--reports=" + Files.writeString(folder.resolve("reports.tsv"), reports));
        words.addAll(List.of(options));
        return CommandRun.of(words.toArray(String[]::new));
    }
}
