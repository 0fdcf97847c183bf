package eu.schakel.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import eu.schakel.testing.TestBrowser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The gallery in a real browser, under the strict content security policy: accessible, within 320 pixels, light and dark. */
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GalleryBrowserTest {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    /** WCAG 1.4.10: 320 CSS pixels, which is also a screen of 1280 enlarged to 400 percent. */
    private static final int NARROW_PX = 320;

    private final Map<String, String> pages = new HashMap<>();
    private HttpServer server;
    private final TestBrowser browser = TestBrowser.start();

    @BeforeAll
    void start() throws IOException {
        for (Language language : Language.values()) {
            Map<String, String> gallery = new Gallery(language).pages();
            // The error pages differ in their words alone, so one of them is enough.
            gallery.keySet().removeIf(name -> name.startsWith("error-") && !name.equals("error-404"));
            gallery.forEach((name, html) -> pages.put("/" + language.tag() + "/" + name, html));
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterAll
    void stop() {
        browser.close();
        if (server != null) {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void everyPageIsAccessibleAndKeepsThePolicy(ColorScheme scheme) {
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context = browser.context(new Browser.NewContextOptions().setColorScheme(scheme))) {
            for (String path : pages.keySet().stream()
                    .filter(name -> name.startsWith("/nl/"))
                    .sorted()
                    .toList()) {
                Page page = open(context, path, complaints);
                complaints.addAll(TestBrowser.violations(page).stream()
                        .map(each -> path + " " + each)
                        .toList());
                page.close();
            }
        }
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyPageFitsANarrowScreen(Language language) {
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context =
                browser.context(new Browser.NewContextOptions().setViewportSize(NARROW_PX, 640))) {
            for (String path : pages.keySet().stream()
                    .filter(name -> name.startsWith("/" + language.tag() + "/"))
                    .sorted()
                    .toList()) {
                Page page = open(context, path, complaints);
                Object width = page.evaluate("() => document.documentElement.scrollWidth");
                if (!width.equals(NARROW_PX)) {
                    complaints.add(path + " is " + width + " pixels wide");
                }
                page.close();
            }
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void choosingAFilterReplacesTheResultsAndTheAddress() {
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context = browser.context()) {
            Page page = open(context, "/nl/form", complaints);
            page.evaluate("() => document.querySelector('#results').dataset.old = 'yes'");
            page.locator("#theme").selectOption("");
            page.waitForURL("**/nl/form?theme=&word=");
            page.waitForSelector("#results:not([data-old])");
            assertThat(page.locator("#results").count()).isEqualTo(1);
            assertThat(page.locator("#what").count()).isEqualTo(1);
        }
        assertThat(complaints).isEmpty();
    }

    private Page open(BrowserContext context, String path, List<String> complaints) {
        Page page = context.newPage();
        TestBrowser.listen(page, complaints);
        page.navigate("http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + path);
        return page;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String html = pages.get(path);
            Optional<Asset> asset = Examples.SITE.assets().find(path);
            byte[] bytes =
                    html == null ? asset.map(Asset::bytes).orElse(new byte[0]) : html.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
            asset.ifPresent(any -> exchange.getResponseHeaders().set("Cache-Control", Asset.CACHE_CONTROL));
            exchange.getResponseHeaders()
                    .set(
                            "Content-Type",
                            html == null
                                    ? asset.map(Asset::contentType).orElse("text/plain")
                                    : "text/html; charset=utf-8");
            exchange.sendResponseHeaders(bytes.length == 0 ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
