package eu.schakel.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Another site makes the browser of somebody who is signed in send our forms. */
class CrossSiteTest {
    private static TestSite demo;
    private static TestSite real;

    @BeforeAll
    static void start() {
        demo = TestSite.start();
        real = TestSite.start(WebSettings.of("test", "127.0.0.1", 0, URI.create("https://schakel.example"), false)
                .withRateLimits(TestSite.NO_LIMITS));
    }

    @AfterAll
    static void stop() {
        demo.close();
        real.close();
    }

    @ParameterizedTest(name = "Sec-Fetch-Site {0}, Origin {1}, session {2} → demo {3}, real {4}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            same-origin | -                              | true  | 200 | 200
            same-origin | https://evil.example           | true  | 200 | 200
            none        | -                              | true  | 200 | 200
            same-site   | -                              | true  | 403 | 403
            cross-site  | -                              | true  | 403 | 403
            cross-site  | -                              | false | 403 | 403
            cross-site  | https://schakel.example        | true  | 403 | 403
            nonsense    | -                              | true  | 403 | 403
            -           | https://schakel.example        | true  | 403 | 200
            -           | HTTPS://SCHAKEL.EXAMPLE        | true  | 403 | 200
            -           | http://schakel.example         | true  | 200 | 403
            -           | https://schakel.example:444    | true  | 403 | 403
            -           | https://schakel.example.evil   | true  | 403 | 403
            -           | https://evil.example           | true  | 403 | 403
            -           | https://evil.example           | false | 403 | 403
            -           | null                           | true  | 403 | 403
            -           | http://localhost:PORT          | true  | 200 | 403
            -           | http://127.0.0.1:PORT          | true  | 200 | 403
            -           | http://localhost:1             | true  | 403 | 403
            -           | -                              | true  | 403 | 403
            -           | -                              | false | 200 | 200
            """)
    void onlyOurOwnFormsChangeAnything(
            @Nullable String site, @Nullable String origin, boolean session, int onDemo, int onReal) {
        assertThat(report(demo, site, origin, session ? demo.cookieOf(FakeSessions.COORDINATOR) : null))
                .as("demo")
                .isEqualTo(onDemo);
        assertThat(report(real, site, origin, session ? "__Host-" + real.cookieOf(FakeSessions.COORDINATOR) : null))
                .as("real")
                .isEqualTo(onReal);
    }

    @Test
    void readingFromAnywhereIsFine() {
        var answer = demo.get("/nl/counted", "Sec-Fetch-Site", "cross-site", "Origin", "https://evil.example");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void browsersThatComeByHttpsAreToldToStay() {
        assertThat(real.get("/nl/counted").headers().firstValue("Strict-Transport-Security"))
                .hasValue("max-age=31536000");
        assertThat(demo.get("/nl/counted").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    private static int report(TestSite at, @Nullable String site, @Nullable String origin, @Nullable String cookie) {
        List<String> headers = new ArrayList<>(List.of("Content-Type", "application/x-www-form-urlencoded"));
        if (site != null) {
            headers.addAll(List.of("Sec-Fetch-Site", site));
        }
        if (cookie != null) {
            headers.addAll(List.of("Cookie", cookie));
        }
        var lines =
                new StringBuilder("POST /nl/report HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 6\r\n");
        for (var i = 0; i < headers.size(); i += 2) {
            lines.append(headers.get(i)).append(": ").append(headers.get(i + 1)).append("\r\n");
        }
        if (origin != null) {
            lines.append("Origin: ")
                    .append(origin.replace("PORT", Integer.toString(at.port())))
                    .append("\r\n");
        }
        var answer = at.raw(lines + "\r\ntext=a");
        return Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
    }
}
