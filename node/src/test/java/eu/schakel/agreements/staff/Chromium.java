package eu.schakel.agreements.staff;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import eu.schakel.testing.TestBrowser;
import java.util.List;

/** A real browser in which people of the work place work; each person with a context, so with cookies, of their own. */
final class Chromium implements AutoCloseable {
    private final String address;
    private final TestBrowser browser = TestBrowser.start();

    Chromium(String address) {
        this.address = address;
    }

    /** A window of its own, of this width. */
    BrowserContext window(boolean script, int width) {
        var context = browser.context(new NewContextOptions()
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
    List<String> violations(Page page) {
        return TestBrowser.violations(page);
    }

    @Override
    public void close() {
        browser.close();
    }
}
