package eu.schakel.edge;

import static eu.schakel.edge.LoginService.LIEVE;
import static eu.schakel.edge.LoginService.coordinator;
import static eu.schakel.edge.LoginWindow.comeBack;
import static eu.schakel.edge.LoginWindow.location;
import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.testing.TestClock;
import eu.schakel.testing.TestDatabases;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People sign in at a real OpenID Connect server, on a real database. */
class LoginTest {
    private final LoginService service = new LoginService();
    private static final Database DATABASE = TestDatabases.fresh();
    private static final String BEGIN = "/nl/sign-in/begin?to=/nl/desk?theme=haven";

    /** The library's own checks of a token use the machine's time. */
    private final TestClock clock =
            TestClock.at(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());

    private final TestSite site = site(List.of());
    private final LoginWindow window = new LoginWindow(site);

    private TestSite site(List<String> acrValues) {
        return TestSite.start(settings(), service.entrance(DATABASE, clock, acrValues));
    }

    private static WebSettings settings() {
        return WebSettings.of("test", "127.0.0.1", 0, URI.create("http://schakel.example"), false)
                .withRateLimits(TestSite.NO_LIMITS);
    }

    @AfterEach
    void stop() {
        site.close();
        service.close();
    }

    @AfterAll
    static void stopAll() {
        DATABASE.close();
    }

    @Test
    void aCoordinatorComesBackSignedInToThePageAskedFor() {
        assertThat(window.get("/nl/sign-in?to=/nl/desk").body())
                .contains("begin=/nl/sign-in/begin?to=%2Fnl%2Fdesk to=/nl/desk");
        var there = location(window.get(BEGIN));
        assertThat(there)
                .startsWith(service.issuer() + "/authorize?")
                .contains("code_challenge_method=S256", "state=", "nonce=", "response_type=code")
                .doesNotContain("prompt=", "max_age=");
        service.says(LIEVE, coordinator(Map.of()));
        assertThat(location(window.get(comeBack(there)))).isEqualTo("/nl/desk?theme=haven");
        assertThat(window.get("/nl/desk").body()).isEqualTo("hello Lieve Voorbeeld");
    }

    @Test
    void whatTheServiceSaysNextTimeCounts() {
        service.says(LIEVE, coordinator(Map.of()));
        window.signIn(BEGIN);
        var first = window.session();
        assertThat(window.get("/api/v1/me").body())
                .contains(
                        "\"name\":\"Lieve Voorbeeld\",\"organisation\":\"Waterdienst\"", "\"roles\":[\"coordinator\"]");
        service.says(
                LIEVE,
                Map.of(
                        "name",
                        "Lieve Anders",
                        "department",
                        "W&W",
                        "realm_access",
                        Map.of("roles", List.of("beheer"))));
        window.signIn(BEGIN);
        assertThat(window.get("/api/v1/me").body())
                .contains("\"name\":\"Lieve Anders\",\"organisation\":\"Wegendienst\"", "\"roles\":[\"operator\"]");
        assertThat(window.session()).isNotEqualTo(first);
        assertThat(site.get("/nl/desk", "Cookie", "schakel-test=" + first).statusCode())
                .as("the session before")
                .isEqualTo(401);
        assertThat(people(LIEVE)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"//elsewhere.example", "https://elsewhere.example/", "/\\elsewhere.example", "''"})
    void whoWantsToAnotherSiteGoesHome(String to) {
        service.says(LIEVE, coordinator(Map.of()));
        var begin = "/nl/sign-in/begin?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
        assertThat(location(window.signIn(begin))).isEqualTo("/nl/");
    }

    @ParameterizedTest
    @CsvSource({"''", "andere-groep"})
    void withoutARoleNobodyComesIn(String group) {
        service.says("joris-1", Map.of("name", "Joris", "realm_access", Map.of("roles", List.of(group))));
        refused(window.signIn(BEGIN), 403, "U hebt hier geen rol");
        assertThat(people("joris-1")).isZero();
    }

