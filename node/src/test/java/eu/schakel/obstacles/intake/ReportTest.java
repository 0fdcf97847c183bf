package eu.schakel.obstacles.intake;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.obstacles.FollowUpCode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reporting without script, and everything that goes wrong on the way. */
class ReportTest {
    private static final String TEXT = "De bus stopt aan de grens en mijn kaart geldt niet meer.";

    private final Desk desk = new Desk();
    private final Visit visit = desk.visit();

    @AfterEach
    void close() {
        desk.close();
    }

    private Visit.Page begin() {
        return visit.post("/nl/report", Map.of());
    }

    private Visit.Page check(String text) {
        var where = visit.answer(begin(), "problem", text);
        assertThat(where.path()).isEqualTo("/nl/report/question/area");
        var who = visit.answer(where, "area", "BE234");
        var more = visit.answer(who, "who", "resident");
        var contact = visit.answer(more, "provision", "");
        return visit.answer(contact, "email", "an@example.org", "name", "", Draft.SHARED, "yes");
    }

    private Visit.Page send(Visit.Page check) {
        return visit.post("/nl/report/send", check);
    }

    @Test
    void oneReportComesOfIt() {
        var check = check(TEXT);
        assertThat(check.path()).isEqualTo("/nl/report/check");
        assertThat(check.text())
                .contains("Er is nog niets verstuurd")
                .contains(TEXT)
                .contains("Gent")
                .contains("Uw naam niet ingevuld Wijzig : Uw naam");
        assertThat(desk.all()).isEmpty();

        var received = send(check);
        assertThat(received.status()).isEqualTo(200);
        var obstacle = desk.all().getFirst();
        assertThat(obstacle.answer("problem").orElseThrow().words().text()).isEqualTo(TEXT);
        assertThat(obstacle.answer("email").orElseThrow().kept()).isTrue();
        assertThat(obstacle.shared()).isTrue();
        assertThat(obstacle.language()).isEqualTo("nl");
        var code = codeIn(received);
        assertThat(received.text())
                .contains(obstacle.reference())
                .contains(code.grouped())
                .contains("Er gaat een mail naar u")
                .contains("9 maart 2026");
        assertThat(received.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(received.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(received.header("X-Robots-Tag")).isEqualTo("noindex, nofollow");
        assertThat(visit.cookies).doesNotContainKey("schakel-report-vlaanderen");
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        begin();
        assertThat(visit.lastCookie)
                .contains("; HttpOnly")
                .contains("; SameSite=Lax")
                .contains("; Path=/");
    }

    @Test
    void noMailIsPromisedThatDoesNotGo() {
        desk.letters.ready = false;
        assertThat(send(check(TEXT)).text())
                .contains("Er gaat nu geen mail naar u.")
                .doesNotContain("Er gaat een mail");
    }

    @Test
    void sentTwiceItIsOne() {
        var check = check(TEXT);
        var cookies = Map.copyOf(visit.cookies);
        var first = send(check);
        visit.cookies.putAll(cookies);
        var second = send(check);
        assertThat(second.path()).isEqualTo(first.path());
        assertThat(second.text()).contains("Er gaat een mail naar u");
        assertThat(desk.all()).hasSize(1);
        assertThat(desk.letters.sent).containsExactly("confirmed");
    }

    @Test
    void afterSendingTheWayBackSendsNothing() {
        var check = check(TEXT);
        send(check);
        assertThat(visit.get("/nl/report/check").path()).isEqualTo("/nl/report?gone");
        assertThat(send(check).text()).contains("Hier staat geen melding meer");
        assertThat(desk.all()).hasSize(1);
    }

    @Test
    void whoWasAwayTooLongKeepsWhatWasTyped() {
        var where = visit.answer(begin(), "problem", TEXT);
        visit.cookies.clear();
        var problem = visit.answer(where, "area", "NL342");
        assertThat(problem.path()).isEqualTo("/nl/report/question/problem?kept");
        assertThat(problem.text()).contains("U was lang weg.");
        assertThat(visit.get("/nl/report/question/area").html()).containsPattern("value=\"NL342\"[^>]* checked");

        visit.cookies.clear();
        assertThat(visit.answer(problem, "problem", "Een <b>andere</b> tekst die bleef staan.")
                        .path())
                .startsWith("/nl/report/question/area");
        assertThat(visit.get("/nl/report/question/problem").text())
                .contains("Een <b>andere</b> tekst die bleef staan.");
    }

    @Test
    void aRestartOfTheNodeLosesNothing() {
        visit.answer(begin(), "problem", TEXT);
        desk.restart();
        var later = desk.visit();
        later.cookies.putAll(visit.cookies);
        assertThat(later.get("/nl/report/question/problem").text()).contains(TEXT);
        assertThat(later.get("/nl/report").text()).contains("Ga verder waar u was");
    }

    @Test
    void twoTabsDoNotMixTwoReports() {
        var first = begin();
        begin();
        var asked = visit.answer(first, "problem", TEXT);
        assertThat(asked.status()).isEqualTo(409);
        assertThat(asked.text()).contains("In een ander venster").contains(TEXT);
        assertThat(visit.get("/nl/report/question/problem").text()).doesNotContain(TEXT);
        assertThat(visit.answer(asked, "problem", TEXT).path()).isEqualTo("/nl/report/question/area");
    }

    @Test
    void anErrorStandsBesideTheFieldAndTheTextStays() {
        var long10000 = "é".repeat(10_000);
        var wrong = visit.answer(begin(), "problem", long10000);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html())
                .contains("error-summary")
                .contains("href=\"#problem\"")
                .contains(long10000);
        var empty = visit.answer(visit.get("/nl/report/question/area"));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.html()).contains("href=\"#area\"").contains("id=\"area\"");
        assertThat(visit.get("/nl/report/check").path()).isEqualTo("/nl/report/question/problem");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "De bus 🚌 stopt 🇧🇪🇳🇱 aan de grens",
                "الحافلة تتوقف عند الحدود ولا تعبرها",
                "<script>alert(1)</script> & \"tekst\" {naam}",
                "'; drop table core.obstacle; -- en nog wat"
            })
    void whateverSomebodyTypesIsText(String text) {
        var where = visit.answer(begin(), "problem", text);
        var who = visit.answer(where, "area", "BE234");
        var more = visit.answer(who, "who", "resident");
        var contact = visit.answer(more, "provision", text);
        var check = visit.answer(contact, "email", "", "name", text, Draft.SHARED, "no");
        assertThat(check.text()).contains(text);
        assertThat(check.html()).doesNotContain("<script>alert");
        var code = codeIn(send(check));
        var obstacle = desk.all().getFirst();
        for (var field : List.of("problem", "provision", "name")) {
            assertThat(obstacle.answer(field).orElseThrow().words().text()).isEqualTo(text);
        }
        var follow = visit.get("/nl/follow/" + code.text());
        assertThat(follow.text()).contains(text);
        assertThat(follow.html()).doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"problem", "area", "who", "provision", "email", "name"})
    void codesAndChoicesThatAreNoneAreRefused(String field) {
        var values = Map.of(
                "problem",
                "",
                "area",
                "<b>",
                "who",
                "king",
                "provision",
                "a\tb",
                "email",
                "no address",
                "name",
                "a\u0007b");
        begin();
        var sheet =
                field.equals("provision") ? "more" : List.of("email", "name").contains(field) ? "contact" : field;
        var answer = visit.answer(
                visit.get("/nl/report/question/" + sheet),
                field,
                String.valueOf(values.get(field)),
                Draft.SHARED,
                "no");
        assertThat(answer.status()).isIn(422, 400);
    }

    @Test
    void aFirmMayMakeItAFile() {
        var where = visit.answer(begin(), "problem", TEXT);
        var kind = visit.answer(visit.answer(where, "area", "BE234"), "who", "firm");
        assertThat(kind.path()).isEqualTo("/nl/report/kind");
        visit.answer(
                visit.get("/nl/report/question/contact"), "email", "a@firm.example", "name", "", Draft.SHARED, "yes");
        var tasks = visit.answer(kind, "kind", "cross-border-file");
        assertThat(tasks.path()).isEqualTo("/nl/report/tasks");
        assertThat(tasks.text()).contains("Kan nog niet").contains("Welk probleem geeft het obstakel? Klaar");
        for (var field : List.of("title", "initiator-name", "involvement", "interaction", "need")) {
            tasks = visit.answer(visit.get("/nl/report/question/" + field), field, "Tekst van " + field);
            assertThat(tasks.path()).isEqualTo("/nl/report/tasks");
        }
        var check = visit.get("/nl/report/check");
        assertThat(check.path()).isEqualTo("/nl/report/check");
        assertThat(check.text()).contains("a@firm.example").contains(TEXT);
        assertThat(send(check).status()).isEqualTo(200);
        assertThat(desk.all().getFirst().procedure().name()).isEqualTo("cross-border-file");
    }

    @Test
    void whatLooksLikeItIsShownAndNeverABlock() {
        desk.report(Desk.CODE, Desk.PROBLEM, true);
        desk.staff(Desk.CODE, "take-up", Map.of());
        desk.publish(
                Desk.CODE,
                "Buskaart geldt niet over de grens",
                "Wie met de bus over de grens rijdt, moet opnieuw betalen.");
        var piece = visit.post("/nl/report/similar", Map.of("problem", "mijn buskaart werkt niet over de grens"));
        assertThat(piece.text()).contains("Buskaart geldt niet over de grens").doesNotContain("Dit hindert mij ook");

        var similar = visit.answer(begin(), "problem", "mijn buskaart van De Lijn werkt niet over de grens");
        assertThat(similar.path()).isEqualTo("/nl/report/similar");
        assertThat(similar.text())
                .contains("Buskaart geldt niet over de grens")
                .contains("Gent")
                .contains("Wordt behandeld");
        var support = "/nl/report/similar/" + desk.obstacle(Desk.CODE).reference();
        visit.post(support, Map.of());
        assertThat(visit.post(support, Map.of()).text()).contains("Geteld.").contains("hindert nog 1 persoon");
        assertThat(similar.html()).contains("href=\"/nl/report/question/area\"");
    }

    static FollowUpCode codeIn(Visit.Page page) {
        return FollowUpCode.find(page.path().replaceAll(".*/follow/([^/?]+).*", "$1"))
                .orElseThrow();
    }
}
