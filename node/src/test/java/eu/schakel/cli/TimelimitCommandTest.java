package eu.schakel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./schakel timelimit}, as it is typed. */
class TimelimitCommandTest {
    @Test
    void oneJsonDocumentSaysAll() {
        var run = CommandRun.of(
                "timelimit --regime eu --calendar nl --from 2026-03-14 --add P2M --lang en --json".split(" ", -1));
        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        var json = JsonMapper.shared().readTree(run.out());
        assertThat(json.get("end").asString()).isEqualTo("2026-05-15");
        assertThat(json.get("raw_end").asString()).isEqualTo("2026-05-14");
        assertThat(json.get("alternatives").get(0).get("end").asString()).isEqualTo("2026-05-18");
        assertThat(json.get("alternatives").get(0).get("reason").asString()).startsWith("if Good Friday");
        assertThat(json.get("verified").asBoolean()).isFalse();
        assertThat(json.get("sentence").asString()).contains("Ascension Day");
        assertThat(json.get("steps")).anySatisfy(step -> {
            assertThat(step.get("kind").asString()).isEqualTo("skipped");
            assertThat(step.get("name").asString()).isEqualTo("ascension");
            assertThat(step.get("from").asString()).isEqualTo("2026-05-14");
            assertThat(step.get("basis").asString()).contains("Algemene termijnenwet");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --limit nl-awb-4-13-2 --from 2026-01-05 --suspend 2026-01-19/2026-01-30 | 2026-03-12
                    --regime nl --from 2026-05-13 --before P10D                            | 2026-05-03
                    --regime eu --calendar eu --from 2026-03-30 --working-days 15          | 2026-04-23
                    --regime eu --calendar be --from 2026-03-28T14:20 --add PT24H          | 2026-03-29T16:00:00+02:00
                    --regime be-court --from 2008-04-02 --add P1M --known-on 2007-06-13    | 2008-05-02
                    --limit eu-1049-7-1-wd --calendar eu --from 2026-06-01 --extend 15=volume | 2026-07-13
                    --regime eu --calendar be --from 2026-03-28 --add P6M --extend P3M=law | 2026-12-28
                    """)
    void everyWayToAsk(String words, String end) {
        var run = CommandRun.of(("timelimit --json " + words.strip()).split(" +", -1));
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(JsonMapper.shared().readTree(run.out()).get("end").asString())
                .isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --regime eu --calendar be --from 2026-03-14                          | Say in one way how long
                    --regime eu --calendar be --from 2026-03-14 --add P2M --before P2M   | Say in one way how long
                    --calendar be --from 2026-03-14 --add P2M                            | Say under which law
                    --regime eu --from 2026-03-14 --add P2M                              | Choose a calendar: be, be-vl, nl, eu
                    --regime eu --calendar be --from 2026-03-14 --add P0D                | A length of 0
                    --regime eu --calendar be --from 2026-03-14 --add=-P2D               | is not a length
                    --regime eu --calendar be --from 2026-03-14 --working-days -3        | A length of -3
                    --regime eu --calendar be --from 1899-03-14 --add P2M                | is too early
                    --regime eu --calendar be --from 2026-02-30 --add P2M                | is not a day that exists
                    --limit nowhere-1 --from 2026-03-14                                  | There is no limit “nowhere-1”
                    --regime eu --limit nl-awb-6-7 --from 2026-03-14                     | falls under the law “nl”
                    --limit nl-awb-2-3-1 --from 2026-03-14                               | has no length to count
                    --regime nl --from 2026-01-05 --add P8W --suspend 2026-01-30/2026-01-19 | comes before the question
                    --regime nl --from 2026-01-05 --add P8W --suspend 2026-04-01/2026-04-09 | after the period has ended
                    --regime nl --from 2026-01-05 --add P8W --extend 5=law               | goes with a period in working days
                    --regime nl --from 2026-01-05 --add P8W --extend P6W                 | is not an extension
                    """)
    void whatIsWrongIsSaid(String words, String sentence) {
        var run = CommandRun.of(("timelimit --lang en " + words.strip()).split(" +", -1));
        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run.err()).contains(sentence);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void itAnswersInTheLanguageThatIsAsked() {
        var run = CommandRun.of("timelimit", "--regime", "nl", "--from", "2026-03-01", "--add", "P2M", "--lang", "fr");
        assertThat(run.out()).startsWith("Le dernier jour est le vendredi 1er mai 2026.");
        assertThat(CommandRun.of("timelimit", "--from", "x", "--lang", "xx").exitCode())
                .isEqualTo(ExitCode.WRONG_USE);
    }
}
