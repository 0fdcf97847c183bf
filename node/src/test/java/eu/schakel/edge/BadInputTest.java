package eu.schakel.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no browser of good will sends. Each is answered by a problem, with all security headers, and never by a stack trace. */
class BadInputTest {
    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.start();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            GET     | /nl/nowhere                             | 404 | not-found
            GET     | /                                       | 404 | not-found
            GET     | /nl/agreements/x%00y                    | 400 | bad-request
            GET     | /nl/agreements/x%0d%0aSet-Cookie:a      | 400 | bad-request
            GET     | /nl/agreements/%ff                      | 400 | bad-request
            GET     | /nl/agreements/%c0%af                   | 400 | bad-request
            GET     | /nl/agreements/%ed%a0%80                | 400 | bad-request
            GET     | /nl/agreements/%zz                      | 400 | bad-request
            GET     | /nl/agreements/%                        | 400 | bad-request
            GET     | /nl/agreements/a?text=%00               | 400 | bad-request
            GET     | /nl/agreements/a?text=%ff%fe            | 400 | bad-request
            GET     | /nl/agreements/a?text=%4                | 400 | bad-request
            GET     | /nl/agreements/..%2f..%2fetc%2fpasswd   | 400 | bad-request
            GET     | /nl/agreements/%2e%2e/%2e%2e/etc/passwd | 400 | bad-request
            GET     | /nl/../../etc/passwd                    | 400 | bad-request
            GET     | /nl/agreements/a;jsessionid=1           | 200 |
            GET     | /nl/agreements/a\\..\\b                 | 400 | bad-request
            GET     | //evil.example/nl/agreements/a          | 400 | bad-request
            GET     | /static/../nl/agreements/a              | 404 | not-found
            GET     | /nl/agreements/a.pdf                    | 404 | not-found
            GET     | /nl/counted.json                        | 404 | not-found
            DELETE  | /nl/agreements/a                        | 405 | method-not-allowed
            POST    | /nl/agreements/a                        | 405 | method-not-allowed
            TRACE   | /nl/agreements/a                        | 501 | not-implemented
            CONNECT | /nl/agreements/a                        | 400 | bad-request
            BREW    | /nl/agreements/a                        | 501 | not-implemented
            get     | /nl/agreements/a                        | 501 | not-implemented
            """)
    void addressesAndMethods(String method, String path, int status, @Nullable String code) {
        var answer = site.raw(method + " " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        if (code != null) {
            assertThat(answer).contains("\"type\":\"/problems/" + code + "\"").contains("application/problem+json");
        }
        assertHeaders(answer);
        assertNoTrace(answer);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            no version         | GET /nl/agreements/a                                        | 505
            no host            | GET /nl/agreements/a HTTP/1.1                               | 400
            two hosts          | GET /nl/agreements/a HTTP/1.1~Host: a~Host: b               | 400
            folded header      | GET /nl/agreements/a HTTP/1.1~Host: a~X: 1~ 2               | 400
            space before colon | GET /nl/agreements/a HTTP/1.1~Host: a~X : 1                 | 400
            two lengths        | POST /nl/report HTTP/1.1~Host: a~Content-Length: 1~Content-Length: 2 | 400
            length and chunks  | POST /nl/report HTTP/1.1~Host: a~Content-Length: 5~Transfer-Encoding: chunked | 400
            negative length    | POST /nl/report HTTP/1.1~Host: a~Content-Length: -1         | 400
            length of letters  | POST /nl/report HTTP/1.1~Host: a~Content-Length: abc        | 400
            unknown coding     | POST /nl/report HTTP/1.1~Host: a~Transfer-Encoding: gzip    | 400
            no HTTP            | SSH-2.0-OpenSSH                                             | 400
            """)
    void whatIsNoHttp(String name, String lines, int status) {
        var answer = site.raw(lines.replace("~", "\r\n") + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).as(name).startsWith("HTTP/1.1 " + status + " ");
        assertNoTrace(answer);
    }

    @Test
    void tooLongAnAddressIsRefused() {
        var answer = site.get("/nl/agreements/" + "a".repeat(5_000));
        assertThat(answer.statusCode()).isEqualTo(414);
        assertThat(answer.body()).contains("/problems/address-too-long");
    }

    @Test
    void anAddressOverTheBufferIsRefused() {
        var answer = site.raw("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 414 ").contains("/problems/address-too-long");
        assertHeaders(answer);
    }

    @Test
    void tooLargeHeadersAreRefused() {
        var many = IntStream.range(0, 500)
                .mapToObj(i -> "X-" + i + ": " + "v".repeat(40))
                .collect(Collectors.joining("\r\n"));
        var answer = site.raw("GET /nl/agreements/a HTTP/1.1\r\nHost: x\r\n" + many + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 431 ").contains("/problems/headers-too-large");
        assertHeaders(answer);
    }

    @Test
    void aBodyThatSaysItIsTooLargeIsRefusedUnread() {
        var answer = site.raw("POST /nl/report HTTP/1.1\r\nHost: x\r\nContent-Length: 300000\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("/problems/too-large");
        assertHeaders(answer);
    }

    @Test
    void aBodyThatTurnsOutTooLargeIsRefused() {
        var chunk = "10000\r\n" + "a".repeat(0x10000) + "\r\n";
        var answer =
                site.raw("POST /nl/report HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(6) + "0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("/problems/too-large");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            text=goed+nieuws     | 200
            text=%E2%82%AC%0D%0A | 200
            text=%00             | 400
            text=%ff             | 400
            text=%1b             | 400
            text=%2              | 400
            text=%zz             | 400
            text=é               | 400
            """)
    void forms(String body, int status) {
        var answer = site.send("POST", "/nl/report", body, "Content-Type", "application/x-www-form-urlencoded");
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            application/json                | {"text":"a","level_cm":3}              | 200 |
            application/json; charset=utf-8 | {"text":"a","level_cm":3}              | 200 |
            text/plain                      | {"text":"a","level_cm":3}              | 415 | unsupported-media-type
            application/x-www-form-urlencoded | text=a                               | 415 | unsupported-media-type
            application/json                | {"text":"a"}                           | 400 | bad-request
            application/json                | {"text":null,"level_cm":3}             | 400 | bad-request
            application/json                | {"text":"a","level_cm":3,"more":1}     | 400 | bad-request
            application/json                | {"text":"a","text":"b","level_cm":3}   | 400 | bad-request
            application/json                | {"text":"a\\u0000","level_cm":3}        | 400 | bad-request
            application/json                | {"text":"a","level_cm":3} {}           | 400 | bad-request
            application/json                | {"text":"a","level_cm":"drie"}         | 400 | bad-request
            application/json                | {"text":                               | 400 | bad-request
            application/json                | [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[ | 400 | bad-request
            """)
    void json(String contentType, String body, int status, @Nullable String code) {
        var answer = site.send("POST", "/api/notes", body, "Content-Type", contentType);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        if (code != null) {
            assertThat(answer.body()).contains("/problems/" + code);
        }
        assertNoTrace(answer.body());
    }

    @Test
    void anUnexpectedFailureGetsANumberAndTellsNothing() {
        var page = site.get("/nl/broken", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body())
                .contains("<h1>500")
                .containsPattern("[0-9a-f]{8}")
                .doesNotContain("secret words");
        var json = site.get("/nl/broken");
        assertThat(json.body()).containsPattern("\"instance\":\"[0-9a-f]{8}\"").doesNotContain("secret words");
    }

    private static void assertHeaders(String answer) {
        assertThat(answer)
                .contains("Content-Security-Policy: default-src 'none'")
                .contains("X-Content-Type-Options: nosniff")
                .contains("Referrer-Policy: ")
                .contains("Permissions-Policy: ")
                .contains("Cross-Origin-Opener-Policy: same-origin")
                .contains("Cross-Origin-Resource-Policy: same-origin")
                .doesNotContain("Server:");
    }

    private static void assertNoTrace(String answer) {
        assertThat(answer).doesNotContain("Exception").doesNotContain("\tat ").doesNotContain("org.eclipse");
    }
}
