package eu.schakel.agreements.staff;

import static eu.schakel.agreements.staff.WorkPlace.by;
import static eu.schakel.agreements.staff.WorkPlace.dossier;
import static eu.schakel.agreements.staff.WorkPlace.reading;
import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.agreements.Commands.ReportError;
import eu.schakel.agreements.Status;
import eu.schakel.database.Access;
import eu.schakel.testing.Rows;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody erases a text of the own side. */
class TextPagesTest {
    private static final String TEXTS = "/nl/work/texts?of=" + dossier("haventop");
    private static final String HAVENTOP = "/nl/work/agreements/proef-2025/haventop";
    private static final String GROUND = "Mevrouw Peeters uit Lillo belde.";

    private final WorkPlace place = WorkPlace.open();
    private final Browser lieve = place.coordinator();

    @AfterEach
    void close() {
        place.close();
    }

    @Test
    void aTextIsErasedAfterItWasSaidWhatThatMeans() {
        speak();
        assertThat(lieve.get(HAVENTOP).html()).contains("/nl/work/texts?of=" + dossier("haventop"));
        assertThat(lieve.get(TEXTS).text())
                .contains("Lezing van een afspraak", GROUND)
                .doesNotContain("Geen zaal gevonden.");

        var form = lieve.get(address());
        assertThat(form.text()).contains(GROUND, "kan niet ongedaan", "wist zij haar kopie", "afgedrukt of gedownload");
        assertThat(lieve.submit(form, "preview", Map.of()).text()).contains("Kies waarom de tekst weg moet.");

        var preview = lieve.submit(form, "preview", Map.of("reason", "on-request"));
        assertThat(preview.text())
                .contains("Dit ziet iedereen", "Dit ziet Nederland")
                .contains("[Gewist op 24 november 2026: op verzoek van de persoon over wie het gaat.]");
        assertThat(lieve.get(HAVENTOP).text()).contains(GROUND);

        var sent = lieve.submit(preview, "send", Map.of());
        assertThat(sent.status()).isEqualTo(303);
        assertThat(lieve.get(sent.location()).text())
                .contains("Deze tekst is gewist op 24 november 2026")
                .contains("Nederland: verstuurd, nog niet bevestigd door de andere kant.")
                .doesNotContain(GROUND);
        assertThat(lieve.get(HAVENTOP).text())
                .contains("[Gewist op 24 november 2026", "Een tekst gewist: op verzoek")
                .doesNotContain(GROUND);
        assertThat(lieve.get(HAVENTOP + "/confirm").html())
                .doesNotContain("Gewist op 24 november 2026: op verzoek van de persoon over wie het gaat.]</textarea>");

        assertThat(lieve.submit(preview, "send", Map.of()).location())
                .as("a second click")
                .isEqualTo(sent.location());
        assertThat(Rows.of(place.database, "select count(*) from core.event where type = 'dossier.text-erased'"))
                .containsExactly("1");

        receive();
        assertThat(lieve.get(sent.location()).text())
                .contains("Nederland: heeft het bericht ontvangen op 24 november 2026, 10.00 uur en wist haar kopie.");
    }

    @Test
    void whoComesSecondIsTold() {
        speak();
        var late = lieve.submit(lieve.get(address()), "preview", Map.of("reason", "error"));
        lieve.submit(lieve.submit(lieve.get(address()), "preview", Map.of("reason", "error")), "send", Map.of());

        var told = lieve.submit(late, "send", Map.of());
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text())
                .contains("Een collega heeft deze tekst al gewist.")
                .doesNotContain(GROUND);
    }

    @Test
    void aReportAndItsSenderAreErased() {
        place.flemish.reportError(by("vlaanderen"), new ReportError("/nl", GROUND, "peeters@example.org"));
        var report =
                "/nl/work/reports/" + place.inside.listOpenReports().getFirst().event();
        for (int i = 0; i < 2; i++) {
            var text = place.flemish
                    .texts()
                    .list(place.inside.listOpenReports().getFirst().event())
                    .getFirst();
            var form = lieve.get("/nl/work/texts/" + text.commitment().hex());
            var sent =
                    lieve.submit(lieve.submit(form, "preview", Map.of("reason", "retention-over")), "send", Map.of());
            assertThat(lieve.get(sent.location()).text()).contains("Deze tekst heeft ons systeem nooit verlaten.");
        }

        assertThat(lieve.get(report).text())
                .contains("[Gewist op 24 november 2026: de bewaartermijn is voorbij.]")
                .doesNotContain("Peeters", "peeters");
        assertThat(lieve.get("/nl/work/reports").text()).doesNotContain("Peeters");
    }

    @ParameterizedTest
    @CsvSource({"Lieve Vandersmissen, 200", "Bart Roelandts, 200", "Hilde Coppens, 403", "Nadia El Idrissi, 403"})
    void onlyACoordinatorAndADataStewardErase(String name, int status) {
        speak();
        var browser = place.signedIn(name);
        assertThat(browser.get(address()).status()).isEqualTo(status);
        assertThat(browser.get(TEXTS).status()).isEqualTo(status);
        if (status == 200) {
            assertThat(browser.get(HAVENTOP).html()).contains("Teksten wissen");
        }
        var sent = browser.post(
                address(),
                Map.of("command", "0195a000-0000-7000-8000-00000000000b", "reason", "error", "step", "send"));
        assertThat(sent.status()).isEqualTo(status == 200 ? 303 : status);
    }

    @ParameterizedTest
    @CsvSource({"00, 404", "not-a-hash, 404", "0000000000000000000000000000000000000000000000000000000000000000, 404"})
    void anUnknownTextIsNotThere(String text, int status) {
        assertThat(lieve.get("/nl/work/texts/" + text).status()).isEqualTo(status);
    }

    @Test
    void aTextOfTheOtherSideIsNotOursToErase() {
        speak();
        var theirs = Rows.of(
                        place.database,
                        "select encode(commitment, 'hex') from outgoing.text where content = 'Geen zaal gevonden.'")
                .getFirst();
        assertThat(lieve.get("/nl/work/texts/" + theirs).status()).isEqualTo(404);
    }

    private void speak() {
        place.flemish.giveReading(by("vlaanderen"), dossier("haventop"), reading(Status.UNDER_WAY, GROUND));
        place.dutch.giveReading(by("nederland"), dossier("haventop"), reading(Status.STUCK, "Geen zaal gevonden."));
    }

    private String address() {
        return "/nl/work/texts/"
                + place.flemish
                        .texts()
                        .list(dossier("haventop"))
                        .getFirst()
                        .commitment()
                        .hex();
    }

    /** As the exchange writes it: the erasure's position in the log, and a cosignature of a size beyond it. */
    private void receive() {
        place.database.run(Access.APPLICATION, sql -> {
            sql.execute("insert into outgoing.leaf (log, position, leaf, event)"
                    + " select log, 7, leaf, event from outgoing.waiting"
                    + " where log = 'schakel/vlaanderen/to-nederland/1' order by serial desc limit 1");
            sql.execute("delete from outgoing.waiting");
            sql.execute("insert into outgoing.cosignature (log, size, witness, line, at)"
                    + " values ('schakel/vlaanderen/to-nederland/1', 8, 'nederland', '', '2026-11-24T09:00:00Z')");
        });
    }
}
