package eu.schakel.agreements.staff;

import static eu.schakel.agreements.staff.WorkPlace.by;
import static eu.schakel.agreements.staff.WorkPlace.dossier;
import static eu.schakel.agreements.staff.WorkPlace.reading;
import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.agreements.Commands.AddNote;
import eu.schakel.agreements.Commands.ReportError;
import eu.schakel.agreements.Status;
import eu.schakel.agreements.Wording;
import eu.schakel.testing.Rows;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Before the consultation each department that lacks a reading gets one link, and answers by it without signing in. */
class DepartmentsTest {
    private static final String MOW = WorkPlace.MOW + " (MOW)";

    private final WorkPlace place = WorkPlace.open();
    private final Browser lieve = place.coordinator();
    private final Browser department = place.stranger();

    @AfterEach
    void close() {
        place.close();
    }

    @Test
    void bodiesWithoutAReadingAreListedAndGetALinkEach() {
        place.flemish.giveReading(by("vlaanderen"), dossier("emissiedata"), reading(Status.UNDER_WAY, "Loopt."));
        var page = lieve.get("/nl/briefing/departments?since=2026-05-24");
        assertThat(page.text()).contains(MOW + " 2", WorkPlace.DKBUZA).doesNotContain("Vlaamse Milieumaatschappij");

        var made = lieve.post("/nl/briefing/departments", Map.of("since", "2026-05-24"));
        assertThat(made.text())
                .contains("Deze links staan hier één keer.", "tot en met 23 december 2026")
                .contains("Aan " + MOW, "2 afspraken waarvoor u", "https://vlaanderen.example/nl/department/");
        var token = token(made.html(), MOW);
        assertThat(Rows.of(place.database, "select encode(token_hash, 'escape') || body from core.department_link"))
                .hasSize(2)
                .noneMatch(row -> row.contains(token));
    }

    @Test
    void aDepartmentAnswersWithoutSigningIn() {
        var path = "/nl/department/" + token(make().html(), MOW);
        var list = department.get(path);
        assertThat(list.text())
                .contains("Nog te beantwoorden 2", "Afspraak haventop", "Afspraak spoor")
                .doesNotContain("taalunie");
        assertThat(list.response().headers().firstValue("Cache-Control")).contains("private, no-store");
        assertThat(list.response().headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");

        var form = department.get(path + "/proef-2025/haventop");
        assertThat(form.text()).contains("Uw lezing", "Waar steunt dat op?").doesNotContain("Waar is dat na te lezen?");
        var wrong = department.submit(form, "preview", Map.of("evidence", "Bezig met de zaal."));
        assertThat(wrong.text()).contains("Kies hoe ver het staat.");
        var preview = department.submit(
                form,
                "preview",
                Map.of("status", "under-way", "evidence", "Bezig met de zaal.", "nextStep", "", "nextDate", ""));
        assertThat(preview.text()).contains("Dit ziet iedereen", "Vlaanderen, " + MOW);
        assertThat(department.submit(preview, "send", Map.of()).location()).isEqualTo(path + "?done=department");

        var reading = place.agreement("haventop").reading("vlaanderen").orElseThrow();
        assertThat(reading.organisation()).isEqualTo(MOW);
        assertThat(reading.evidence()).isEqualTo(new Wording.Typed("Bezig met de zaal.", "nl"));
        assertThat(Rows.of(place.database, "select role from open.story where type = 'agreements.reading-given'"))
                .containsExactly("department");
        assertThat(Rows.count(place.database, "core.actor")).isZero();
        assertThat(department.get(path + "?done=department").text())
                .contains(
                        "Uw antwoord is vastgelegd en openbaar.",
                        "Nog te beantwoorden 1",
                        "Laatst gezegd: Bezig, op 24 november 2026");
    }

    @Test
    void aDepartmentSeesNothingInternal() {
        var path = "/nl/department/" + token(make().html(), MOW) + "/proef-2025/haventop";
        var preview =
                department.submit(department.get(path), "preview", Map.of("status", "stuck", "evidence", "Geen geld."));
        place.flemish.addNote(by("vlaanderen"), dossier("haventop"), new AddNote("Kanarienotitie"));
        assertThat(department.submit(preview, "send", Map.of()).status()).isEqualTo(303);

        var second = department.submit(
                department.get(path), "preview", Map.of("status", "stuck", "evidence", "Nog geen geld."));
        place.flemish.addNote(by("vlaanderen"), dossier("haventop"), new AddNote("Kanarienotitie"));
        place.dutch.giveReading(by("nederland"), dossier("haventop"), reading(Status.STUCK, "Wij wachten."));
        var overtaken = department.submit(second, "send", Map.of());
        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.text()).contains("Wij wachten.").doesNotContain("Kanarienotitie");
    }

    /** The page of a report becomes public with the answer, and every page has a link to report an error on it. */
    @Test
    void aReportedErrorDoesNotGiveTheLinkAway() {
        var token = token(make().html(), MOW);
        var link = "/nl/department/" + token;
        assertThat(department.get(link).html()).contains("report-error?page=");
        place.flemish.reportError(by("vlaanderen"), new ReportError(link + "/proef-2025/spoor", "Fout.", ""));
        assertThat(place.inside.listOpenReports()).extracting("page").containsExactly("/nl/department");
        assertThat(Rows.of(place.database, "select page from core.error_report"))
                .noneMatch(row -> row.contains(token));
    }

    @Test
    void aLinkEndsAfterThirtyDays() {
        var path = "/nl/department/" + token(make().html(), MOW);
        place.clock.advance(Duration.ofDays(30).minusMinutes(1));
        assertThat(department.get(path).status()).isEqualTo(200);
        place.clock.advance(Duration.ofMinutes(2));
        var ended = department.get(path);
        assertThat(ended.status()).isEqualTo(410);
        assertThat(ended.text()).contains("Deze link werkte tot 24 december 2026.");
        assertThat(department.get(path + "/proef-2025/haventop").status()).isEqualTo(410);
    }

    @Test
    void aLinkOpensOnlyItsOwnBodysAgreements() {
        var path = "/nl/department/" + token(make().html(), MOW);
        assertThat(department.get(path + "/proef-2025/taalunie").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%C3%A9%C3%A9%C3%A9"})
    void anUnknownLinkSaysWhatToDo(String token) {
        var answer = department.get("/fr/department/" + token);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("Ce lien ne fonctionne pas");
    }

    @Test
    void onlyACoordinatorMakesLinks() {
        assertThat(place.signedIn("Hilde Coppens")
                        .get("/nl/briefing/departments")
                        .status())
                .isEqualTo(403);
        assertThat(department.post("/nl/briefing/departments", Map.of()).status())
                .isIn(302, 303);
    }

    private Browser.Page make() {
        return lieve.post("/nl/briefing/departments", Map.of("since", "2026-05-24", "body", MOW));
    }

    private static String token(String html, String body) {
        var matcher = Pattern.compile(
                        "<h2[^>]*>" + Pattern.quote(body) + "</h2>.*?/department/([\\w-]{43})", Pattern.DOTALL)
                .matcher(html);
        assertThat(matcher.find()).as(html).isTrue();
        return matcher.group(1);
    }
}
