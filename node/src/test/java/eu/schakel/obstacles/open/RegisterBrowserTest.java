package eu.schakel.obstacles.open;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import eu.schakel.obstacles.Commands.EndPriority;
import eu.schakel.obstacles.Theme;
import eu.schakel.testing.TestBrowser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The register as people meet it: in Dutch with script, in English without, on a phone, in the dark, with a screen reader. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterBrowserTest {
    private final OpenPlace place = new OpenPlace();
    private final TestBrowser browser = TestBrowser.start();
    private final String address = place.reader().address();
    private final String bus = bus();

    @AfterAll
    void stop() {
        browser.close();
        place.close();
    }

    /** Some obstacles, one with everything that an obstacle can have. */
    private String bus() {
        var dossier = place.report("De bus stopt aan de grens.", "BE234");
        var reference = place.publish(
                dossier,
                "De bus stopt aan de grens",
                "Reizigers tussen Gent en Terneuzen moeten aan de grens overstappen en een tweede kaartje kopen.",
                Theme.MOBILITY,
                "BE234",
                "NL341");
        place.obstacles.adopt(OpenPlace.colleague(), dossier);
        place.obstacles.end(
                OpenPlace.colleague(), dossier, new EndPriority(false, "Minister van Mobiliteit", "Twee tarieven."));
        place.step(dossier, "take-up");
        place.step(dossier, "treat");
        place.publish(
                place.report("Diploma", "NL"),
                "Verpleegkundigen wachten lang op erkenning van hun diploma",
                "Een diploma uit het ene land telt pas na maanden in het andere.",
                Theme.HEALTH,
                "NL",
                "BE21");
        place.report(
                "cross-border-file",
                "submit",
                Map.of(
                        "title", "Ambulance over de grens",
                        "initiator-name", "Hulpverleningszone",
                        "involvement", "Wij rijden.",
                        "interaction", "Ritten",
                        "problem", "De vergunning geldt niet.",
                        "need", "Snelheid",
                        "area", "BE"));
        return reference;
    }

    @Test
    void inDutchWithScriptAReaderFiltersAndSaysThatItHampersThem() {
        var complaints = new ArrayList<String>();
        try (var context = browser.context()) {
            var page = context.newPage();
            TestBrowser.listen(page, complaints);
            page.navigate(address + "/nl/obstacles");
            page.locator("#theme").selectOption("mobility");
            page.waitForURL("**theme=mobility**");
            assertThat(page.locator(".row-title").allInnerTexts()).containsExactly("De bus stopt aan de grens");
            page.locator(".felt-map a").first().click();
            assertThat(page.url()).contains("area=");
            page.locator(".row-title a").click();
            page.locator("main .link-button").click();
            page.locator("main form button").click();
            assertThat(page.locator("h1").innerText()).isEqualTo("U bent meegeteld");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void inEnglishWithoutScriptTheSameWorks() {
        try (var context = browser.context(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            var page = context.newPage();
            page.navigate(address + "/en/obstacles");
            page.locator("#q").fill("diploma");
            page.locator("form.filter button").click();
            assertThat(page.locator(".found").innerText()).isEqualTo("1 obstacle found");
            page.locator(".row-title a").click();
            assertThat(page.locator("h1 [lang=nl]").count()).isOne();
            page.locator("main .link-button").click();
            page.locator("main form button").click();
            assertThat(page.locator("h1").innerText()).isEqualTo("You have been counted");
            page.goBack();
            page.locator("main form button").click();
            assertThat(page.locator("h1").innerText()).isEqualTo("You had been counted already");
        }
    }

    @Test
    void everyPageIsAccessibleAndFitsAPhone() {
        var complaints = new ArrayList<String>();
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (var context = browser.context(new Browser.NewContextOptions().setColorScheme(scheme))) {
                var page = context.newPage();
                for (var path : List.of(
                        "/nl/obstacles",
                        "/de/obstacles?theme=x",
                        "/en/obstacles?q=nowhere",
                        "/nl/obstacles?on=2026-01-05",
                        "/fr/obstacles/" + bus,
                        "/nl/obstacles/" + bus + "/proof",
                        "/nl/obstacles/" + bus + "/support",
                        "/nl/obstacles/" + bus + "/supported",
                        "/nl/obstacles/subscribe?obstacle=" + bus,
                        "/nl/obstacles/targets")) {
                    page.navigate(address + path);
                    look(page, complaints);
                }
            }
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void theYearlyExportIsAccessible() {
        var complaints = new ArrayList<String>();
        try (var context = browser.context()) {
            var page = context.newPage();
            page.navigate(address + "/nl/sign-in?to=/nl/work/obstacles/union-register");
            page.locator("li", new Page.LocatorOptions().setHasText("Lieve Vandersmissen"))
                    .locator("button")
                    .click();
            assertThat(page.locator("main").innerText())
                    .contains("Ambulance over de grens", "Gebied (NUTS 3): het register wil codes van NUTS 3");
            look(page, complaints);
        }
        assertThat(complaints).isEmpty();
    }

    private static void look(Page page, List<String> complaints) {
        TestBrowser.violations(page).forEach(found -> complaints.add(page.url() + " " + found));
        for (int width : new int[] {375, 320}) {
            page.setViewportSize(width, 800);
            var real = page.evaluate("document.documentElement.scrollWidth");
            if (!real.equals(width)) {
                complaints.add(page.url() + " is " + real + " wide at " + width);
            }
        }
        page.setViewportSize(1280, 900);
    }
}
