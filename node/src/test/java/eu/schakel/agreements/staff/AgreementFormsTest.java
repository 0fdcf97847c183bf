package eu.schakel.agreements.staff;

import static eu.schakel.agreements.staff.WorkPlace.by;
import static eu.schakel.agreements.staff.WorkPlace.dossier;
import static eu.schakel.agreements.staff.WorkPlace.reading;
import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.agreements.Commands.AddNote;
import eu.schakel.agreements.Commands.AskQuestion;
import eu.schakel.agreements.Moment;
import eu.schakel.agreements.Status;
import eu.schakel.agreements.Wording;
import eu.schakel.agreements.staff.Browser.Page;
import eu.schakel.testing.Rows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A coordinator works on an agreement: asks for the form, looks at the preview, sends. */
class AgreementFormsTest {
    private static final String HAVENTOP = "/nl/work/agreements/proef-2025/haventop";
    private static final Map<String, String> UNDER_WAY = Map.of(
            "status", "under-way",
            "evidence", "De eerste verkenning is gehouden.",
            "link", "https://example.org/verslag",
            "evidenceDate", "3-11-2026",
            "nextStep", "Programma voorstellen",
            "nextDate", "15 januari 2027");

    private final WorkPlace place = WorkPlace.open();
    private final Browser lieve = place.coordinator();

    @AfterEach
    void close() {
        place.close();
    }

    @Test
    void aReadingIsPreviewedThenSent() {
        var form = lieve.get(HAVENTOP + "/reading");
        assertThat(form.text())
                .contains("Onze lezing geven", "Hoe ver staat het, volgens ons?", "Er wordt nog niets verstuurd.");

        var preview = lieve.submit(form, "preview", UNDER_WAY);
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.text())
                .contains("Dit ziet iedereen", "Dit ziet Nederland", "Bezig", "De eerste verkenning is gehouden.")
                .contains("3 november 2026", "Programma voorstellen", "15 januari 2027")
                .contains("Vlaanderen, Departement Kanselarij en Buitenlandse Zaken")
                .doesNotContain("Lieve Vandersmissen, Departement");
        assertThat(place.agreement("haventop").readings()).isEmpty();

