package eu.schakel.agreements.data;

import static eu.schakel.agreements.data.SharedNodes.get;
import static eu.schakel.agreements.data.SharedNodes.text;
import static eu.schakel.agreements.data.SharedNodes.tree;
import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.ledger.Commitment;
import eu.schakel.ledger.Hash;
import eu.schakel.ledger.Merkle;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The register as JSON, from a real node. */
class AgreementJsonTest {
    private static final String BRIDGE = "/agreements/" + Register.DECLARATION + "/" + Register.BRIDGE;

    @ParameterizedTest
    @ValueSource(
            strings = {"/agreements.json?limit=500", "/api/v1/agreements?limit=500", "/agreements?limit=9999999999"})
    void theListHasAllThatIsKnownOfEach(String path) {
        var list = tree(path);
        assertThat(list.path("total").asInt()).isEqualTo(3);
        assertThat(list.path("limit").asInt()).isEqualTo(500);
        assertThat(ids(list)).containsExactly(Register.BRIDGE, Register.FERRY, Register.FORUM);
        assertThat(list.path("licence").asString()).contains("creativecommons.org/licenses/by/4.0");
        assertThat(list.path("citation").asString()).contains("Register van afspraken", "voorbeeldgegevens");
        assertThat(list.path("version").asString()).matches("nederland:[0-9]+,vlaanderen:[0-9]+");

        var bridge = list.path("agreements").path(0);
        assertThat(bridge.path("titles").path("nl").asString()).isEqualTo("=Een brug bouwen");
        assertThat(bridge.path("paragraph").asString()).isEqualTo("p01");
        assertThat(bridge.path("standing").asString()).isEqualTo("different");
        assertThat(bridge.path("late").path("since").asString()).isEqualTo("2026-01-01");
        assertThat(bridge.path("readings").path("vlaanderen").path("status").asString())
                .isEqualTo("under-way");
        assertThat(bridge.path("readings").path("nederland").path("evidence").asString())
                .isEqualTo("De bodem is te slap.");
        assertThat(bridge.path("questions").path(0).path("question").asString()).isEqualTo("Wanneer begint u?");
        assertThat(bridge.path("links").path("html").path("fr").asString()).contains("/fr" + BRIDGE);
        assertThat(bridge.path("links").path("proof").asString())
                .contains(SharedNodes.peersEvent().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /agreements.json    |    | Register van afspraken    | Versie
                    /agreements.json    | sv | Register van afspraken    | Versie
                    /agreements.json    | de | Register der Vereinbarungen | Fassung
                    /fr/agreements.json | de | Registre des engagements  | Version
                    /en/late.json       |    | Register of agreements    | Version
                    """)
    void itIsCitedInTheLanguageOfTheReader(String path, String accepted, String title, String version) {
        var answer = accepted == null ? tree(path) : tree(path, "Accept-Language", accepted);
        assertThat(answer.path("citation").asString()).contains(title, version + " nederland");
        assertThat(answer.path("publisher").asString())
                .isEqualTo(answer.path("citation").asString().replaceFirst(" \\(.*", ""));
    }

    @Test
    void pagesOfRowsLeadToTheNext() {
        var first = tree("/agreements.json?limit=2&theme=water");
        assertThat(first.has("next")).isFalse();
        var page = tree("/agreements.json?limit=2");
        assertThat(ids(page)).hasSize(2);
        var next = page.path("next").asString().replace(SharedNodes.nodes().address(), "");
        assertThat(ids(tree(next))).containsExactly(Register.FORUM);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=x, limit",
        "limit=0, limit",
        "limit=-1, limit",
        "offset=1.5, offset",
        "theme=watr, theme",
        "kind=brug, kind",
        "status=bezig, status",
        "standing=ruzie, standing",
        "late=misschien, late",
        "on=2026-02-30, on",
        "on=2999-01-01, on",
        "since=gisteren, since"
    })
    void aWrongValueIsNamed(String query, String parameter) {
        var answer = get("/agreements.json?" + query);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = tree("/agreements.json?" + query);
        assertThat(problem.path("errors").path(0).path("field").asString()).isEqualTo(parameter);
        assertThat(problem.path("errors").path(0).path("detail").asString()).doesNotContain("parameter.");
    }

    @Test
    void allWrongValuesAreNamedAtOnce() {
        assertThat(tree("/api/v1/agreements?limit=x&theme=y&on=z").path("errors"))
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "theme=water, 2",
        "late=true, 1",
        "late=false, 3",
        "status=stuck, 0",
        "standing=different&status=stuck, 1",
        "standing=unsaid, 2",
        "body=rijksdienst, 3",
        "q=veer, 1",
        "q=vere, 1",
        "declaration=andere, 0"
    })
    void filtersAreThoseOfTheList(String query, int rows) {
        assertThat(tree("/agreements.json?" + query).path("total").asInt()).isEqualTo(rows);
    }

    @Test
    void listsOfTheirOwn() {
        assertThat(ids(tree("/late.json"))).containsExactly(Register.BRIDGE);
        assertThat(ids(tree("/different.json"))).containsExactly(Register.BRIDGE);
        assertThat(ids(tree("/silent.json"))).isEmpty();
        assertThat(ids(tree("/api/v1/late"))).containsExactly(Register.BRIDGE);
    }

    @Test
    void asItWasKnownBeforeAnythingWas() {
        var list = tree("/agreements.json?on=2026-01-01");
        assertThat(list.path("total").asInt()).isZero();
        assertThat(list.path("asOf").asString()).isEqualTo("2026-01-01");
        assertThat(get(BRIDGE + ".json?on=2026-01-01").statusCode()).isEqualTo(404);
    }

    @Test
    void theFormFollowsWhatTheReaderAccepts() {
        assertThat(type(BRIDGE, "application/json")).startsWith("application/json");
        assertThat(type("/agreements", "text/csv")).startsWith("text/csv");
        assertThat(type("/agreements", "application/atom+xml")).startsWith("application/atom+xml");
        assertThat(type(BRIDGE, "text/calendar")).startsWith("text/calendar");
        var page = get(BRIDGE + "?on=2026-11-01", "Accept", "text/html", "Accept-Language", "de");
        assertThat(page.statusCode()).isEqualTo(404);
        page = get(BRIDGE, "Accept", "text/html", "Accept-Language", "de");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location")).hasValue("/de" + BRIDGE);
        assertThat(get("/agreements", "Accept", "image/png").statusCode()).isEqualTo(406);
        assertThat(get("/agreements.pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void oneAgreementWithItsLicence() {
        var one = tree(BRIDGE + ".json");
        assertThat(one.path("id").asString()).isEqualTo(Register.BRIDGE);
        assertThat(one.path("licence").asString()).isNotEmpty();
        assertThat(get(BRIDGE + ".json").headers().firstValue("Link").orElseThrow())
                .contains("rel=\"license\"");
        assertThat(get(BRIDGE + ".json").headers().firstValue("API-Version")).isPresent();
        assertThat(tree("/api/v1" + BRIDGE).path("id").asString()).isEqualTo(Register.BRIDGE);
        assertThat(get("/agreements/oever-2025/niets.json").statusCode()).isEqualTo(404);
    }

    @Test
    void theStoryCarriesBytesThatHashToTheirLeaves() {
        var events = tree("/api/v1" + BRIDGE + "/events").path("events");
        assertThat(events).hasSizeGreaterThanOrEqualTo(5);
        for (var event : events) {
            var form = event.path("form");
            var bytes = Base64.getDecoder().decode(form.path("bytes").asString());
            assertThat(Merkle.leaf(bytes).hex()).isEqualTo(form.path("leaf").asString());
            assertThat(form.path("position").isNumber()).isTrue();
            assertThat(new String(bytes, StandardCharsets.UTF_8))
                    .contains(event.path("event").asString());
            for (var text : form.path("texts")) {
                assertThat(Commitment.opens(
                                Hash.fromHex(text.path("commitment").asString()),
                                Hash.fromHex(text.path("salt").asString()),
                                text.path("content").asString().getBytes(StandardCharsets.UTF_8)))
                        .isTrue();
            }
        }
        var byNederland = events.valueStream()
                .filter(event -> event.path("event")
                        .asString()
                        .equals(SharedNodes.peersEvent().toString()))
                .findFirst()
                .orElseThrow();
        assertThat(byNederland.path("form").path("log").asString()).isEqualTo("schakel/nederland/public/1");
        assertThat(byNederland.path("form").path("texts")).hasSize(2);
    }

    @Test
    void themesDeclarationsAndChanges() {
        assertThat(tree("/themes.json")
                        .path("themes")
                        .path(1)
                        .path("titles")
                        .path("fr")
                        .asString())
                .isNotEmpty();
        assertThat(tree("/api/v1/declarations")
                        .path("declarations")
                        .path(0)
                        .path("id")
                        .asString())
                .isEqualTo(Register.DECLARATION);
        assertThat(tree("/corrections.json").path("corrections")).isEmpty();
        var changes = tree("/api/v1/changes").path("changes");
        assertThat(changes).hasSize(3);
        assertThat(changes.path(0).path("agreement").asString()).isEqualTo(Register.BRIDGE);
        assertThat(text("/api/v1/changes?theme=water")).contains("\"changes\":[]");
    }

    private static List<String> ids(JsonNode list) {
        return list.path("agreements")
                .valueStream()
                .map(one -> one.path("id").asString())
                .toList();
    }

    private static String type(String path, String accept) {
        var answer = get(path, "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.headers().firstValue("Content-Type").orElseThrow();
    }
}
