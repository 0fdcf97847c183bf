package eu.schakel.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The installed Chromium, and axe in it. A machine without one skips the test. */
public final class TestBrowser implements AutoCloseable {
    /** A busy machine may answer late; a wrong page stays wrong. */
    private static final int PATIENCE_MS = 20_000;

    private static final String AXE = """
            async () => (await axe.run({resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}))
                .violations.map(violation => violation.id + ': ' + violation.nodes.map(node => node.html + ' ' + node.failureSummary).join(' | '))
            """;

    private final Playwright playwright;
    private final Browser browser;

    private TestBrowser(Path chromium) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox")));
    }

    public static TestBrowser start() {
        var chromium = Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "chromium"))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(chromium.isPresent(), "No chromium on the PATH");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        return new TestBrowser(chromium.get());
    }

    public BrowserContext context() {
        return browser.newContext();
    }

    public BrowserContext context(Browser.NewContextOptions options) {
        return browser.newContext(options);
    }

    /** Adds what goes wrong in the page's scripts or against its policy to the complaints. */
    public static void listen(Page page, List<String> complaints) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + " console: " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + " script: " + error));
    }

    /** What in the page breaks the rules of WCAG 2.2 AA that a program can check. */
    @SuppressWarnings("unchecked") // The script answers a list of texts.
    public static List<String> violations(Page page) {
        page.evaluate(Axe.SCRIPT);
        return (List<String>) page.evaluate(AXE);
    }

    /** Read by the first use. */
    private static final class Axe {
        static final String SCRIPT = read();

        private static String read() {
            try {
                return Files.readString(Path.of("web", "node_modules", "axe-core", "axe.min.js"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        playwright.close();
    }
}