        var sent = lieve.submit(preview, "send", Map.of());
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.location()).isEqualTo(HAVENTOP + "?done=reading");
        assertThat(lieve.get(sent.location()).text()).contains("Vastgelegd en openbaar. Nederland krijgt het meteen");

        var reading = place.agreement("haventop").reading("vlaanderen").orElseThrow();
        assertThat(reading.status()).isEqualTo(Status.UNDER_WAY);
        assertThat(reading.evidence()).isEqualTo(new Wording.Typed("De eerste verkenning is gehouden.", "nl"));
        assertThat(reading.link()).isEqualTo("https://example.org/verslag");
        assertThat(reading.evidenceDate()).isEqualTo(LocalDate.of(2026, 11, 3));
        assertThat(reading.nextDate()).isEqualTo(LocalDate.of(2027, 1, 15));
        assertThat(reading.organisation()).isEqualTo("Departement Kanselarij en Buitenlandse Zaken");
    }

    @Test
    void whatWasTypedOnADutchPageSaysSoOnAFrenchOne() {
        var preview = lieve.submit(lieve.get(HAVENTOP + "/reading"), "preview", UNDER_WAY);
        lieve.submit(preview, "send", Map.of());
        var inFrench = HAVENTOP.replace("/nl/", "/fr/");
        assertThat(lieve.get(HAVENTOP).html()).doesNotContain("<span lang=");
        assertThat(lieve.get(inFrench).html())
                .contains("<span lang=\"nl\">De eerste verkenning is gehouden.</span>")
                .contains("<span lang=\"nl\">Programma voorstellen</span>");

        var confirmed = lieve.submit(lieve.get(inFrench + "/confirm"), "preview", UNDER_WAY);
        lieve.submit(confirmed, "send", Map.of("nextStep", "Proposer un programme"));
        var reading = place.agreement("haventop").reading("vlaanderen").orElseThrow();
        assertThat(reading.evidence()).isEqualTo(new Wording.Typed("De eerste verkenning is gehouden.", "nl"));
        assertThat(reading.nextStep()).isEqualTo(new Wording.Typed("Proposer un programme", "fr"));
    }

    @Test
    void theOtherSideGetsItAtOnceOnlyWhenItIsThere() {
        var done = HAVENTOP + "?done=confirm";
        assertThat(lieve.get(done).text()).contains("Bevestigd en openbaar. Nederland krijgt het meteen.");
        place.peerHeard = place.clock.instant().minusSeconds(59);
        assertThat(lieve.get(done).text()).contains("Nederland krijgt het meteen.");

        place.peerHeard = place.clock.instant().minusSeconds(2 * 60);
        assertThat(lieve.get(done).text())
                .contains("Nederland is sinds 9.58 uur niet bereikbaar en krijgt het zodra het kan.")
                .doesNotContain("meteen.");
        place.peerHeard = Instant.parse("2026-11-22T09:58:00Z");
        assertThat(lieve.get(done).text()).contains("sinds 22 november 2026, 10.58 uur niet bereikbaar");
    }

    @Test
    void sendingTwiceDoesItOnce() {
        var preview = lieve.submit(lieve.get(HAVENTOP + "/reading"), "preview", UNDER_WAY);
        var first = lieve.submit(preview, "send", Map.of());
        var second = lieve.submit(preview, "send", Map.of());
        assertThat(second.status()).isEqualTo(303);
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(place.agreement("haventop").earlier()).isEmpty();
    }

    @Test
    void whoIsOvertakenSeesWhatHappenedAndMaySendAnyway() {
        var preview = lieve.submit(lieve.get(HAVENTOP + "/reading"), "preview", UNDER_WAY);
        place.dutch.giveReading(by("nederland"), dossier("haventop"), reading(Status.STUCK, "Geen zaal gevonden."));
        place.flemish.addNote(by("vlaanderen"), dossier("haventop"), new AddNote("Eerst bellen."));

        var overtaken = lieve.submit(preview, "send", Map.of());
        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.text())
                .contains("Iemand was u voor", "Lezing: Vastgelopen. Geen zaal gevonden.", "Eerst bellen.")
                .contains("Wat u wilde versturen", "De eerste verkenning is gehouden.", "Toch versturen");
        assertThat(place.agreement("haventop").reading("vlaanderen")).isEmpty();

        assertThat(lieve.submit(overtaken, "send", Map.of()).status()).isEqualTo(303);
        assertThat(place.agreement("haventop").reading("vlaanderen")).isPresent();
    }

    @Test
    void aConfirmationBeginsWithWhatWasSaid() {
        send("/reading", UNDER_WAY);
        assertThat(lieve.get(HAVENTOP + "/confirm").html())
                .contains("De eerste verkenning is gehouden.</textarea>")
                .contains("value=\"15 januari 2027\"");
    }

    @Test
    void aCorrectionNeedsAReasonAndKeepsTheHistory() {
        send("/reading", UNDER_WAY);
        var mistaken =
                place.agreement("haventop").reading("vlaanderen").orElseThrow().event();
        var path = "/correction?reading=" + mistaken;
        var without = lieve.submit(lieve.get(HAVENTOP + path), "preview", with(UNDER_WAY, "status", "fulfilled"));
        assertThat(without.text()).contains("Zeg waarom de vorige lezing een vergissing was.");

        send(path, with(with(UNDER_WAY, "status", "fulfilled"), "reason", "Verkeerde afspraak gekozen."));
        var agreement = place.agreement("haventop");
        assertThat(agreement.reading("vlaanderen").orElseThrow().corrects()).isEqualTo(mistaken);
        assertThat(agreement.earlier()).extracting("event").containsExactly(mistaken);
        assertThat(lieve.get(HAVENTOP).text())
                .contains("Verbeterde lezing: Nagekomen. Reden: Verkeerde afspraak gekozen.");

        var late = lieve.submit(
                lieve.get(HAVENTOP + path), "send", with(with(UNDER_WAY, "status", "stuck"), "reason", "Toch niet."));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("Alleen de nieuwste kan verbeterd worden");
    }

    @Test
    void aSharedQuestionIsForTheGovernmentsOnly() {
        var form = lieve.get(HAVENTOP + "/question");
        assertThat(form.html()).contains("value=\"8 december 2026\"");
        var unsaid = lieve.submit(form, "preview", Map.of("question", "Hoe staat het?", "answerBy", "8-12-2026"));
        assertThat(unsaid.text()).contains("Kies wie de vraag mag lezen.");

        var preview = lieve.submit(
                form, "preview", Map.of("question", "Kanarievraag?", "answerBy", "8-12-2026", "audience", "shared"));
        assertThat(preview.text()).containsPattern("Dit ziet Nederland .*Kanarievraag.*Dit ziet iedereen Niets\\.");
        assertThat(lieve.submit(preview, "send", Map.of()).status()).isEqualTo(303);
        assertThat(lieve.get(HAVENTOP).text()).contains("Kanarievraag?", "alleen tussen de overheden");
        assertThat(place.reads.story(dossier("haventop"), new Moment(null, LocalDate.of(2026, 11, 24))))
                .noneMatch(line -> line.detail().toString().contains("Kanarievraag"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aQuestionOfTheOtherSideIsAnswered(boolean shared) {
        var done = place.dutch.ask(
                by("nederland"),
                dossier("haventop"),
                new AskQuestion("Waar komt de top?", LocalDate.of(2026, 12, 1), shared));
        var question = ((eu.schakel.dossier.Outcome.Done) done)
                .events()
                .getFirst()
                .event()
                .id();
        assertThat(lieve.get(HAVENTOP).html()).contains("/answer?question=" + question);

        send("/answer?question=" + question, Map.of("answer", "In Gent."));
        assertThat(lieve.get(HAVENTOP).text()).contains("Vlaanderen antwoordde op 24 november 2026:", "In Gent.");
        var again = lieve.submit(
                lieve.get(HAVENTOP + "/answer?question=" + question), "send", Map.of("answer", "In Brugge."));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Een collega heeft deze vraag al beantwoord.");
    }

    @Test
    void aMilestoneIsReadByWhoeverDoesIt() {
        var spoor = "/nl/work/agreements/proef-2025/spoor";
        var form = lieve.get(spoor + "/milestone?milestone=studie");
        var preview = lieve.submit(
                form, "preview", Map.of("status", "under-way", "date", "1 maart 2027", "note", "Bureau gekozen."));
        assertThat(preview.text()).contains("Studie", "Bezig", "1 maart 2027", "Bureau gekozen.");
        assertThat(lieve.submit(preview, "send", Map.of()).status()).isEqualTo(303);
        assertThat(lieve.get(spoor).text())
                .contains("Bezig, 1 maart 2027", "Alleen Nederland doet dit.", "Eerst: Studie.");

        var theirs = lieve.submit(
                lieve.get(spoor + "/milestone?milestone=spade"),
                "send",
                Map.of("status", "under-way", "date", "", "note", ""));
        assertThat(theirs.text()).contains("Deze mijlpaal is van de andere kant alleen");
    }

    @Test
    void anInternalNoteStaysInside() {
        var preview = lieve.submit(lieve.get(HAVENTOP + "/note"), "preview", Map.of("note", "Kanarienotitie"));
        assertThat(preview.text())
                .contains(
                        "Dit blijft bij Vlaanderen",
                        "Kanarienotitie",
                        "Dit ziet iedereen Niets.",
                        "Dit ziet Nederland Niets.");
        assertThat(lieve.submit(preview, "send", Map.of()).status()).isEqualTo(303);
        assertThat(lieve.get(HAVENTOP).text()).contains("Intern: blijft bij Vlaanderen", "Kanarienotitie");
        assertThat(Rows.of(place.database, "select detail::text from open.story"))
                .noneMatch(row -> row.contains("Kanarienotitie"));
        assertThat(Rows.of(place.database, "select state::text from open.agreement"))
                .noneMatch(row -> row.contains("Kanarienotitie"));
        assertThat(Rows.of(place.database, "select content from outgoing.text"))
                .noneMatch(row -> row.contains("Kanarienotitie"));
    }

    @Test
    void aNoteWaitsForNobody() {
        var form = lieve.get(HAVENTOP + "/note");
        place.dutch.giveReading(by("nederland"), dossier("haventop"), reading(Status.STUCK, "Geen zaal."));
        assertThat(lieve.submit(form, "send", Map.of("note", "Bellen.")).status())
                .isEqualTo(303);
    }

    private Page send(String path, Map<String, String> typed) {
        var preview = lieve.submit(lieve.get(HAVENTOP + path), "preview", typed);
        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        var sent = lieve.submit(preview, "send", Map.of());
        assertThat(sent.status()).as(sent.text()).isEqualTo(303);
        return sent;
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var all = new java.util.HashMap<>(fields);
        all.put(name, value);
        return all;
    }
}
