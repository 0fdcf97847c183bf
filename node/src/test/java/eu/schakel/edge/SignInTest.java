package eu.schakel.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signing in, being somebody, signing out; and everything that must not work. */
class SignInTest {
    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.start();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void aBrowserIsLedToThePageAndBack() {
        var refused = site.get("/nl/desk?theme=haven", "Accept", "text/html");
        assertThat(refused.statusCode()).isEqualTo(303);
        assertThat(header(refused, "Location")).isEqualTo("/nl/sign-in?to=%2Fnl%2Fdesk%3Ftheme%3Dhaven");

        var page = site.get(header(refused, "Location"), "Accept", "text/html");
        assertThat(page.body()).isEqualTo("<h1>sign in</h1>nl 2 to=/nl/desk?theme=haven");

        var signedIn = signIn(FakeSessions.COORDINATOR.id().toString(), "/nl/desk?theme=haven");
        assertThat(signedIn.statusCode()).isEqualTo(303);
        assertThat(header(signedIn, "Location")).isEqualTo("/nl/desk?theme=haven");
        assertThat(header(signedIn, "Set-Cookie")).matches("schakel-test=[^;]+; Path=/; HttpOnly; SameSite=Lax");

        var desk = site.get("/nl/desk", "Cookie", cookie(signedIn));
        assertThat(desk.body()).isEqualTo("hello Lieve Voorbeeld");
        assertThat(header(desk, "Cache-Control")).isEqualTo("private, no-store");
        assertThat(header(desk, "ETag")).isEmpty();

        var signedOut =
                site.send("POST", "/nl/sign-out", "", "Cookie", cookie(signedIn), "Sec-Fetch-Site", "same-origin");
        assertThat(signedOut.statusCode()).isEqualTo(303);
        assertThat(header(signedOut, "Location")).isEqualTo("/nl/");
        assertThat(header(signedOut, "Set-Cookie")).startsWith("schakel-test=; Max-Age=0");
        assertThat(site.get("/nl/desk", "Cookie", cookie(signedIn)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void aProgramIsToldWhatIsMissing() {
        var nobody = site.get("/nl/desk", "Accept", "application/json");
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(header(nobody, "WWW-Authenticate")).isEqualTo("Cookie");
        assertThat(nobody.body()).contains("/problems/sign-in-needed");
        var wrongRole = site.get("/nl/desk", "Cookie", site.cookieOf(FakeSessions.OPERATOR));
        assertThat(wrongRole.statusCode()).isEqualTo(403);
        assertThat(wrongRole.body()).contains("/problems/not-your-role");
    }

    @Test
    void whoPostedWithoutSessionComesBackToTheForm() {
        var refused =
                site.send("POST", "/nl/desk", "", "Accept", "text/html", "Referer", site.origin() + "/nl/form?id=3");
        assertThat(refused.statusCode()).isEqualTo(303);
        assertThat(header(refused, "Location")).isEqualTo("/nl/sign-in?to=%2Fnl%2Fform%3Fid%3D3");
    }

    @Test
    void aSessionThatEndedIsTakenFromTheBrowser() {
        var answer = site.get("/nl/desk", "Cookie", "schakel-test=long-gone");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(header(answer, "Set-Cookie")).startsWith("schakel-test=; Max-Age=0");
    }

    @Test
    void signingInAgainEndsTheFormerSession() {
        var first = signIn(FakeSessions.COORDINATOR.id().toString(), "");
        site.send(
                "POST",
                "/nl/sign-in",
                "person=" + FakeSessions.OPERATOR.id(),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Cookie",
                cookie(first),
                "Sec-Fetch-Site",
                "same-origin");
        assertThat(site.get("/nl/desk", "Cookie", cookie(first)).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest(name = "to {0}")
    @CsvSource(delimiter = '|', textBlock = """
            /nl/afspraken?a=b#c      | /nl/afspraken?a=b#c
            //evil.example           | /nl/
            ///evil.example          | /nl/
            /\\evil.example          | /nl/
            \\\\evil.example         | /nl/
            https://evil.example     | /nl/
            //evil.example@here/     | /nl/
            javascript:alert(1)      | /nl/
            evil.example             | /nl/
            /%09/evil.example        | /%09/evil.example
            '/\t/evil.example'       | /nl/
            '/nl/\r\nSet-Cookie: a'  | /nl/
            '/nl/é'                  | /nl/
            """)
    void nobodyIsSentToAnotherSite(String to, String location) {
        var decoded = to.replace("\\t", "\t").replace("\\r", "\r").replace("\\n", "\n");
        assertThat(header(signIn(FakeSessions.COORDINATOR.id().toString(), decoded), "Location"))
                .isEqualTo(location);
    }

    @ParameterizedTest
    @CsvSource({"nobody", "00000000-0000-0000-0000-000000000009", "''"})
    void onlyThePeopleOfTheListMaySignIn(String person) {
        var answer = signIn(person, "/nl/");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"errors\":[{\"field\":\"person\"");
        assertThat(header(answer, "Set-Cookie")).isEmpty();
    }

    @Test
    void whereTheNodeIsNoDemoNobodySignsInWithoutProof() {
        var settings = WebSettings.of("test", "127.0.0.1", 0, URI.create("https://schakel.example"), false);
        try (var real = TestSite.start(settings)) {
            var page = real.get("/nl/sign-in", "Accept", "text/html");
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.body()).contains("Aanmelden is hier niet ingesteld");
            var answer = real.send(
                    "POST",
                    "/nl/sign-in",
                    "person=" + FakeSessions.COORDINATOR.id(),
                    "Content-Type",
                    "application/x-www-form-urlencoded");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(header(answer, "Set-Cookie")).isEmpty();
            var signedOut = real.send("POST", "/nl/sign-out", "");
            assertThat(header(signedOut, "Set-Cookie"))
                    .isEqualTo("__Host-schakel-test=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax; Secure");
        }
    }

    private static HttpResponse<String> signIn(String person, String to) {
        return site.send(
                "POST",
                "/nl/sign-in",
                "person=" + person + "&to=" + URLEncoder.encode(to, StandardCharsets.UTF_8),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    private static String cookie(HttpResponse<String> signedIn) {
        return header(signedIn, "Set-Cookie").split(";", 2)[0];
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
