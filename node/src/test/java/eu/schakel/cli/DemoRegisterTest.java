package eu.schakel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.RegisterVisit;
import eu.schakel.agreements.AgreementReads.Order;
import eu.schakel.agreements.Filter;
import eu.schakel.agreements.Judgement.Standing;
import eu.schakel.agreements.Moment;
import eu.schakel.configuration.NodeConfiguration;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Before a demo's nodes run for the first time, both governments live through an invented past. */
class DemoRegisterTest {
    private static final LocalDate MIDSUMMER = LocalDate.of(2026, 6, 30);

    @TempDir
    Path folder;

    @Test
    void theStoryIsInOrderAndGoesThroughEveryForm() {
        var lines = DemoLine.readAll();
        assertThat(lines).extracting(DemoLine::day).isSorted();
        assertThat(lines).extracting(DemoLine::act).contains(DemoLine.Act.values());
        assertThat(lines)
                .extracting(DemoLine::link)
                .allMatch(link -> link.isEmpty() || link.startsWith("https://example.org/"));
    }

    @Test
    void bothNodesKnowTheSamePastAtItsOwnDates() throws Exception {
        try (var directory = DemoDirectory.open(folder.resolve("demo"), false)) {
            var sides = DemoSide.both(directory, DemoPorts.from(8411));
            for (var side : sides) {
                side.ensureKeys(Clock.systemUTC());
            }
            sides.getFirst().writeConfiguration(sides.getLast());
            sides.getLast().writeConfiguration(sides.getFirst());
            new DemoRegister(new PrintWriter(new StringWriter()))
                    .writeHistory(
                            sides.getFirst().configurationFile(),
                            sides.getLast().configurationFile());

            try (var flanders = visit(sides.getFirst());
                    var netherlands = visit(sides.getLast())) {
                for (var moment : List.of(Moment.endOf(MIDSUMMER), Moment.endOf(LocalDate.of(2026, 11, 20)))) {
                    var standings = standings(flanders, moment);
                    assertThat(standings(netherlands, moment)).isEqualTo(standings);
                    assertThat(standings).hasSize(157);
                    assertThat(standings.values().stream().filter(Standing.DIFFERENT::equals))
                            .hasSizeGreaterThan(5);
                }
                assertThat(standings(flanders, Moment.endOf(MIDSUMMER)))
                        .isNotEqualTo(standings(flanders, Moment.endOf(LocalDate.of(2026, 11, 20))));
                // Each node answers for its own pages.
                var september = Moment.endOf(LocalDate.of(2026, 9, 30));
                assertThat(flanders.reads().corrections(september))
                        .extracting("corrected")
                        .containsExactly(true);
                assertThat(netherlands.reads().corrections(september))
                        .extracting("corrected")
                        .containsExactly(false);
            }
        }
    }

    private static Map<String, Standing> standings(RegisterVisit visit, Moment moment) {
        return visit.reads().list(Filter.ALL, moment, Order.NATURAL, 0, 500).rows().stream()
                .collect(Collectors.toMap(
                        row -> row.agreement().entry().id(),
                        row -> row.judgement().standing()));
    }

    private static RegisterVisit visit(DemoSide side) {
        return RegisterVisit.open(NodeConfiguration.read(side.configurationFile(), Map.of()), Clock.systemUTC());
    }
}