    @Test
    void whoIsNoLongerActiveDoesNotComeIn() {
        service.says("anna-1", coordinator(Map.of()));
        window.signIn(BEGIN);
        DATABASE.run(
                Access.APPLICATION,
                sql -> sql.execute("update core.person set active = false where subject = 'anna-1'"));
        service.says("anna-1", coordinator(Map.of()));
        refused(new LoginWindow(site).signIn(BEGIN), 403, "U hebt hier geen rol");
    }

    @Test
    void aLoginBelongsToTheBrowserThatBeganIt() {
        var back = comeBack(location(window.get(BEGIN)));
        refused(new LoginWindow(site).get(back), 400, "al klaar of te oud");
        var other = new LoginWindow(site);
        other.get(BEGIN);
        refused(other.get(back), 400, "al klaar of te oud");
        service.says(LIEVE, coordinator(Map.of()));
        assertThat(window.get(back).statusCode()).isEqualTo(303);
        refused(window.get(back), 400, "al klaar of te oud");
    }

    @Test
    void aStateThatWasNeverGivenEndsNothing() {
        var back = comeBack(location(window.get(BEGIN)));
        refused(window.get(back.replaceAll("state=[^&]*", "state=" + "a".repeat(43))), 400, "al klaar of te oud");
        refused(window.get("/sign-in/callback"), 400, "al klaar of te oud");
    }

    @Test
    void twoTabsMaySignInAtOnce() {
        var one = comeBack(location(window.get(BEGIN)));
        var two = comeBack(location(window.get("/nl/sign-in/begin?to=/nl/report")));
        service.says(LIEVE, coordinator(Map.of()));
        service.says(LIEVE, coordinator(Map.of()));
        assertThat(location(window.get(one))).isEqualTo("/nl/desk?theme=haven");
        assertThat(location(window.get(two))).isEqualTo("/nl/report");
    }

    @ParameterizedTest
    @CsvSource({"599, 303", "600, 400"})
    void aLoginMayTakeTenMinutes(long seconds, int status) {
        var back = comeBack(location(window.get(BEGIN)));
        clock.advance(Duration.ofSeconds(seconds));
        if (status == 303) {
            service.says(LIEVE, coordinator(Map.of()));
        }
        assertThat(window.get(back).statusCode()).isEqualTo(status);
    }

    @Test
    void aTokenForAnotherLoginIsRefused() {
        service.says(LIEVE, coordinator(Map.of("nonce", "of-another-login")));
        refused(window.signIn(BEGIN), 401, "niet gelukt");
    }

    @ParameterizedTest
    @CsvSource({
        "schakel, vlaanderen, 600, false, 303",
        "schakel, vlaanderen, -120, false, 401",
        "schakel, nederland, 600, false, 401",
        "another-client, vlaanderen, 600, false, 401",
        "schakel, vlaanderen, 600, true, 401"
    })
    void aTokenIsBelievedOnlyWhenAllOfItIsRight(
            String audience, String issuer, long expirySeconds, boolean forged, int status) {
        var there = location(window.get(BEGIN));
        var nonce = there.replaceAll(".*[?&]nonce=([^&]*).*", "$1");
        var iss = service.issuer().toString().replace("vlaanderen", issuer);
        var token =
                service.accessToken(audience, "JWT", coordinator(Map.of("nonce", nonce, "iss", iss)), expirySeconds);
        service.answers(forged ? LoginService.forged(token) : token.serialize());
        assertThat(window.get(comeBack(there)).statusCode()).isEqualTo(status);
    }

    @Test
    void whoSaysNoAtTheLoginServiceIsTold() {
        var back = comeBack(location(window.get(BEGIN))).replaceAll("code=[^&]*", "error=access_denied");
        refused(window.get(back), 401, "niet gelukt");
    }

    @Test
    void whenTheLoginServiceIsDownReadersAreNotBothered() {
        var away = new LoginService();
        var entrance = away.entrance(DATABASE, Clock.systemUTC(), List.of());
        away.close();
        try (var down = TestSite.start(settings(), entrance)) {
            var answer = new LoginWindow(down).get(BEGIN);
            refused(answer, 503, "De inlogdienst antwoordt niet");
            assertThat(answer.body()).doesNotContain("Exception", "java.");
            assertThat(down.get("/nl/counted").statusCode()).isEqualTo(200);
            assertThat(down.get("/api/v1/me", "Authorization", "Bearer a.b.c").statusCode())
                    .isEqualTo(503);
        }
    }

