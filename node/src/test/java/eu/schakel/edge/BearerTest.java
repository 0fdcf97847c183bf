package eu.schakel.edge;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.database.Database;
import eu.schakel.testing.TestDatabases;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs come with access tokens of a real OAuth 2.0 server. */
class BearerTest {
    private static final LoginService SERVICE = new LoginService();
    private static final Database DATABASE = TestDatabases.fresh();
    private static final TestSite SITE = TestSite.start(
            WebSettings.of("test", "127.0.0.1", 0, URI.create("http://schakel.example"), false)
                    .withRateLimits(TestSite.NO_LIMITS),
            SERVICE.entrance(DATABASE, Clock.systemUTC(), List.of()));

    @AfterAll
    static void stop() {
        SITE.close();
        SERVICE.close();
        DATABASE.close();
    }

    @Test
    void aProgramIsToldWhoItIsAndWhatItMayDo() {
        var answer = me(token("at+jwt", Map.of("scope", "afspraken iets-anders", "client_id", "loket-app")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith(
                        "{\"kind\":\"client\",\"name\":\"loket-app\",\"organisation\":\"Waterdienst\",\"side\":\"test\","
                                + "\"roles\":[\"coordinator\"]")
                .contains(
                        "{\"what\":\"agreement\",\"visibility\":\"shared\",\"actions\":[\"read\",\"export\",\"act\"]}");
        assertThat(header(answer, "Cache-Control")).isEqualTo("private, no-store");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://schakel.example/api, at+jwt, 600, afspraken, 200, ''",
        "http://schakel.example/api, JWT, 600, afspraken, 200, ''",
        "http://schakel.example/api, at+jwt, 600, iets-anders, 403, insufficient_scope",
        "http://schakel.example/api, at+jwt, 600, '', 403, insufficient_scope",
        "schakel, at+jwt, 600, afspraken, 401, invalid_token",
        "http://schakel.example/api, logout+jwt, 600, afspraken, 401, invalid_token",
        "http://schakel.example/api, at+jwt, -120, afspraken, 401, invalid_token"
    })
    void aTokenIsCheckedInAllParts(
            String audience, String type, long expirySeconds, String scope, int status, String error) {
        var token = SERVICE.accessToken(audience, type, Map.of("scope", scope), expirySeconds);
        var answer = me(token.serialize());
        assertThat(answer.statusCode()).isEqualTo(status);
        if (status != 200) {
            assertThat(header(answer, "WWW-Authenticate"))
                    .startsWith("Bearer realm=\"schakel\", error=\"" + error + "\"");
            assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        }
    }

    @Test
    void whatIsForgedOrNoAccessTokenIsRefused() {
        var right = SERVICE.accessToken(LoginService.AUDIENCE, "at+jwt", Map.of("scope", "afspraken"), 600);
        assertThat(me(LoginService.forged(right)).statusCode()).isEqualTo(401);
        var nonce = Map.<String, Object>of("scope", "afspraken", "nonce", "n");
        assertThat(me(token("JWT", nonce)).statusCode()).as("an identity token").isEqualTo(401);
        var issuer = Map.<String, Object>of("scope", "afspraken", "iss", "http://elsewhere.example");
        assertThat(me(token("at+jwt", issuer)).statusCode())
                .as("of another issuer")
                .isEqualTo(401);
        assertThat(me("no token").statusCode()).isEqualTo(401);
        assertThat(header(me(""), "WWW-Authenticate")).contains("invalid_token");
    }

    @Test
    void withoutTokenTheAnswerSaysThatOneIsNeeded() {
        var answer = SITE.get("/api/v1/me", "Authorization", "Basic eDp5");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(header(answer, "WWW-Authenticate")).isEqualTo("Bearer realm=\"schakel\"");
    }

    @Test
    void aWrongTokenIsRefusedOnPublicPagesAndKeepsNoCopy() {
        var right = token("at+jwt", Map.of("scope", "afspraken"));
        var made = SITE.get("/nl/counted", "Authorization", "Bearer " + right);
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(header(made, "Cache-Control")).isEqualTo("private, no-store");
        assertThat(SITE.get("/nl/counted", "Authorization", "Bearer x").statusCode())
                .isEqualTo(401);
    }

    /** Nobody's cookie counts beside a token, and no other site can make a browser send one. */
    @Test
    void aProgramWritesWithoutBeingABrowser() {
        var right = token("at+jwt", Map.of("scope", "afspraken"));
        var cookie = "schakel-test=" + "a".repeat(43);
        var answer = SITE.send(
                "POST",
                "/api/notes",
                "{\"text\":\"a\",\"level_cm\":1}",
                "Authorization",
                "bearer " + right,
                "Cookie",
                cookie,
                "Origin",
                "https://elsewhere.example",
                "Content-Type",
                "application/json");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(SITE.send(
                                "POST",
                                "/api/notes",
                                "{\"text\":\"a\",\"level_cm\":1}",
                                "Cookie",
                                cookie,
                                "Origin",
                                "https://elsewhere.example",
                                "Content-Type",
                                "application/json")
                        .statusCode())
                .isEqualTo(403);
    }

    /** What a government says by name, a person says. */
    @Test
    void aProgramIsNoPerson() {
        var right = token("at+jwt", Map.of("scope", "afspraken"));
        assertThat(SITE.get("/nl/desk", "Authorization", "Bearer " + right).statusCode())
                .isEqualTo(403);
    }

    private static String token(String type, Map<String, Object> claims) {
        return SERVICE.accessToken(LoginService.AUDIENCE, type, claims, 600).serialize();
    }

    private static HttpResponse<String> me(String token) {
        return SITE.get("/api/v1/me", "Authorization", "Bearer " + token);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
