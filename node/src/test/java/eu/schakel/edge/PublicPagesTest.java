package eu.schakel.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rush of readers on one page. */
class PublicPagesTest {
    private TestSite site;

    @BeforeEach
    void start() {
        site = TestSite.start();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void whoeverComesWhileAPageIsMadeGetsTheSameOne() throws InterruptedException {
        var readers = Stream.generate(() -> site.client()
                        .sendAsync(site.request("GET", "/nl/slow", null), HttpResponse.BodyHandlers.ofString()))
                .limit(20)
                .toList();
        site.slowBegun.await();
        site.slowMayEnd.countDown();
        var bodies = readers.stream()
                .map(CompletableFuture::join)
                .map(HttpResponse::body)
                .toList();
        // Who came more than 200 ms after the first, on a busy machine, rightly got a newer one.
        assertThat(bodies).hasSize(20).allMatch(body -> body.startsWith("slow "));
        assertThat(site.made.get()).isLessThan(20);
    }

    @Test
    void aPageIsMadeAnewForEachFormLanguageAndQuery() {
        var count = site.made.get();
        for (var headers : List.of(
                new String[] {"Accept", "text/html"},
                new String[] {"Accept", "text/html", "Accept-Encoding", "gzip"},
                new String[] {"Accept", "application/json;q=0.1"})) {
            site.get("/nl/counted", headers);
        }
        site.get("/nl/counted?a=b", "Accept", "text/html");
        assertThat(site.made.get() - count).isEqualTo(4);
    }

    @Test
    void whatIsForOneReaderIsNeverKept() {
        var cookie = site.cookieOf(FakeSessions.COORDINATOR);
        var before = site.made.get();
        site.get("/nl/counted", "Cookie", cookie);
        site.get("/nl/counted", "Cookie", cookie);
        site.get("/nl/cookie");
        site.get("/nl/cookie");
        assertThat(site.made.get() - before).isEqualTo(4);
        assertThat(site.get("/nl/desk", "Cookie", cookie).statusCode()).isEqualTo(200);
        assertThat(site.get("/nl/desk").statusCode()).isEqualTo(401);
    }

    @Test
    void securityHeadersStandOnKeptPagesToo() {
        site.get("/nl/counted");
        var second = site.get("/nl/counted");
        assertThat(second.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'");
        assertThat(second.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(second.headers().allValues("Date")).hasSize(1);
    }

    @Test
    void aStreamHasNoEntityTagAndIsNotKept() {
        var answer = site.get("/nl/stream");
        assertThat(answer.body()).isEqualTo("a;b\n");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }
}
