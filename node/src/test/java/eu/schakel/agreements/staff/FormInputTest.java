package eu.schakel.agreements.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What forms make of what is typed, and of who types it. Nothing here is sent in the end. */
@SuppressWarnings("NullAway.Init")
class FormInputTest {
    private static final String HAVENTOP = "/nl/work/agreements/proef-2025/haventop";
    private static final Map<String, String> UNDER_WAY = Map.of(
            "status", "under-way",
            "evidence", "De eerste verkenning is gehouden.",
            "link", "https://example.org/verslag",
            "evidenceDate", "3-11-2026",
            "nextStep", "Programma voorstellen",
            "nextDate", "15 januari 2027");

    private static WorkPlace place;
    private static Browser lieve;

    @BeforeAll
    static void open() {
        place = WorkPlace.open();
        lieve = place.coordinator();
    }

    @AfterAll
    static void close() {
        place.close();
    }

    @Test
    void whatIsWrongStandsBesideTheFieldAndTheTypedTextStays() {
        var form = lieve.get(HAVENTOP + "/reading");
        var wrong = lieve.submit(
                form,
                "preview",
                Map.of(
                        "evidence", "  ",
                        "link", "ftp://example.org",
                        "evidenceDate", "30 februari 2026",
                        "nextStep", "",
                        "nextDate", "1-12-2026"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text())
                .contains("4 antwoorden kloppen nog niet")
                .contains("Kies hoe ver het staat.")
                .contains("Dit is geen volledig webadres.")
                .contains("Dit is geen dag die bestaat.")
                .contains("Zeg welke stap op die dag hoort.");
        assertThat(wrong.html())
                .contains("value=\"ftp://example.org\"")
                .contains("value=\"30 februari 2026\"")
                .contains("href=\"#evidenceDate\"")
                .contains("aria-invalid=\"true\"");
        assertThat(wrong.hidden()).containsEntry("command", form.hidden().get("command"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31-12-2026",
                "31/12/2026",
                "31.12.26",
                "2026-12-31",
                "31 december 2026",
                "31 décembre 2026",
                "31. Dezember 2026"
            })
    void datesAreTakenAsPeopleWriteThem(String typed) {
        var preview = lieve.submit(
                lieve.get(HAVENTOP + "/reading"),
                "preview",
                Map.of("status", "stuck", "evidence", "Wacht op besluit", "nextStep", "Overleg", "nextDate", typed));
        assertThat(preview.text()).contains("31 december 2026");
    }

    @Test
    void goingBackFromThePreviewKeepsEverything() {
        var preview = lieve.submit(lieve.get(HAVENTOP + "/reading"), "preview", UNDER_WAY);
        var again = lieve.submit(preview, "edit", Map.of());
        assertThat(again.html())
                .contains("De eerste verkenning is gehouden.</textarea>")
                .contains("value=\"15 januari 2027\"")
                .containsPattern("value=\"under-way\" checked");
    }

    @ParameterizedTest
    @CsvSource({
        "Lieve Vandersmissen, 200",
        "Hilde Coppens, 403", // a case handler reads and leaves notes
        "Bart Roelandts, 403",
        "Nadia El Idrissi, 403"
    })
    void onlyACoordinatorGivesAReading(String name, int status) {
        assertThat(place.signedIn(name).get(HAVENTOP + "/reading").status()).isEqualTo(status);
    }

    @Test
    void aCaseHandlerReadsAndLeavesNotes() {
        var hilde = place.signedIn("Hilde Coppens");
        assertThat(hilde.get(HAVENTOP).text()).contains("Interne notitie").doesNotContain("Nieuwe lezing geven");
        assertThat(hilde.get(HAVENTOP + "/note").status()).isEqualTo(200);
    }

    @Test
    void aStrangerIsLedToTheSignInPage() {
        var answer = place.stranger().get(HAVENTOP);
        assertThat(answer.status()).isIn(302, 303);
        assertThat(answer.location()).startsWith("/nl/sign-in?to=");
        var login = place.stranger().get(answer.location());
        assertThat(login.text()).contains("Lieve Vandersmissen", "coördinator");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nl/work/agreements/proef-2025/nothing",
                "/nl/work/agreements/proef-2025/haventop/dance",
                "/nl/work/agreements/proef-2025/haventop/confirm",
                "/nl/work/agreements/proef-2025/haventop/correction?reading=x",
                "/nl/work/agreements/proef-2025/haventop/answer?question=00000000-0000-0000-0000-000000000000",
                "/xx/work/agreements/proef-2025/haventop"
            })
    void whatIsNotThereIsNotThere(String path) {
        assertThat(lieve.get(path).status()).isEqualTo(404);
    }

    @Test
    void aTamperedFormIsRefused() {
        var answer = lieve.post(HAVENTOP + "/note", Map.of("note", "x", "command", "no-uuid", "step", "send"));
        assertThat(answer.status()).isEqualTo(400);
    }
}