    @Test
    void signingOutGoesOnToTheLoginService() {
        service.says(LIEVE, coordinator(Map.of()));
        window.signIn(BEGIN);
        var session = window.session();
        var answer = window.post("/nl/sign-out", "");
        assertThat(location(answer))
                .startsWith(service.issuer() + "/endsession?")
                .contains("client_id=schakel", "post_logout_redirect_uri=http%3A%2F%2Fschakel.example%2F");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("form-action 'self' http://localhost:"
                        + service.issuer().getPort() + ";");
        assertThat(site.get("/nl/desk", "Cookie", "schakel-test=" + session).statusCode())
                .isEqualTo(401);
    }

    @Test
    void publishingAsksForANewProof() {
        service.says(LIEVE, coordinator(Map.of("auth_time", clock.instant().getEpochSecond())));
        window.signIn(BEGIN);
        clock.advance(Duration.ofSeconds(899));
        assertThat(window.get("/nl/publish").body()).isEqualTo("ready Lieve Voorbeeld");
        clock.advance(Duration.ofSeconds(10));
        var kept = window.post("/nl/publish", "text=lang");
        assertThat(kept.statusCode()).as("what was typed is not lost").isEqualTo(401);
        assertThat(kept.body()).contains("Meld u nog eens aan");
        var asked = location(window.get("/nl/publish"));
        assertThat(asked).isEqualTo("/nl/sign-in?afresh=true&to=%2Fnl%2Fpublish");
        var there = location(window.get(location(window.get(asked))));
        assertThat(there).contains("prompt=login", "max_age=0");
        service.says(LIEVE, coordinator(Map.of("auth_time", clock.instant().getEpochSecond())));
        assertThat(location(window.get(comeBack(there)))).isEqualTo("/nl/publish");
        assertThat(window.get("/nl/publish").body()).isEqualTo("ready Lieve Voorbeeld");
    }

    @Test
    void anOldProofIsNoNewOne() {
        var hourAgo = clock.instant().minusSeconds(3_600).getEpochSecond();
        service.says(LIEVE, coordinator(Map.of("auth_time", hourAgo)));
        window.signIn(BEGIN);
        assertThat(window.get("/nl/desk").statusCode()).isEqualTo(200);
        assertThat(window.get("/nl/publish").statusCode()).isEqualTo(303);
        service.says(LIEVE, coordinator(Map.of("auth_time", hourAgo)));
        refused(window.signIn(BEGIN + "&afresh=true"), 401, "niet opnieuw gecontroleerd");
        service.says(LIEVE, coordinator(Map.of()));
        refused(window.signIn(BEGIN + "&afresh=true"), 401, "niet opnieuw gecontroleerd");
    }

    @ParameterizedTest
    @CsvSource({"hoog, 303", "laag, 401"})
    void aLevelOfProofCountsWhereOneIsSet(String level, int status) {
        try (var strict = site(List.of("hoog"))) {
            var there = new LoginWindow(strict);
            assertThat(location(there.get(BEGIN + "&afresh=true"))).contains("acr_values=hoog", "max_age=0");
            service.says(LIEVE, coordinator(Map.of("auth_time", clock.instant().getEpochSecond(), "acr", level)));
            assertThat(there.signIn(BEGIN + "&afresh=true").statusCode()).isEqualTo(status);
        }
    }

    @Test
    void aNodeWithoutLoginServiceSaysSo() {
        try (var bare = TestSite.start(settings())) {
            refused(new LoginWindow(bare).get("/nl/sign-in"), 404, "Aanmelden is hier niet ingesteld");
        }
    }

    private static void refused(HttpResponse<String> answer, int status, String words) {
        assertThat(answer.body()).contains(words);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("schakel-test="));
    }

    private int people(String subject) {
        return DATABASE.in(
                Access.APPLICATION,
                sql -> sql.fetch(
                                "select id from core.person where issuer = ? and subject = ?",
                                service.issuer().toString(),
                                subject)
                        .size());
    }
}
