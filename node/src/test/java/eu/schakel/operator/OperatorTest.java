package eu.schakel.operator;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.agreements.staff.Browser;
import eu.schakel.cli.TestNodes;
import eu.schakel.testing.Eventually;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each role sees of a whole node, while its peer answers and after it fell silent. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OperatorTest {
    private static final TestNodes.Story STORY = new TestNodes.Story("2026-11-24T09:00:00Z");

    @TempDir
    static Path folder;

    private static TestNodes nodes;

    @BeforeAll
    static void start() {
        nodes = TestNodes.start(folder, STORY);
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    private static Browser browser(String cookie) {
        return new Browser(nodes.configuration().http().port(), cookie);
    }

    private static Browser.Page signIn(String name, String to) {
        var people = browser("").get("/nl/sign-in").html();
        var person = Pattern.compile("value=\"([0-9a-f-]{36})\">[^<]*<span class=\"visually-hidden\"> " + name)
                .matcher(people);
        assertThat(person.find()).as(people).isTrue();
        return browser("").post("/nl/sign-in", Map.of("person", person.group(1), "to", to));
    }

    private static Browser as(String name) {
        var cookie = signIn(name, "/nl/")
                .response()
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        return browser(cookie.substring(0, cookie.indexOf(';')));
    }

    @Order(1)
    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "Nadia El Idrissi,   /nl/,              /nl/operator",
        "Nadia El Idrissi,   /nl/work?scope=all, /nl/operator",
        "Lieve Vandersmissen, /nl/,             /nl/work",
        "Hilde Coppens,      /nl/briefing,      /nl/work",
        "Bart Roelandts,     /nl/,              /nl/",
        "Lieve Vandersmissen, /nl/briefing,     /nl/briefing",
        "Nadia El Idrissi,   /nl/late,          /nl/late"
    })
    void everyRoleLandsWhereItMayBe(String name, String to, String landing) {
        assertThat(signIn(name, to).location()).isEqualTo(landing);
    }

    @Order(1)
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Nadia El Idrissi,    200, 403, 403",
        "Lieve Vandersmissen, 403, 200, 200",
        "Hilde Coppens,       403, 200, 403",
        "Bart Roelandts,      403, 403, 403"
    })
    void theMenuHasWhatTheRoleMayOpen(String name, int operator, int work, int briefing) {
        var person = as(name);
        var menu = person.get("/nl/corrections").html();
        Map.of("/nl/operator", operator, "/nl/work", work, "/nl/briefing", briefing)
                .forEach((path, status) -> {
                    assertThat(person.get(path).status()).as(path).isEqualTo(status);
                    assertThat(menu.contains("href=\"" + path + "\"")).as(path).isEqualTo(status == 200);
                });
    }

    @Order(1)
    @Test
    void thePublicIsLedToSignIn() {
        var refused = browser("").get("/nl/operator");
        assertThat(refused.location()).isEqualTo("/nl/sign-in?to=%2Fnl%2Foperator");
        assertThat(browser("").get("/nl").html()).doesNotContain("/nl/operator");
    }

    @Order(2)
    @Test
    void aPeerIsOnTimeThenLateThenSilent() {
        var nadia = as("Nadia El Idrissi");
        Eventually.until(
                "Nederland was heard", () -> nadia.get("/nl/operator").text().contains("op tijd"));
        assertThat(nadia.get("/nl/operator").text())
                .contains("Knooppunt", "Versie 0.1.0", "Nederland", "Laatste contact 24 november 2026, 10.0")
                .contains("Regels van ons die nog niet meegetekend zijn 0", "schakel/vlaanderen/to-nederland/1")
                .containsPattern("daar wachten 0 .*hier wachten 0")
                .containsPattern("Laatst meegetekend 24 november 2026, 10.0");
        assertThat(nadia.get("/de/operator").text()).contains("pünktlich", "E-Mail nicht eingerichtet");
        assertThat(nadia.get("/nl/operator").text())
                .contains(
                        "E-mail niet ingesteld",
                        "E-mails die al weg moesten zijn 0",
                        "Vul in de instellingen mail.host");
        assertThat(browser("").get("/nl").text()).doesNotContain("geen verbinding");

        nodes.nederland().close();
        STORY.set("2026-11-24T09:08:00Z");
        assertThat(nadia.get("/nl/operator").text()).contains("te laat").doesNotContain("op tijd");
        assertThat(browser("").get("/nl").text()).doesNotContain("geen verbinding");

        STORY.set("2026-11-24T09:30:00Z");
        assertThat(nadia.get("/nl/operator").text()).contains("Nederland stil", "zijn beide certificaten nog geldig");
        Eventually.until(
                "the page is made anew",
                () -> browser("")
                        .get("/nl")
                        .text()
                        .contains("U ziet de gegevens van Nederland tot 24 november 2026, 10.0"));
        assertThat(browser("").get("/nl?on=2026-11-23").text()).doesNotContain("geen verbinding");
    }
}
