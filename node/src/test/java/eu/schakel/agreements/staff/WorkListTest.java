package eu.schakel.agreements.staff;

import static eu.schakel.agreements.staff.WorkPlace.by;
import static eu.schakel.agreements.staff.WorkPlace.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.agreements.Commands.AskQuestion;
import eu.schakel.agreements.Commands.GiveReading;
import eu.schakel.agreements.Commands.ReportError;
import eu.schakel.agreements.Status;
import eu.schakel.agreements.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in whose work list, in which order, and the answers to reported errors. */
class WorkListTest {
    private final WorkPlace place = WorkPlace.open();

    @AfterEach
    void close() {
        place.close();
    }

    @Test
    void aFreshRegisterListsWhatNobodySaid() {
        var list = place.coordinator().get("/nl/work?scope=all");
        assertThat(section(list.html(), "late"))
                .contains("Afspraak taalunie", "147 dagen te laat")
                .doesNotContain("haventop");
        assertThat(section(list.html(), "unread")).contains("taalunie", "haventop", "emissiedata", "spoor");
        assertThat(section(list.html(), "silent")).contains("Geen afspraak is stilgevallen.");
        assertThat(section(list.html(), "questions")).contains("Niemand wacht op een antwoord van ons.");
    }

    @Test
    void mineIsWhatMyBodyOwns() {
        var joris = place.signedIn("Joris De Wachter");
        assertThat(section(joris.get("/nl/work").html(), "unread"))
                .contains("haventop", "spoor")
                .doesNotContain("taalunie");
        assertThat(section(joris.get("/nl/work?scope=all").html(), "unread")).contains("taalunie");
        var hilde = place.signedIn("Hilde Coppens");
        assertThat(section(hilde.get("/fr/work").html(), "late")).contains("147 jours de retard");
    }

    @Test
    void whatWeOnceSpokeOfFallsSilent() {
        place.clock.set("2025-06-01T08:00:00Z");
        step("haventop", "Zaal huren", LocalDate.of(2025, 9, 1));
        place.clock.set("2026-11-24T09:00:00Z");
        assertThat(section(place.coordinator().get("/nl/work?scope=all").html(), "silent"))
                .contains("Afspraak haventop", "Stil sinds 1 juni 2025")
                .doesNotContain("Afspraak spoor");
    }

    @Test
    void ofALongListTheMostUrgentAreInSight() {
        for (int i = 0; i < 4; i++) {
            place.enter("extra" + i, 10 + i, WorkPlace.MOW, null, null, List.of());
        }
        var html = place.coordinator().get("/nl/work?scope=all").html();
        var inSight = html.substring(html.indexOf("id=\"unread\""), html.indexOf("<details class=\"more\">"));
        assertThat(Browser.textOf(inSight))
                .contains("Afspraak taalunie", "Afspraak extra0")
                .doesNotContain("extra1");
        assertThat(section(html, "unread")).contains("8", "Toon er nog 3", "Afspraak extra3");
    }

    @Test
    void questionsWaitByTheDateThatTheyAskFor() {
        place.dutch.ask(
                by("nederland"), dossier("haventop"), new AskQuestion("Later?", LocalDate.of(2026, 12, 20), false));
        place.dutch.ask(by("nederland"), dossier("spoor"), new AskQuestion("Eerder?", LocalDate.of(2026, 12, 1), true));
        place.flemish.ask(
                by("vlaanderen"), dossier("spoor"), new AskQuestion("Van ons?", LocalDate.of(2026, 12, 1), false));
        var questions = section(place.coordinator().get("/nl/work?scope=all").html(), "questions");
        assertThat(questions)
                .containsSubsequence("alleen tussen de overheden: Eerder?", "voor iedereen te lezen: Later?");
        assertThat(questions).doesNotContain("Van ons?");
    }

    @Test
    void ourNextStepsComeAMonthAhead() {
        step("haventop", "Zaal huren", LocalDate.of(2026, 12, 10));
        step("spoor", "Studie kiezen", LocalDate.of(2027, 6, 1));
        var steps = section(place.coordinator().get("/nl/work?scope=all").html(), "steps");
        assertThat(steps).contains("Wij zeiden: Zaal huren", "nog 16 dagen").doesNotContain("Studie kiezen");
    }

    @ParameterizedTest
    @CsvSource({"Bart Roelandts, 403", "Nadia El Idrissi, 403", "Hilde Coppens, 200", "Joris De Wachter, 200"})
    void theListIsForCoordinatorsAndCaseHandlers(String name, int status) {
        assertThat(place.signedIn(name).get("/nl/work").status()).isEqualTo(status);
    }

    @Test
    void aReportedErrorIsAnsweredInPublic() {
        place.flemish.reportError(
                by("vlaanderen"),
                new ReportError("/nl/agreements/proef-2025/haventop", "De datum klopt niet.", "kanarie@example.org"));
        var lieve = place.coordinator();
        assertThat(section(lieve.get("/nl/work").html(), "reports")).contains("De datum klopt niet.", "nog 2 dagen");
        var report = place.inside.listOpenReports().getFirst().event();
        var form = lieve.get("/nl/work/reports/" + report);
        assertThat(form.text()).contains("De datum klopt niet.", "kanarie@example.org", "Openbaar antwoorden");
        assertThat(lieve.submit(form, "preview", Map.of("what", "")).text())
                .contains("Kies of de pagina fout was.", "Schrijf wat er met de melding gebeurde.");

        var preview =
                lieve.submit(form, "preview", Map.of("result", "corrected", "what", "De datum is nu 31 december."));
        assertThat(preview.text())
                .contains("Dit ziet iedereen", "De pagina was fout en is verbeterd", "De datum is nu 31 december.");
        assertThat(preview.text()).doesNotContain("Dit ziet Nederland");
        var colleagues = lieve.get("/nl/work/reports/" + report);
        assertThat(lieve.submit(preview, "send", Map.of()).location()).isEqualTo("/nl/work/reports?done=report");

        var corrections = place.reads.corrections(new eu.schakel.agreements.Moment(null, LocalDate.of(2026, 11, 24)));
        assertThat(corrections).singleElement().satisfies(correction -> {
            assertThat(correction.corrected()).isTrue();
            assertThat(correction.what()).isEqualTo(new Wording.Typed("De datum is nu 31 december.", "nl"));
        });
        var again = lieve.submit(colleagues, "send", Map.of("result", "right", "what", "Toch goed."));
        assertThat(again.text()).contains("Een collega heeft deze melding al beantwoord.");
        assertThat(lieve.get("/nl/work/reports").text()).contains("Er wacht geen melding van een fout.");
        assertThat(lieve.get("/nl/work/reports/" + report).text()).contains("Deze melding is beantwoord.");
    }

    private void step(String agreement, String step, LocalDate date) {
        place.flemish.giveReading(
                by("vlaanderen"),
                dossier(agreement),
                new GiveReading(Status.UNDER_WAY, "Loopt.", "", null, step, date, null, ""));
    }

    /** The text of one list of the page. */
    private static String section(String html, String id) {
        var matcher = Pattern.compile(
                        "<section class=\"work-section\">(?:(?!</section>).)*id=\"" + id + "\".*?</section>",
                        Pattern.DOTALL)
                .matcher(html);
        assertThat(matcher.find()).isTrue();
        return Browser.textOf(matcher.group());
    }
}
