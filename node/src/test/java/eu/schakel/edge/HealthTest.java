package eu.schakel.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the operator's machines ask. */
class HealthTest {
    @Test
    void readyAsLongAsEveryCheckSaysSo() {
        try (var site = TestSite.start()) {
            assertThat(site.get("/health/live").body()).isEqualTo("{\"status\":\"up\"}");
            var ready = site.get("/health/ready");
            assertThat(ready.statusCode()).isEqualTo(200);
            assertThat(ready.body()).contains("\"status\":\"up\"").contains("\"checks\":{\"database\":\"up\"}");
            assertThat(ready.headers().firstValue("Cache-Control")).hasValue("no-store");

            site.trouble = Optional.of("password of the database is wrong");
            var down = site.get("/health/ready");
            assertThat(down.statusCode()).isEqualTo(503);
            assertThat(down.body()).contains("\"database\":\"down\"").doesNotContain("password");
        }
    }

    @Test
    void measurementsNameRoutesAndNoPaths() {
        try (var site = TestSite.start()) {
            site.get("/nl/agreements/somebodys-secret-code");
            site.send("BREW", "/nl/agreements/x", null);
            var metrics = site.get("/metrics").body();
            assertThat(metrics)
                    .contains("http_server_requests_seconds_count{method=\"GET\",route=\"/{language}/agreements/{id}\","
                            + "status=\"200\"} 1")
                    .contains("method=\"other\"")
                    .contains("jvm_memory_used_bytes")
                    .doesNotContain("somebodys-secret-code")
                    .doesNotContain("BREW");
        }
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource({
        "X-Forwarded-For, 203.0.113.7, 404",
        "X-Forwarded-For, 203.0.113.9, 200",
        "Via, 1.1 proxy, 404",
        "Forwarded, for=127.0.0.1, 404",
        "X-Other, 1, 200"
    })
    void measurementsAreNotForTheWorld(String name, String value, int status) {
        var settings = TestSite.settings().withProxies(Set.of("127.0.0.1")).withMonitors(Set.of("203.0.113.9"));
        try (var site = TestSite.start(settings)) {
            assertThat(site.get("/metrics", name, value).statusCode()).isEqualTo(status);
        }
    }
}
