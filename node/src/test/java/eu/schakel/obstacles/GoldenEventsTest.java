package eu.schakel.obstacles;

import static eu.schakel.testing.GoldenEvents.text;
import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.dossier.Body;
import eu.schakel.dossier.EventException;
import eu.schakel.obstacles.ObstacleEvents.AnswerKept;
import eu.schakel.obstacles.ObstacleEvents.AnswerShared;
import eu.schakel.obstacles.ObstacleEvents.CodeGiven;
import eu.schakel.obstacles.ObstacleEvents.ProposalDeclined;
import eu.schakel.obstacles.ObstacleEvents.Published;
import eu.schakel.obstacles.ObstacleEvents.StandingChanged;
import eu.schakel.obstacles.ObstacleEvents.Started;
import eu.schakel.obstacles.ObstacleEvents.StepProposed;
import eu.schakel.obstacles.ObstacleEvents.StepTaken;
import eu.schakel.testing.GoldenEvents;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What this desk has once said stays readable for ever. */
class GoldenEventsTest {
    private static final UUID KEY = UUID.fromString("0195a000-0000-4000-8000-00000000000a");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final List<Body> EXAMPLES = List.of(
            new Started("signal", 1, "00".repeat(32), "nl", true),
            new AnswerShared(KEY, "problem", text("De bus stopt aan de grens.")),
            new AnswerKept(KEY, "email", text("an@example.org")),
            new StepTaken(KEY, "conclude", "answered", DAY, "resolved"),
            new StepProposed(KEY, "accept", DAY, "resolved"),
            new ProposalDeclined(KEY, "not-from-this-state"),
            new CodeGiven("00".repeat(32)),
            new Published("signal", 1, text("Bus stopt"), text("Aan de grens."), "BE234", "answered", "resolved"),
            new StandingChanged("answered", "resolved"));

    @Test
    void eventsStayAsTheyWere() throws IOException, EventException {
        for (var type : ObstacleEvents.TYPES) {
            var example = EXAMPLES.stream()
                    .filter(body -> body.getClass() == type.body())
                    .findFirst();
            assertThat(example).as("an example of " + type.name()).isPresent();
            GoldenEvents.check(type, example.orElseThrow());
        }
        GoldenEvents.checkComplete("obstacles", ObstacleEvents.TYPES);
    }
}
