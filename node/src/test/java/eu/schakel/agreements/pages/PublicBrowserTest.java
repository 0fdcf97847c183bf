package eu.schakel.agreements.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import eu.schakel.portal.Language;
import eu.schakel.testing.TestBrowser;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The public pages as people meet them: with a screen reader, enlarged, on a phone, without script, by keyboard, in the dark. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicBrowserTest {
    private static final String AT = PublicRegister.reader().address();

    private final TestBrowser browser = TestBrowser.start();

    @AfterAll
    void stop() {
        browser.close();
    }

    private static List<String> pages() {
        var others = Stream.of(
                "/agreements?theme=x",
                PublicRegister.agreement(PublicRegister.DONE),
                PublicRegister.agreement("north-sea-port-district"),
                PublicRegister.agreement(PublicRegister.BOTH) + "?on=2025-09-01",
                "?on=foo",
                "/open-data",
                "/api",
                "/about",
                "/privacy",
                "/accessibility",
                "/sign-in",
                "/bestaat-niet");
        return Stream.concat(PublicPagesTest.pages().stream(), others).toList();
    }

    /** A fault of a template shows in every language, so the other languages look at a page of each type. */
    @ParameterizedTest
    @EnumSource
    void everyPageIsAccessibleAndFitsWhenEnlarged(Language language) {
        var paths = language == Language.NL
                ? pages()
                : List.of(
                        "",
                        "/agreements?q=havens&theme=mobility-ports&order=changed",
                        PublicRegister.agreement(PublicRegister.BOTH),
                        "/themes/water",
                        "/declarations/" + PublicRegister.DECLARATION,
                        "/corrections",
                        "/proof/" + PublicRegister.peersReading(),
                        "/open-data",
                        "/api",
                        "/sign-in",
                        "/bestaat-niet");
        var complaints = new ArrayList<String>();
        try (var context = browser.context()) {
            var page = context.newPage();
            for (var path : paths) {
                open(page, "/" + language.tag() + path);
                look(page, complaints);
                fits(page, complaints);
            }
            open(page, "/" + language.tag() + "/report-error");
            page.locator("main form button").click();
            page.locator(".error-summary").waitFor();
            look(page, complaints);
            fits(page, complaints);
        }
        assertThat(complaints).isEmpty();
    }

    /** 1280 pixels enlarged to 200 and 400 percent (WCAG 1.4.4, 1.4.10); the latter is a small phone too. */
    private static void fits(Page page, List<String> complaints) {
        for (int width : new int[] {640, 320}) {
            page.setViewportSize(width, 450);
            var real = page.evaluate("document.documentElement.scrollWidth");
            if (!real.equals(width)) {
                complaints.add(page.url() + " is " + real + " wide at " + width);
            }
        }
        page.setViewportSize(1280, 900);
    }

    @Test
    void darkAndCalmPagesAreAsAccessible() {
        var options =
                new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK).setReducedMotion(ReducedMotion.REDUCE);
        var complaints = new ArrayList<String>();
        try (var context = browser.context(options)) {
            var page = context.newPage();
            for (var path : List.of(
                    "",
                    "/agreements?q=havens&theme=mobility-ports&order=changed",
                    "/agreements?theme=x",
                    PublicRegister.agreement(PublicRegister.BOTH),
                    PublicRegister.agreement(PublicRegister.NOBODY) + "?on=2025-09-01",
                    "/declarations/" + PublicRegister.DECLARATION,
                    "/corrections",
                    "/report-error",
                    "/proof/" + PublicRegister.peersReading())) {
                open(page, "/nl" + path);
                look(page, complaints);
                var moving = page.evaluate("[...document.querySelectorAll('*')].filter(each => {"
                        + " const style = getComputedStyle(each);"
                        + " return parseFloat(style.transitionDuration) > 0.01 || parseFloat(style.animationDuration) > 0.01"
                        + " || style.scrollBehavior === 'smooth' }).length");
                if (!moving.equals(0)) {
                    complaints.add(page.url() + " moves " + moving + " elements");
                }
            }
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void withoutScriptPeopleSearchFilterAndReport() {
        try (var context = browser.context(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            var page = context.newPage();
            open(page, "/nl");
            page.locator("#q").fill("haventop");
            page.locator("form.search button").click();
            assertThat(page.locator(".row-title").first().innerText()).isEqualTo("Een haventop in 2026 bekijken");

            page.locator("#q").fill("");
            page.locator("#theme").selectOption("water");
            page.locator("form button[type=submit]").first().click();
            assertThat(page.url()).contains("theme=water");
            assertThat(page.locator(".active-filters").innerText()).contains("Thema: Water");
            page.locator(".active-filters a").click();
            assertThat(page.locator(".found").innerText()).isEqualTo("157 afspraken gevonden");

            page.locator(".foot a[href*=report-error]").click();
            page.locator("main form button").click();
            assertThat(page.locator(".error-summary").innerText()).contains("Schrijf in een paar woorden");
            page.locator("#report").fill("De datum klopt niet.");
            page.locator("main form button").click();
            assertThat(page.url()).contains("/nl/report-error/");
            assertThat(page.locator("main").innerText()).contains("Uw melding is ontvangen");
        }
    }

    @Test
    void theKeyboardReachesAndWorksEverything() {
        try (var context = browser.context()) {
            var page = context.newPage();
            open(page, "/nl");
            page.keyboard().press("Tab");
            assertThat(focused(page, "a => a.getAttribute('href') + ' ' + (a.getBoundingClientRect().top >= 0)"))
                    .isEqualTo("#main true");
            page.keyboard().press("Enter");
            tabTo(page, "q");
            page.keyboard().type("haven");
            page.keyboard().press("Enter");
            page.waitForURL("**/nl/agreements?q=haven**");

            tabTo(page, "theme");
            page.keyboard().type("Water");
            page.waitForURL("**/nl/agreements?*theme=water*");
            assertThat(page.locator(".active-filters").innerText()).contains("Thema: Water");

            open(page, "/nl/report-error?page=%2Fnl%2Flate");
            tabTo(page, "report");
            page.keyboard().type("De datum klopt niet.");
            tabTo(page, "contact");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL("**/nl/report-error/*");
        }
    }

    /** Tabs on; whatever is passed must show that it has the focus. */
    private static void tabTo(Page page, String id) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            assertThat(focused(
                            page,
                            "e => { const style = getComputedStyle(e);"
                                    + " return String(style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2"
                                    + " || style.boxShadow !== 'none') }"))
                    .as("focus of " + focused(page, "e => e.outerHTML"))
                    .isEqualTo("true");
            if (focused(page, "e => e.id").equals(id)) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach #" + id);
    }

    private static String focused(Page page, String script) {
        return page.evaluate("(" + script + ")(document.activeElement)").toString();
    }

    private static void look(Page page, List<String> complaints) {
        TestBrowser.violations(page).forEach(each -> complaints.add(page.url() + " " + each));
    }

    private static void open(Page page, String path) {
        page.navigate(AT + path);
    }
}
