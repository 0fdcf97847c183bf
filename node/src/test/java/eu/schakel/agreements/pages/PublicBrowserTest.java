package eu.schakel.agreements.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import eu.schakel.testing.TestBrowser;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The public pages as people meet them: with a screen reader in the dark, and without script. */
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

    @Test
    void darkAndCalmPagesAreAsAccessible() {
        var options =
                new Browser.NewContextOptions().setColorScheme(ColorScheme.DARK).setReducedMotion(ReducedMotion.REDUCE);
        var complaints = new ArrayList<String>();
        try (var context = browser.context(options)) {
            var page = context.newPage();
            for (var path : pages()) {
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

    private static void look(Page page, List<String> complaints) {
        TestBrowser.violations(page).forEach(each -> complaints.add(page.url() + " " + each));
    }

    private static void open(Page page, String path) {
        page.navigate(AT + path);
    }
}
