package eu.schakel.agreements;

import static eu.schakel.testing.GoldenEvents.text;
import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.agreements.AgreementEvents.Changed;
import eu.schakel.agreements.AgreementEvents.CorrectionPublished;
import eu.schakel.agreements.AgreementEvents.DeclarationEntered;
import eu.schakel.agreements.AgreementEvents.Entered;
import eu.schakel.agreements.AgreementEvents.ErrorHandled;
import eu.schakel.agreements.AgreementEvents.ErrorReported;
import eu.schakel.agreements.AgreementEvents.MilestoneRead;
import eu.schakel.agreements.AgreementEvents.NoteAdded;
import eu.schakel.agreements.AgreementEvents.ParagraphEntered;
import eu.schakel.agreements.AgreementEvents.QuestionAnswered;
import eu.schakel.agreements.AgreementEvents.QuestionAsked;
import eu.schakel.agreements.AgreementEvents.ReadingGiven;
import eu.schakel.agreements.AgreementEvents.Removed;
import eu.schakel.agreements.AgreementEvents.SharedQuestionAnswered;
import eu.schakel.agreements.AgreementEvents.SharedQuestionAsked;
import eu.schakel.dossier.Body;
import eu.schakel.dossier.EventException;
import eu.schakel.testing.GoldenEvents;
import java.io.IOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What this desk has once said stays readable for ever. */
class GoldenEventsTest {
    private static final UUID EARLIER = UUID.fromString("0195a000-0000-7000-8000-00000000000a");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

    private static final Entry ENTRY = new Entry(
            "haventop-2026",
            "vlaanderen-nederland-2025",
            3,
            new Entry.Passage("p09", 472, 565, "00".repeat(32)),
            Map.of("nl", "Een haventop in 2026 bekijken", "fr", "Sommet", "en", "Summit", "de", "Gipfel"),
            Map.of("nl", "Bekijken of het kan.", "en", "See whether it can be done."),
            Kind.MEETING,
            "competitiveness",
            Map.of("vlaanderen", new Entry.Owner("Departement MOW", true), "nederland", new Entry.Owner("IenW", false)),
            List.of("Noordrijn-Westfalen"),
            "Scheldecommissie",
            DAY,
            Period.ofMonths(6),
            List.of(new Entry.Milestone("datum", Map.of("nl", "Datum gekozen"), "nederland", DAY, List.of("plaats"))),
            List.of("europese-havenstrategie"));

    private static final List<Body> EXAMPLES = List.of(
            new DeclarationEntered(
                    "vlaanderen-nederland-2025",
                    Map.of("nl", "Slotverklaring", "en", "Closing declaration"),
                    LocalDate.of(2025, 4, 1),
                    List.of("nederland", "vlaanderen")),
            new ParagraphEntered("p09", 9, "Economie", "Havens", "Wij bekijken …"),
            new Entered(ENTRY),
            new Changed(ENTRY, List.of("title", "deadline")),
            new Removed("vlaanderen-nederland-2025"),
            new ReadingGiven(
                    Status.UNDER_WAY,
                    text("De datum is gekozen."),
                    "https://example.org/haventop",
                    DAY,
                    text("Uitnodigen."),
                    DAY,
                    EARLIER,
                    text("Verkeerde datum.")),
            new QuestionAsked(text("Wanneer?"), DAY),
            new QuestionAnswered(EARLIER, text("In mei.")),
            new SharedQuestionAsked(text("Wie betaalt?"), DAY),
            new SharedQuestionAnswered(EARLIER, text("Ieder de helft.")),
            new MilestoneRead("datum", Status.FULFILLED, DAY, text("In Gent.")),
            new NoteAdded(text("Bel morgen.")),
            new ErrorReported("/agreements/haventop-2026", text("De datum klopt niet."), text("lezer@example.org")),
            new CorrectionPublished("/agreements/haventop-2026", DAY, true, text("De datum is verbeterd.")),
            new ErrorHandled(EARLIER));

    @Test
    void eventsStayAsTheyWere() throws IOException, EventException {
        var types = new AgreementsDesk(new SearchText(Vocabulary.read())).types();
        for (var type : types) {
            var example = EXAMPLES.stream()
                    .filter(body -> body.getClass() == type.body())
                    .findFirst();
            assertThat(example).as("an example of " + type.name()).isPresent();
            GoldenEvents.check(type, example.orElseThrow());
        }
        GoldenEvents.checkComplete("agreements", types);
    }
}
