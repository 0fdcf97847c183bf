package eu.schakel.edge;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.edge.RateLimits.Rate;
import eu.schakel.edge.internal.Limits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who takes too much, too fast or too slowly. */
class LimitsTest {
    private static final Rate MANY = new Rate(1_000, 1_000);
    private static final Limits SHORT = new Limits(
            Duration.ofSeconds(2),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            Duration.ofSeconds(10));

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"GET, /nl/nowhere", "POST, /nl/report", "POST, /nl/sign-in"})
    void overTheRateOneHasToWait(String method, String path) {
        var two = new Rate(2, 1);
        var settings = TestSite.settings()
                .withProxies(Set.of("127.0.0.1"))
                .withRateLimits(new RateLimits(two, MANY, two, two));
        try (var site = TestSite.start(settings)) {
            var one = "203.0.113.7";
            ask(site, method, path, one);
            ask(site, method, path, one);
            var third = ask(site, method, path, "198.51.100.9, " + one);
            assertThat(third.statusCode()).isEqualTo(429);
            assertThat(third.body()).contains("/problems/too-many-requests");
            assertThat(Integer.parseInt(
                            third.headers().firstValue("Retry-After").orElse("")))
                    .isBetween(1, 60);
            assertThat(ask(site, method, path, "203.0.113.8").statusCode()).isNotEqualTo(429);
        }
    }

    @Test
    void devicesOfOneHouseholdCountAsOne() {
        var two = new Rate(2, 1);
        var settings = TestSite.settings()
                .withProxies(Set.of("127.0.0.1"))
                .withRateLimits(new RateLimits(two, MANY, two, two));
        try (var site = TestSite.start(settings)) {
            ask(site, "POST", "/nl/report", "2001:db8:1:2::1");
            ask(site, "POST", "/nl/report", "2001:db8:1:2::2");
            assertThat(ask(site, "POST", "/nl/report", "2001:db8:1:2:ffff::3").statusCode())
                    .isEqualTo(429);
            assertThat(ask(site, "POST", "/nl/report", "2001:db8:1:3::1").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aForwardedAddressIsBelievedOnlyOfAProxyOfOurs() {
        var two = new Rate(2, 1);
        try (var site = TestSite.start(TestSite.settings().withRateLimits(new RateLimits(MANY, MANY, two, two)))) {
            ask(site, "POST", "/nl/report", "203.0.113.1");
            ask(site, "POST", "/nl/report", "203.0.113.2");
            assertThat(ask(site, "POST", "/nl/report", "203.0.113.3").statusCode())
                    .isEqualTo(429);
        }
    }

    @Test
    void keptPagesAreNotCounted() {
        var settings = TestSite.settings()
                .withProxies(Set.of("127.0.0.1"))
                .withRateLimits(new RateLimits(new Rate(40, 1), MANY, MANY, MANY));
        try (var site = TestSite.start(settings)) {
            for (var i = 0; i < 100; i++) {
                assertThat(ask(site, "GET", "/nl/counted", "203.0.113.7").statusCode())
                        .isEqualTo(200);
            }
        }
    }

    @ParameterizedTest(name = "a byte now and then of {0}")
    @CsvSource(delimiter = '|', textBlock = """
            the headers | GET /nl/counted HTTP/1.1~Host: x~X-Slow: |
            the body    | POST /nl/report HTTP/1.1~Host: x~Content-Type: application/x-www-form-urlencoded~Content-Length: 1000~~text= | 408
            """)
    void slowClientsAreSentAway(String what, String start, @Nullable String status) throws Exception {
        try (var site = TestSite.start(TestSite.settings(), SHORT);
                var socket = new Socket(InetAddress.getLoopbackAddress(), site.port());
                var ticker = Executors.newSingleThreadScheduledExecutor()) {
            socket.setSoTimeout(15_000);
            var out = socket.getOutputStream();
            out.write(start.replace("~", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            var _ = ticker.scheduleAtFixedRate(
                    () -> {
                        try {
                            out.write('a');
                            out.flush();
                        } catch (IOException e) {
                            ticker.shutdown();
                        }
                    },
                    100,
                    100,
                    TimeUnit.MILLISECONDS);
            var answer = readToEnd(socket);
            ticker.shutdownNow();
            assertThat(answer).as(what).startsWith(status == null ? "" : "HTTP/1.1 " + status);
            assertThat(site.get("/nl/counted").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void inARushWhoComesLateIsAskedToComeBack() {
        try (var site = TestSite.start()) {
            var refused = site.get("/nl/busy");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("2");
            assertThat(refused.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(refused.body()).contains("busy");
        }
    }

    @Test
    void aConnectionThatSaysNothingIsClosed() throws Exception {
        try (var site = TestSite.start(TestSite.settings(), SHORT);
                var socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
            socket.setSoTimeout(15_000);
            assertThat(readToEnd(socket)).isEmpty();
        }
    }

    @Test
    void stoppingLetsTheRequestUnderWayFinish() throws Exception {
        var site = TestSite.start();
        var answer =
                site.client().sendAsync(site.request("GET", "/nl/slow", null), HttpResponse.BodyHandlers.ofString());
        site.slowBegun.await();
        var stopping = CompletableFuture.runAsync(site::stopServer);
        site.stopping.await();
        assertThat(stopping).isNotDone();
        site.slowMayEnd.countDown();
        assertThat(answer.get(10, TimeUnit.SECONDS).body()).startsWith("slow ");
        stopping.get(10, TimeUnit.SECONDS);
        site.close();
    }

    private static HttpResponse<String> ask(TestSite site, String method, String path, String forwardedFor) {
        return site.send(method, path, null, "X-Forwarded-For", forwardedFor);
    }

    private static String readToEnd(Socket socket) throws IOException {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException e) {
            return "";
        }
    }
}
