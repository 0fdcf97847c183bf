package eu.schakel.obstacles;

import static eu.schakel.testing.GoldenEvents.text;
import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.dossier.Body;
import eu.schakel.dossier.EventException;
import eu.schakel.obstacles.ObstacleEvents.AdviceAsked;
import eu.schakel.obstacles.ObstacleEvents.AdviceGiven;
import eu.schakel.obstacles.ObstacleEvents.AnswerKept;
import eu.schakel.obstacles.ObstacleEvents.AnswerShared;
import eu.schakel.obstacles.ObstacleEvents.Assigned;
import eu.schakel.obstacles.ObstacleEvents.CodeGiven;
import eu.schakel.obstacles.ObstacleEvents.FileAdded;
import eu.schakel.obstacles.ObstacleEvents.NoteKept;
import eu.schakel.obstacles.ObstacleEvents.PriorityAdopted;
import eu.schakel.obstacles.ObstacleEvents.PriorityEnded;
import eu.schakel.obstacles.ObstacleEvents.ProposalDeclined;
import eu.schakel.obstacles.ObstacleEvents.Published;
import eu.schakel.obstacles.ObstacleEvents.SharingAgreed;
import eu.schakel.obstacles.ObstacleEvents.StandingChanged;
import eu.schakel.obstacles.ObstacleEvents.Started;
import eu.schakel.obstacles.ObstacleEvents.StepProposed;
import eu.schakel.obstacles.ObstacleEvents.StepTaken;
import eu.schakel.obstacles.ObstacleEvents.SummaryDrafted;
import eu.schakel.obstacles.ObstacleEvents.Supported;
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
            new Started("signal", 2, "00".repeat(32), "nl", Channel.LETTER, true),
            new SharingAgreed(),
            new FileAdded(KEY, "document", KEY, "application/pdf", 1_024, "00".repeat(32)),
            new AdviceAsked(KEY, AdviceKind.AUTHORITY, text("Rijkswaterstaat"), text("Mag de bus over de brug?")),
            new AdviceGiven(KEY, text("Ja.")),
            new Assigned(text("0195a000-0000-4000-8000-00000000000b")),
            new NoteKept(text("Bel terug.")),
            new SummaryDrafted(
                    text("Bus stopt"), text("Aan de grens."), Theme.MOBILITY, List.of("BE234"), List.of("een-ticket")),
            new Supported(),
            new PriorityAdopted(DAY),
            new PriorityEnded(DAY, false, text("De minister"), text("Het verdrag laat het niet toe.")),
            new AnswerShared(KEY, "problem", text("De bus stopt aan de grens.")),
            new AnswerKept(KEY, "email", text("an@example.org")),
            new StepTaken(KEY, "conclude", "answered", DAY, "resolved"),
            new StepProposed(KEY, "accept", DAY, "resolved"),
            new ProposalDeclined(KEY, "not-from-this-state"),
            new CodeGiven("00".repeat(32)),
            new Published(
                    "signal",
                    2,
                    DAY,
                    text("Bus stopt"),
                    text("Aan de grens."),
                    Theme.MOBILITY,
                    List.of("BE234", "NL"),
                    List.of("een-ticket"),
                    "answered",
                    "resolved"),
            new StandingChanged("vlaanderen", "answered", "resolved"));

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
