package eu.schakel.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.dossier.Body;
import eu.schakel.dossier.EventType;
import eu.schakel.dossier.Standing;
import eu.schakel.testing.Eventually;
import eu.schakel.testing.FerryDesk;
import eu.schakel.testing.FerryDesk.Echoed;
import eu.schakel.testing.Rows;
import eu.schakel.testing.TestClock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One side has a newer release than the other: the newer sees what is not understood, and nothing is lost. */
class UpgradeTest {
    private static final UUID FERRY = UUID.fromString("0195a000-0000-7000-8000-000000000001");

    private final TestClock clock = TestClock.at("2026-03-02T09:00:00Z");

    @TempDir
    Path folder;

    private Government nederland;
    private ExchangeNode flemish;
    private ExchangeNode dutch;

    @BeforeEach
    void make() {
        var vlaanderen = Government.create(folder, "vlaanderen");
        nederland = Government.create(folder, "nederland");
        flemish = new ExchangeNode(vlaanderen, clock, nederland);
        dutch = new ExchangeNode(nederland, clock, vlaanderen);
    }

    @AfterEach
    void close() {
        flemish.close();
        dutch.close();
    }

    @Test
    void whatIsNotUnderstoodIsSeenAtBothSidesAndAppliedAfterTheUpgrade() {
        flemish.bank.restartWith(new NewFerryDesk());
        flemish.bank.open(FERRY, List.of("nederland", "vlaanderen"), new Sunk(3), new Echoed(0));
        dutch.start();
        flemish.start();

        Eventually.until("it waits there", () -> Rows.count(dutch.bank.database, "core.parked") == 2);
        Eventually.until(
                "the sender has heard",
                () -> flemish.standingAt(nederland)
                        .map(Standing::parked)
                        .filter(
                                List.of(new Standing.Waiting(1, "unknown-type"), new Standing.Waiting(2, "behind"))
                                        ::equals)
                        .isPresent());
        assertThat(flemish.standingAt(nederland).orElseThrow().notUnderstood(flemish.bank.desks()))
                .containsExactly("ferries.sunk 1");
        assertThat(dutch.bank.line(FERRY)).containsExactly("vlaanderen opened");

        dutch.stop();
        dutch.bank.restartWith(new NewFerryDesk());
        dutch.start();

        Eventually.until("all is applied", () -> dutch.bank.line(FERRY).size() == 3);
        assertThat(dutch.bank.line(FERRY)).containsExactly("vlaanderen opened", "vlaanderen sunk", "vlaanderen echoed");
        Eventually.until(
                "the sender has heard",
                () -> flemish.standingAt(nederland)
                        .filter(standing -> standing.parked().isEmpty()
                                && standing.notUnderstood(flemish.bank.desks()).isEmpty())
                        .isPresent());
    }

    /** A kind of event that only the next release knows. */
    record Sunk(int metres) implements Body.Shared {}

    private static final class NewFerryDesk extends FerryDesk {
        @Override
        public List<EventType<?>> types() {
            var types = new ArrayList<>(super.types());
            types.add(EventType.of("ferries.sunk", Sunk.class));
            return types;
        }
    }
}
