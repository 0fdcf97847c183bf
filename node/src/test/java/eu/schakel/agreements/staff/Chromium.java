package eu.schakel.agreements.staff;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real browser in which people of the work place work; each person with a context, so with cookies, of their own. */
final class Chromium implements AutoCloseable {
    private static final String RULES = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";
    private static final String AXE = "async () => (await axe.run({runOnly: " + RULES + "})).violations.map("
            + "violation => violation.id + ': ' + violation.nodes.map(node => node.html).join(' | '))";

    private final String address;
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final String axe;

    Chromium(String address) {
        this.address = address;
        var program = Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "chromium"))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(program.isPresent(), "No chromium on the PATH");
        try {
            axe = Files.readString(Path.of("web", "node_modules", "axe-core", "axe.min.js"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program.get())
                        .setArgs(List.of("--no-sandbox")));
    }

    /** A window of its own, of this width. */
    BrowserContext window(boolean script, int width) {
        var context = browser.newContext(new NewContextOptions()
                .setBaseURL(address)
                .setJavaScriptEnabled(script)
                .setViewportSize(width, 900));
        context.setDefaultTimeout(15_000);
        return context;
    }

    /** Signs in as one of the invented people, as such a person does. */
    static Page signIn(BrowserContext window, String language, String name) {
        var page = window.newPage();
        page.navigate("/" + language + "/sign-in?to=/" + language + "/work");
        page.locator("li", new Page.LocatorOptions().setHasText(name))
                .locator("button")
                .click();
        return page;
    }

    /** What breaks WCAG 2.2 AA on a page. */
    @SuppressWarnings("unchecked") // The script answers a list of texts.
    List<String> violations(Page page) {
        page.evaluate(axe);
        return (List<String>) page.evaluate(AXE);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
