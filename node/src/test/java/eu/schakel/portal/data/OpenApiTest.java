package eu.schakel.portal.data;

import static eu.schakel.agreements.data.SharedNodes.get;
import static eu.schakel.agreements.data.SharedNodes.tree;
import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.agreements.data.Register;
import eu.schakel.agreements.data.SharedNodes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The description of a real node's API, and whether the node does what it says. */
class OpenApiTest {
    private static final long PATIENCE_S = 120;

    @TempDir
    Path folder;

    @Test
    void itKeepsTheDutchRulesForApis() throws Exception {
        var rules = Checkers.conformance("adr/adr-2.1.0-logius-truth.yaml");
        var spectral = Checkers.npm("spectral");
        var document = folder.resolve("openapi.json");
        Files.write(document, get("/openapi.json").body());
        var process = new ProcessBuilder(
                        spectral.toString(),
                        "lint",
                        "--fail-severity=hint",
                        "-r",
                        rules.toString(),
                        document.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(said).contains("No results");
    }

    @Test
    void itIsTheSameAtBothAddressesAndNamesItsVersion() {
        assertThat(get("/api/v1/openapi.json").body())
                .isEqualTo(get("/openapi.json").body());
        var headers = get("/openapi.json").headers();
        assertThat(headers.firstValue("API-Version"))
                .hasValue(tree("/openapi.json").path("info").path("version").asString());
        assertThat(headers.firstValue("Access-Control-Allow-Origin")).hasValue("*");
    }

    static List<String> paths() {
        return List.copyOf(tree("/openapi.json").path("paths").propertyNames());
    }

    @ParameterizedTest
    @MethodSource("paths")
    void everyPathAnswersAsItsSchemaSays(String path) {
        var document = tree("/openapi.json");
        var asked = "/api/v1"
                + path.replace("{declaration}", Register.DECLARATION)
                        .replace("{id}", Register.BRIDGE)
                        .replace("{reference}", SharedNodes.obstacle())
                        .replace("{name}", "signal")
                        .replace("{event}", SharedNodes.peersEvent().toString())
                + (path.equals("/termijn") ? "?from=1970-10-15&amount=2&unit=M&calendar=be" : "");
        var answer = get(asked);
        var token = document.path("paths").path(path).path("get").has("security");
        assertThat(answer.statusCode()).isEqualTo(token ? 401 : 200);
        assertThat(answer.headers().firstValue("API-Version")).isPresent();
        if (token) {
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"schakel\"");
            return;
        }
        var schema = schema(document, path, "200", "application/json");
        assertThat(new SchemaCheck(document).findTrouble(tree(asked), schema)).isEmpty();
    }

    @Test
    void aProblemFitsItsSchemaToo() {
        var document = tree("/openapi.json");
        var schema = schema(document, "/agreements", "422", "application/problem+json");
        assertThat(new SchemaCheck(document).findTrouble(tree("/api/v1/agreements?limit=x"), schema))
                .isEmpty();
        assertThat(new SchemaCheck(document).findTrouble(tree("/api/v1/agreements"), schema))
                .isNotEmpty();
    }

    @Test
    void timeLimitsAreDescribedAsTheyAnswer() {
        var document = tree("/openapi.json");
        var names = document.path("paths")
                .path("/termijn")
                .path("get")
                .path("parameters")
                .valueStream()
                .map(parameter -> parameter.path("name").asString())
                .toList();
        assertThat(names)
                .containsExactly(
                        "from", "time", "amount", "unit", "direction", "calendar", "limit", "suspend", "known-on");
        var asked = "/api/v1/termijn?from=morgen&amount=2";
        var answer = get(asked, "Accept-Language", "de");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var schema = schema(document, "/termijn", "422", "application/problem+json");
        assertThat(new SchemaCheck(document).findTrouble(tree(asked), schema)).isEmpty();
        var error = tree(asked, "Accept-Language", "de").path("errors").path(0);
        assertThat(error.path("field").asString()).isEqualTo("from");
        assertThat(error.path("detail").asString()).contains("morgen", "ist kein Tag");
    }

    private static JsonNode schema(JsonNode document, String path, String status, String type) {
        return document.path("paths")
                .path(path)
                .path("get")
                .path("responses")
                .path(status)
                .path("content")
                .path(type)
                .path("schema");
    }
}
