package eu.schakel.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import eu.schakel.agreements.data.SharedNodes;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page in a real browser: accessible, light and dark, within 320 pixels, and it works without script. */
@Tag("browser")
class LimitPageBrowserTest {
    private static final int NARROW_PX = 320;
    private static final String AXE = """
            async () => (await axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}))
                .violations.map(violation => violation.id + ': ' + violation.nodes.map(node => node.html).join(' | '))
            """;

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    @SuppressWarnings("unchecked") // The script answers a list of texts.
    void isAccessibleAndFits(ColorScheme scheme) throws IOException {
        var chromium = Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "chromium"))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(chromium.isPresent(), "No chromium on the PATH");
        var axe = Files.readString(Path.of("web", "node_modules", "axe-core", "axe.min.js"));
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium.get())
                                .setArgs(List.of("--no-sandbox")))) {
            var options = new Browser.NewContextOptions().setColorScheme(scheme);
            try (var context = browser.newContext(options)) {
                var page = context.newPage();
                page.navigate(address() + "/nl/termijn");
                page.locator("#from").fill("14 maart 2026");
                page.locator("#amount").fill("2");
                page.locator("#unit").selectOption("M");
                page.locator("#calendar").selectOption("nl");
                page.locator("form.filter button").click();
                page.waitForURL("**/nl/termijn?*");
                assertThat(page.locator(".limit-end").first().innerText()).contains("vrijdag 15 mei 2026");
                page.evaluate(axe);
                assertThat((List<String>) page.evaluate(AXE)).isEmpty();
            }
            try (var context = browser.newContext(options.setViewportSize(NARROW_PX, 640))) {
                var page = context.newPage();
                page.navigate(address() + "/de/termijn?from=2026-12-24&amount=2&unit=D&calendar=eu");
                assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                        .isEqualTo(NARROW_PX);
            }
            try (var context = browser.newContext(options.setJavaScriptEnabled(false))) {
                var page = context.newPage();
                page.navigate(address() + "/nl/termijn");
                page.locator("#from").fill("1-3-2026");
                page.locator("#amount").fill("2");
                page.locator("#unit").selectOption("M");
                // Playwright waits for a click until nothing moves, and asks that by script.
                page.locator("#amount").press("Enter");
                page.waitForURL("**/nl/termijn?*");
                assertThat(page.locator(".limit-end").first().innerText()).contains("maandag 4 mei 2026");
            }
        }
    }

    private static String address() {
        return SharedNodes.nodes().address().toString();
    }
}
