package eu.schakel.obstacles.open;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.obstacles.AdviceKind;
import eu.schakel.obstacles.Commands.AskAdvice;
import eu.schakel.obstacles.Commands.DraftSummary;
import eu.schakel.obstacles.Commands.EndPriority;
import eu.schakel.obstacles.Theme;
import eu.schakel.portal.Language;
import eu.schakel.testing.Canaries;
import eu.schakel.testing.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The public register as a reader without script and a program see it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterPagesTest {
    private static final Pattern MAP = Pattern.compile("<title>([^<]+): ([0-9]+)</title>");
    private static final Pattern TABLE =
            Pattern.compile("<a class=\"[^\"]+\" href=\"[^\"]+\">([^<]+)</a></td>\\s*<td[^>]*>([0-9]+)</td>");

    private final OpenPlace place = new OpenPlace();
    private final Canaries canaries = new Canaries();
    private String bus = "";
    private String nurse = "";

    @BeforeAll
    void begin() {
        var busDossier = secret();
        place.clock.set("2026-02-02T09:00:00Z");
        bus = place.publish(
                busDossier,
                "De bus stopt aan de grens",
                "Er is geen kaartje voor twee landen.",
                Theme.MOBILITY,
                "BE234",
                "BE236",
                "NL341");
        var nurseDossier = place.report("Diploma", "NL");
        nurse = place.publish(
                nurseDossier,
                "Verpleegkundigen wachten op erkenning",
                "Een diploma telt niet.",
                Theme.HEALTH,
                "NL",
                "BE21");
        place.clock.set("2026-03-02T09:00:00Z");
        place.step(nurseDossier, "take-up");
        place.step(nurseDossier, "treat");
        place.obstacles.adopt(OpenPlace.colleague(), busDossier);
        place.clock.set("2026-04-02T09:00:00Z");
        place.step(
                nurseDossier,
                "conclude",
                "outcome",
                "resolved",
                "reasons",
                canaries.next(),
                "what-now",
                canaries.next());
    }

    @AfterAll
    void stop() {
        place.close();
    }

    /** A dossier with a secret in each field that is not public. */
    private UUID secret() {
        var dossier = place.report(
                "signal",
                "report",
                Map.of(
                        "problem",
                        canaries.next(),
                        "area",
                        "BE234",
                        "who",
                        "resident",
                        "email",
                        canaries.next() + "@example.org",
                        "name",
                        canaries.next(),
                        "provision",
                        canaries.next()));
        place.obstacles.note(OpenPlace.colleague(), dossier, canaries.next());
        place.obstacles.ask(
                OpenPlace.colleague(), dossier, new AskAdvice(AdviceKind.AUTHORITY, canaries.next(), canaries.next()));
        place.step(dossier, "take-up");
        place.step(dossier, "ask", "question", canaries.next());
        place.step(dossier, "go-on");
        var unpublished = place.report(canaries.next(), "BE211");
        place.obstacles.draft(
                OpenPlace.colleague(),
                unpublished,
                new DraftSummary(canaries.next(), canaries.next(), Theme.CARE, List.of("BE211"), List.of()));
        canaries.add(unpublished.toString());
        return dossier;
    }

    @Test
    void whatIsNotPublicIsOnNoPageAndInNoData() {
        assertThat(canaries.all())
                .hasSizeGreaterThan(10)
                .allSatisfy(canary -> assertThat(Canaries.tablesWith(place.database, "core", canary))
                        .isNotEmpty());
        var paths = new ArrayList<String>(List.of(
                "/obstacles.json",
                "/obstacles.csv",
                "/obstacles.atom",
                "/api/v1/obstacles.json",
                "/api/v1/obstacles/" + bus + ".json",
                "/obstacles/" + nurse + ".json",
                "/obstacles/" + nurse + ".csv",
                "/obstacles/" + nurse + ".atom"));
        for (var language : Language.values()) {
            for (var page :
                    List.of("", "/targets", "/" + bus, "/" + nurse, "/" + bus + "/support", "/" + bus + "/proof")) {
                paths.add("/" + language.tag() + "/obstacles" + page);
            }
        }
        for (var path : paths) {
            var answer = place.reader().get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            canaries.all().forEach(canary -> assertThat(answer.html()).as(path).doesNotContain(canary));
        }
    }

    @Test
    void mapAndTableAgree() {
        var html = place.reader().get("/nl/obstacles?q=bus").html();
        assertThat(found(MAP, html)).containsExactlyInAnyOrder("Oost-Vlaanderen 1", "Zeeland 1");
        assertThat(found(TABLE, html)).containsExactlyInAnyOrder("Oost-Vlaanderen 1", "Zeeland 1");

        var nurses = place.reader().get("/nl/obstacles?theme=health").html();
        assertThat(found(MAP, nurses)).containsExactly("Provincie Antwerpen 1");
        assertThat(found(TABLE, nurses)).containsExactly("Provincie Antwerpen 1", "Nederland, heel het land 1");
    }

    private static List<String> found(Pattern pattern, String html) {
        return pattern.matcher(html)
                .results()
                .map(found -> found.group(1) + " " + found.group(2))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=verpleeg",
                "theme=health",
                "area=NL",
                "area=BE21",
                "state=ended",
                "outcome=resolved",
                "q=ERKENNING"
            })
    void eachFilterFindsTheNurses(String query) {
        var page = place.reader().get("/nl/obstacles?" + query);
        assertThat(page.text())
                .contains("1 obstakel gevonden", "Verpleegkundigen")
                .doesNotContain("De bus stopt");
        assertThat(place.reader().get("/obstacles.csv?" + query).html().lines()).hasSize(2);
    }

    @Test
    void aWrongFilterIsSaid() {
        var page = place.reader().get("/nl/obstacles?theme=zwemmen");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("“zwemmen” staat niet in de lijst");
        assertThat(place.reader().get("/obstacles.json?theme=zwemmen").status()).isEqualTo(422);
    }

    @ParameterizedTest
    @EnumSource
    void everyPageIsInFourLanguages(Language language) {
        for (var page : List.of("", "/targets", "/" + bus, "/" + bus + "/support", "/" + bus + "/supported")) {
            assertThat(place.reader()
                            .get("/" + language.tag() + "/obstacles" + page)
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aPastDayShowsWhatWasKnownThen() {
        assertThat(place.reader().get("/nl/obstacles?on=2026-01-10").text()).contains("Nog niets openbaar");
        assertThat(place.reader().get("/nl/obstacles/" + bus + "?on=2026-01-10").status())
                .isEqualTo(404);
        var then =
                place.reader().get("/nl/obstacles/" + nurse + "?on=2026-02-10").text();
        assertThat(then).contains("Gemeld, nog niet bekeken", "zoals het nu is").doesNotContain("Opgelost");
        assertThat(place.reader().get("/nl/obstacles/" + nurse).text()).contains("Opgelost");
    }

    @Test
    void sayingTwiceThatItHampersCountsOnce() {
        var reader = place.reader();
        var path = "/nl/obstacles/" + bus + "/support";
        var form = reader.get(path);
        var first = reader.post(path, form.hidden());
        assertThat(first.location()).isEqualTo("/nl/obstacles/" + bus + "/supported");
        assertThat(reader.post(path, form.hidden()).location()).endsWith("?again=true");
        var cookie = first.response().headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax");
        var again = place.reader(cookie.substring(0, cookie.indexOf(';')));
        assertThat(again.post(path, again.get(path).hidden()).location())
                .as("a new form in the same browser")
                .endsWith("?again=true");
        assertThat(Rows.of(place.database, "select people from open.obstacle_support"))
                .containsExactly("1");
        assertThat(reader.get("/nl/obstacles/" + bus + "/supported").text())
                .contains("1 ander zei dat het ook hem of haar hindert");
    }

    @Test
    void aPriorityIsSaidWithWhoEndedItAndWhy() {
        var dossier = place.report("Fiets", "BE25");
        var reference = place.publish(dossier, "Fietspad stopt", "Aan de grens.", Theme.MOBILITY, "BE25");
        place.obstacles.adopt(OpenPlace.colleague(), dossier);
        assertThat(place.reader().get("/nl/obstacles/" + reference).text()).contains("Prioriteit van Vlaanderen");
        place.obstacles.end(
                OpenPlace.colleague(),
                dossier,
                new EndPriority(false, "Minister van Mobiliteit", "De grond is niet te koop."));
        // A public page may be as old as a moment; another query is another page.
        assertThat(place.reader()
                        .get("/nl/obstacles/" + reference + "?afterwards")
                        .text())
                .contains("kan niet worden opgelost", "Minister van Mobiliteit", "De grond is niet te koop.");
        assertThat(place.reader().get("/nl/obstacles?priority=vlaanderen").text())
                .contains("De bus stopt")
                .doesNotContain("Fietspad stopt");
    }

    @Test
    void programsGetTheSame() {
        var mapper = JsonMapper.builder().build();
        var one = mapper.readTree(
                place.reader().get("/api/v1/obstacles/" + nurse + ".json").html());
        assertThat(one.path("title").asString()).isEqualTo("Verpleegkundigen wachten op erkenning");
        assertThat(one.path("outcome").asString()).isEqualTo("resolved");
        assertThat(one.path("links").path("proof").asString()).contains("/proof/");
        var list = mapper.readTree(
                place.reader().get("/api/v1/obstacles.json?limit=1").html());
        assertThat(list.path("total").asInt()).isGreaterThan(1);
        assertThat(list.path("next").asString()).contains("offset=1");
        var procedure = mapper.readTree(
                place.reader().get("/api/v1/procedures/signal.json").html());
        assertThat(procedure
                        .path("steps")
                        .get(0)
                        .path("schema")
                        .path("properties")
                        .has("problem"))
                .isTrue();
        assertThat(place.reader().get("/api/v1/procedures/none.json").status()).isEqualTo(404);
        assertThat(mapper.readTree(place.reader()
                                .get("/schemas/procedure.schema.json")
                                .html())
                        .has("$schema"))
                .isTrue();
        assertThat(place.reader().get("/nl/obstacles/" + nurse + ".atom").html())
                .contains("<entry>", "Verpleegkundigen wachten op erkenning – Beantwoord – Opgelost");
    }

    @Test
    void underTenCasesThereIsNoScore() {
        assertThat(place.reader().get("/nl/obstacles/targets").text())
                .contains("Geen cijfer", "Eerste antwoord")
                .doesNotContain("%: goed");
    }

    @Test
    void onlyACoordinatorSeesTheYearlyExport() {
        var path = "/nl/work/obstacles/union-register";
        assertThat(place.reader().get(path).status()).isIn(302, 303, 401);
        var page = place.coordinator().get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Grenspunt", "Wie u bij de initiatiefnemer kunt bereiken");
        assertThat(place.coordinator().get(path + ".csv").html()).startsWith("code,title,received");
        assertThat(place.coordinator().get(path + ".json").html()).contains("\"coordinationPoint\"");
    }
}
