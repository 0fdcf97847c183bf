package eu.schakel.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One agreement as page, JSON and table: who gets what, with which headers. */
class RepresentationTest {
    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.start();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest(name = "{0} accepting {1} → {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            a       | */*                                            | 200 | text/html
            a       | text/html,application/xml;q=0.9,*/*;q=0.8      | 200 | text/html
            a       | application/json                               | 200 | application/json
            a       | text/*                                         | 200 | text/html
            a       | text/csv                                       | 200 | text/csv
            a       | text/html;q=0.2, application/json;q=0.9        | 200 | application/json
            a       | text/html;q=0, */*                             | 200 | application/json
            a       | TEXT/CSV;Q=1                                   | 200 | text/csv
            a       | application/json;q=oops                        | 406 | application/problem+json
            a       | image/png                                      | 406 | application/problem+json
            a.json  | text/html                                      | 200 | application/json
            a.csv   | image/png                                      | 200 | text/csv
            a.ics   | */*                                            | 404 | application/problem+json
            a.ics   | text/html                                      | 404 | application/problem+json
            haven.2 | */*                                            | 200 | text/html
            """)
    void suffixFirstThenAccept(String path, String accept, int status, String contentType) {
        var answer = site.get("/nl/agreements/" + path, "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).startsWith(contentType);
        if (status == 200) {
            assertThat(answer.body())
                    .contains(path.startsWith("haven") ? "haven.2" : "a")
                    .doesNotContain("a.json");
            assertThat(header(answer, "Vary").contains("Accept,")
                            || header(answer, "Vary").endsWith("Accept"))
                    .isEqualTo(!path.startsWith("a."));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/nl/agreements/a, text/html;charset=utf-8",
        "/nl/agreements/a.csv, text/csv;charset=utf-8",
        "/nl/agreements/a.json, application/json",
        "/api/notes, application/json",
        "/nl/counted, text/html;charset=utf-8"
    })
    void textNamesItsCharset(String path, String contentType) {
        assertThat(header(site.get(path), "Content-Type")).isEqualTo(contentType);
    }

    @Test
    void nothingAcceptableNamesWhatThereIs() {
        assertThat(header(site.get("/nl/agreements/a", "Accept", "image/png"), "Accept"))
                .isEqualTo("text/html, application/json, text/csv");
    }

    @ParameterizedTest(name = "HEAD {0}")
    @CsvSource({"/nl/agreements/a", "/nl/agreements/a.json", "/nl/nowhere", "/health/live", "/nl/stream"})
    void headIsGetWithoutBody(String path) {
        var get = site.get(path);
        var head = site.send("HEAD", path, null);
        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.body()).isEmpty();
        for (var name : new String[] {"Content-Type", "Content-Length", "ETag", "Cache-Control", "Vary"}) {
            assertThat(head.headers().firstValue(name))
                    .as(name)
                    .isEqualTo(get.headers().firstValue(name));
        }
    }

    @Test
    void headOfAPageThatNobodyAskedForYetHasItsLength() {
        var head = site.send("HEAD", "/nl/agreements/first-asked-by-head", null);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(Integer.parseInt(header(head, "Content-Length"))).isGreaterThan(TestSite.LONG_TEXT.length());
    }

    @ParameterizedTest(name = "made anew: {0}")
    @CsvSource({"false", "true"})
    void whoHasThePageIsToldSo(boolean anew) {
        var path = "/nl/agreements/not-modified-" + anew;
        var first = site.get(path);
        var etag = header(first, "ETag");
        assertThat(etag).matches("\"[A-Za-z0-9_-]{43}\"");
        var again = anew ? path + "?" : path;
        var second = site.get(again, "If-None-Match", "\"other\", W/" + etag);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(header(second, "ETag")).isEqualTo(etag);
        assertThat(header(second, "Cache-Control")).isEqualTo("public, max-age=1");
        assertThat(site.get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void textIsCompressedWhenAskedAndNeverWithASession() throws IOException {
        var path = "/nl/agreements/long";
        var plain = site.get(path);
        var zipped = site.client()
                .sendAsync(
                        site.request("GET", path, null, "Accept-Encoding", "br, gzip;q=0.5"),
                        HttpResponse.BodyHandlers.ofByteArray())
                .join();
        assertThat(header(plain, "Content-Encoding")).isEmpty();
        assertThat(header(zipped, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(zipped, "Vary")).contains("Accept-Encoding");
        assertThat(header(zipped, "ETag")).isNotEqualTo(header(plain, "ETag"));
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
            assertThat(new String(unzipped.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(plain.body());
        }
        for (var no : new String[] {"gzip;q=0", "identity", "br"}) {
            assertThat(header(site.get(path, "Accept-Encoding", no), "Content-Encoding"))
                    .as(no)
                    .isEmpty();
        }
        var own = site.get(path, "Accept-Encoding", "gzip", "Cookie", site.cookieOf(FakeSessions.COORDINATOR));
        assertThat(header(own, "Content-Encoding")).isEmpty();
        assertThat(own.body()).isEqualTo(plain.body());
    }

    @Test
    void aFileThatNeverChangesKeepsItsNameAndItsLife() {
        var answer = site.get("/static/abc/app.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    }

    @Test
    void theApiNamesItsVersionAndIsOpenToPagesOfOthers() {
        var json = site.get("/api/notes");
        assertThat(header(json, "API-Version")).isEqualTo("1.0.0");
        assertThat(header(json, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(site.get("/nl/agreements/a.json"), "API-Version")).isEqualTo("1.0.0");
        assertThat(header(site.get("/api/nowhere"), "API-Version")).isEqualTo("1.0.0");
        assertThat(header(site.get("/nl/agreements/a"), "API-Version")).isEmpty();
        var own = site.get("/api/notes", "Cookie", site.cookieOf(FakeSessions.COORDINATOR));
        assertThat(header(own, "Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void optionsTellWhatCanBeDone() {
        var answer = site.send("OPTIONS", "/api/notes", null, "Origin", "https://journalist.example");
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(header(answer, "Access-Control-Allow-Methods")).isEqualTo("GET, HEAD");
        assertThat(site.send("OPTIONS", "/nl/nowhere", null).statusCode()).isEqualTo(404);
    }

    @Test
    void whatCannotBeDoneNamesWhatCan() {
        var answer = site.send("DELETE", "/api/notes", null);
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
    }

    @ParameterizedTest(name = "{0} in {1} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            /nl/nowhere   | en;q=0.8         | Hier is niets
            /en/nowhere   | nl               | Nothing is here
            /nowhere      | en-GB, nl;q=0.5  | Nothing is here
            /nowhere      | ja, nl-BE;q=0.3  | Hier is niets
            /nowhere      | nl;q=0, de       | Nothing is here
            /nowhere      | ;;;=             | Hier is niets
            /nlx/nowhere  | en               | Nothing is here
            """)
    void problemsSpeakTheReadersLanguage(String path, String acceptLanguage, String title) {
        assertThat(site.get(path, "Accept-Language", acceptLanguage).body()).contains("\"title\":\"" + title + "\"");
        assertThat(site.get(path, "Accept-Language", acceptLanguage, "Accept", "text/html")
                        .body())
                .contains("<h1>404 " + title);
    }

    @Test
    void aDesksProblemCarriesItsWords() {
        var answer = site.get("/nl/late");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body())
                .isEqualTo("{\"type\":\"/problems/too-late\",\"title\":\"too-late\",\"status\":409,"
                        + "\"detail\":\"Te laat sinds gisteren\"}");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void whenTheErrorPageFailsTheReaderStillGetsAnAnswer() {
        site.pageFailures.set(1);
        try {
            var answer = site.get("/nl/nowhere", "Accept", "text/html");
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("/problems/not-found").doesNotContain("no page today");
        } finally {
            site.pageFailures.set(0);
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
