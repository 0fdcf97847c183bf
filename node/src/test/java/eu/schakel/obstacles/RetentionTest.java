package eu.schakel.obstacles;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.attachments.Attachments;
import eu.schakel.attachments.VirusScanner;
import eu.schakel.testing.Rows;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept of a person, and until when. */
class RetentionTest {
    private final Twins twins = new Twins();

    @AfterEach
    void close() {
        twins.close();
    }

    @ParameterizedTest(name = "{0}: hidden {1}, over {2}")
    @CsvSource({
        "2026-09-01, false, false",
        "2026-09-02, true,  false",
        "2029-03-01, true,  false",
        "2029-03-02, true,  true",
    })
    void sixMonthsAfterClosingItIsHiddenAndAfterThreeYearsOver(LocalDate today, boolean hidden, boolean over) {
        end();
        var procedure = Twins.PROCEDURES.get(twins.obstacle().procedure());

        assertThat(Keeping.USUAL.isHidden(twins.obstacle(), procedure, today)).isEqualTo(hidden);
        assertThat(Keeping.USUAL.isOver(twins.obstacle(), procedure, today)).isEqualTo(over);
    }

    @Test
    void whatWasOpenedAgainRuns() {
        end();
        twins.reporter("reopen", "problem", "Toch niet opgelost.");
        var procedure = Twins.PROCEDURES.get(twins.obstacle().procedure());

        assertThat(Keeping.closedOn(twins.obstacle(), procedure)).isEmpty();
    }

    @Test
    void whatIsOverIsErasedAtBothNodesAndThePublicSummaryStays() {
        twins.send(true);
        twins.publish("Bus stopt", "Een lijn eindigt aan de grens.");
        finish();
        twins.exchange();
        twins.clock.advance(Duration.ofDays(366 * 3));
        retention().apply();
        retention().apply();
        twins.exchange();

        for (var node : List.of(twins.flemish, twins.dutch)) {
            assertThat(Rows.of(node.database, "select state::text from core.obstacle"))
                    .noneMatch(row -> row.contains("grens.") || row.contains("example.org"));
            assertThat(Rows.of(node.database, "select title ->> 'text' from open.obstacle where known_to is null"))
                    .containsExactly("Bus stopt");
            assertThat(Twins.rebuild(node).first()).isEqualTo(Optional.empty());
        }
        assertThat(Rows.of(
                        twins.flemish.database,
                        "select count(*) = count(distinct id) from core.event where type like '%erased'"))
                .containsExactly("true");
    }

    private Retention retention() {
        return new Retention(
                twins.flemish.database,
                twins.atHome,
                new ObstacleReads(twins.flemish.database, Twins.PROCEDURES),
                new Attachments(twins.flemish.database, VirusScanner.NONE, twins.clock),
                Keeping.USUAL,
                "vlaanderen",
                twins.clock);
    }

    private void end() {
        twins.send(true);
        finish();
    }

    private void finish() {
        twins.home(
                "route-elsewhere",
                "outcome",
                "to-tax",
                "reasons",
                "Dit gaat over belasting.",
                "what-now",
                "Bel het loket.");
    }
}
