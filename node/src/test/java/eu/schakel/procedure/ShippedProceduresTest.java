package eu.schakel.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.timelimits.HolidayCalendar;
import eu.schakel.timelimits.TimeLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The procedures that come with the software. */
class ShippedProceduresTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "procedures.tsv");
    private static final Path DOCS = Path.of("..", "docs", "procedures");

    @ParameterizedTest
    @ValueSource(strings = {"signal", "cross-border-file"})
    void aReleasedVersionNeverChanges(String name) throws IOException {
        var read = read(name);
        var line = name + "\t" + read.procedure().version() + "\t" + ProcedureVersions.hash(read);
        assertThat(Files.readAllLines(GOLDEN))
                .as("A changed procedure is a new version: raise 'version' in %s.yaml and add the new line", name)
                .contains(line);
    }

    @Test
    void commentsAndOrderDoNotMakeAnotherVersion() {
        var lines = FerryProcedure.TEXT.lines().toList();
        var moved = "# Another order\nversion: 1\n"
                + String.join(
                        "\n",
                        lines.stream()
                                .filter(line -> !line.equals("version: 1"))
                                .toList());
        var ferry = FerryProcedure.READER.read("ferry.yaml", FerryProcedure.TEXT);
        assertThat(ProcedureVersions.hash(FerryProcedure.READER.read("ferry.yaml", moved)))
                .isEqualTo(ProcedureVersions.hash(ferry));
        assertThat(ProcedureVersions.hash(
                        FerryProcedure.READER.read("ferry.yaml", FerryProcedure.TEXT.replace("Awb 4:13", "Awb 4:14"))))
                .isNotEqualTo(ProcedureVersions.hash(ferry));
    }

    @ParameterizedTest
    @ValueSource(strings = {"signal", "cross-border-file"})
    void theDiagramsInTheDocumentsAreCurrent(String name) throws IOException {
        var procedure = read(name).procedure();
        var dutch = Locale.of("nl");
        assertThat(Files.readString(DOCS.resolve(name + ".svg")))
                .as("Draw it again: ./schakel procedure diagram")
                .isEqualTo(Diagram.svg(procedure, dutch));
        assertThat(Files.readString(DOCS.resolve(name + ".md"))).isEqualTo(DiagramTable.markdown(procedure, dutch));
    }

    @Test
    void aReportAsksFiveThingsAtMost() {
        var procedure = read("signal").procedure();
        assertThat(procedure.steps().stream().filter(Procedure.Step::opens))
                .allSatisfy(step -> assertThat(step.required()).hasSizeLessThanOrEqualTo(5));
    }

    @Test
    void aFileCannotCloseWithoutReasonsDeciderRedressAndWhatNow() {
        var procedure = read("cross-border-file").procedure();
        assertThat(Filled.validate(procedure, "decide", java.util.Map.of(), Locale.ENGLISH)
                        .errors())
                .containsOnlyKeys("outcome", "reasons", "decider", "redress-until", "what-now");
    }

    /** Whatever ends a dossier leaves nothing running but what the file says. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            signal            | report take-up route-elsewhere                          | ''
            signal            | report merge                                            | ''
            signal            | report take-up offer accept propose conclude            | ''
            signal            | report take-up ask withdraw                             | ''
            signal            | report take-up treat propose conclude reopen            | first-reply handed-over
            cross-border-file | submit receive ask-clarification close-incomplete       | redress
            cross-border-file | submit receive route-elsewhere close                    | ''
            cross-border-file | submit receive find-obstacle start-tool announce-delay decide | redress
            cross-border-file | submit receive ask-clarification withdraw               | ''
            cross-border-file | submit receive find-obstacle take-other-route decide close    | ''
            """)
    void nothingRunsOnAfterTheEnd(String name, String steps, String running) {
        var procedure = read(name).procedure();
        var taken = List.of(steps.strip().split(" ", -1)).stream()
                .map(step -> Taken.on(step, LocalDate.of(2026, 3, 10)))
                .toList();
        var clocks =
                new Clocks(procedure, TimeLimits.read()).open(taken, HolidayCalendar.NL, LocalDate.of(2026, 3, 11));
        assertThat(String.join(" ", clocks.stream().map(Clock::id).toList())).isEqualTo(running);
    }

    private static ProcedureReader.Read read(String name) {
        return FerryProcedure.READER.readShipped("/eu/schakel/obstacles/" + name + ".yaml");
    }
}
