package eu.schakel.obstacles.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import eu.schakel.obstacles.FollowUpCode;
import eu.schakel.testing.TestBrowser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A resident on a phone, in a real browser; and somebody without script, in German. */
@Tag("browser")
class IntakeBrowserTest {
    private static final int PHONE_PX = 375;
    private static final int WIDE_PX = 1280;
    private static final int PHONE_SCREEN_PX = 667;

    private final Desk desk = new Desk();
    private final TestBrowser browser = TestBrowser.start();
    private final List<String> complaints = new ArrayList<>();

    @AfterEach
    void close() {
        browser.close();
        desk.close();
    }

    private Page open(boolean script, int width) {
        var window = browser.context(new NewContextOptions()
                .setBaseURL(desk.address())
                .setJavaScriptEnabled(script)
                .setViewportSize(width, PHONE_SCREEN_PX));
        var page = window.newPage();
        TestBrowser.listen(page, complaints);
        return page;
    }

    /** Every page that somebody comes by is fit for everybody and for the width of a phone. */
    private void look(Page page, String name) {
        assertThat(TestBrowser.violations(page)).as(name).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("%s is as wide as the screen", name)
                .isEqualTo(0);
    }

    /** Returns when the answer is there: what is looked at next is another page. */
    private static void goOn(Page page) {
        page.waitForResponse(
                response -> response.request().isNavigationRequest() && response.status() != 303,
                () -> page.locator("main form button[type=submit]").last().click());
        page.waitForLoadState();
    }

    @Test
    void aResidentReportsOnAPhone() {
        desk.report(Desk.CODE, Desk.PROBLEM, true);
        desk.staff(Desk.CODE, "take-up", Map.of());
        desk.publish(
                Desk.CODE, "Buskaart geldt niet over de grens", "Wie met de bus over de grens rijdt, betaalt opnieuw.");
        var page = open(true, PHONE_PX);
        page.navigate("/nl/report");
        var begin = page.locator("main form button");
        assertThat(begin).isVisible();
        assertThat(Objects.requireNonNull(begin.boundingBox()).y).isLessThan(PHONE_SCREEN_PX - 44);
        look(page, "1-start");
        begin.click();

        look(page, "2-problem");
        page.locator("#problem").fill("Mijn buskaart van De Lijn werkt niet over de grens");
        page.locator("#problem").blur();
        assertThat(page.locator("#alike")).containsText("Buskaart geldt niet over de grens");
        look(page, "3-while-writing");
        goOn(page);
        assertThat(page.locator("h1")).hasText("Is het een van deze?");
        look(page, "4-similar");
        page.getByText("Het is iets anders: verder").click();

        goOn(page);
        assertThat(page.locator(".error-summary")).isFocused();
        look(page, "5-where-wrong");
        page.locator(".error-summary a").click();
        assertThat(page.locator("#area")).isFocused();
        page.locator("summary", new Page.LocatorOptions().setHasText("België"))
                .first()
                .click();
        page.locator("summary", new Page.LocatorOptions().setHasText("Delen van Oost-Vlaanderen"))
                .click();
        page.getByLabel("Gent", new Page.GetByLabelOptions().setExact(true)).check();
        look(page, "6-where");
        goOn(page);

        // By keyboard alone.
        page.locator("#who").focus();
        page.keyboard().press("Space");
        look(page, "7-who");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/question/who"));
        look(page, "8-more");
        goOn(page);
        page.locator("#email").fill("an@example.org");
        page.locator("#" + Draft.SHARED).check();
        look(page, "9-contact");
        goOn(page);

        assertThat(page.locator("h1")).hasText("Kijk na en verstuur");
        look(page, "10-check");
        page.locator(".change a[href*='question/contact']").nth(1).click();
        page.locator("#name").fill("An");
        goOn(page);
        assertThat(page.locator("main dl")).containsText("Gent");
        page.locator("main form button").dblclick();
        assertThat(page.locator("h1")).containsText("Uw melding is binnen");
        look(page, "11-received");
        assertThat(desk.all()).hasSize(2);

        page.goBack();
        assertThat(page.locator("h1")).not().hasText("Kijk na en verstuur");
        assertThat(desk.all()).hasSize(2);
        page.goForward();
        page.getByText("Volg uw melding").last().click();
        assertThat(page.locator("main")).containsText("Niemand heeft ze al beoordeeld.");
        page.locator("summary").first().click();
        look(page, "12-follow");
        // The browser itself complains of the answer to a form that was not right.
        assertThat(complaints).allMatch(line -> line.contains("422"));
    }

    @Test
    void somebodyWithoutScriptReportsAndFollowsInGerman() {
        var page = open(false, WIDE_PX);
        page.navigate("/de/report");
        goOn(page);
        page.locator("#problem").fill("Der Bus hält an der Grenze, und die Fahrkarte gilt nicht mehr.");
        goOn(page);
        page.locator("summary", new Page.LocatorOptions().setHasText("Niederlande"))
                .first()
                .click();
        page.getByLabel("Ganz Niederlande").check();
        goOn(page);
        page.locator("[name=who][value=resident]").check();
        goOn(page);
        goOn(page);
        page.locator("[name=" + Draft.SHARED + "][value=no]").check();
        goOn(page);
        assertThat(page.locator("h1")).hasText("Prüfen und senden");
        goOn(page);
        assertThat(page.locator("main")).containsText("Sie gaben keine E-Mail-Adresse an.");
        var code = FollowUpCode.find(page.locator(".follow-code .code").innerText())
                .orElseThrow();
        desk.staff(code, "take-up", Map.of());
        desk.staff(code, "ask", Map.of("question", "Welke lijn is het?"));

        page.navigate("/de/follow");
        page.locator("#code").fill(code.grouped());
        goOn(page);
        assertThat(page.locator(".moments")).containsText("Welke lijn is het?");
        assertThat(page.locator(".moments [lang=nl]")).hasText("Welke lijn is het?");
        page.locator("main .actions a").click();
        page.locator("#answer").fill("Linie 1.");
        goOn(page);
        assertThat(page.locator(".moments")).containsText("Linie 1.");
        assertThat(desk.obstacle(code).language()).isEqualTo("de");
        desk.staff(
                code,
                "route-elsewhere",
                Map.of("outcome", "outside-scope", "reasons", "Het is een kaart.", "what-now", "Bel De Lijn."));
        page.reload();
        assertThat(page.locator("main")).containsText("Kein Grenzhindernis");
        assertThat(page.locator("main")).containsText("Die Meldung wieder öffnen");
    }

    @Test
    void everyOtherPageIsFitForEverybody() {
        desk.report(Desk.CODE, Desk.PROBLEM, false);
        desk.staff(Desk.CODE, "take-up", Map.of());
        desk.staff(Desk.CODE, "ask", Map.of("question", "Welke lijn is het?"));
        var phone = open(true, PHONE_PX);
        var follow = "/fr/follow/" + Desk.CODE.text();
        var paths = Map.of(
                "20-code",
                "/fr/follow",
                "21-lost",
                "/fr/follow/lost",
                "22-unknown",
                "/fr/follow/0000000000000000",
                "23-follow",
                follow,
                "24-answer",
                follow + "/do/answer",
                "25-correct",
                follow + "/correct",
                "26-erase",
                follow + "/erase",
                "27-data",
                follow + "/data");
        paths.forEach((name, path) -> {
            phone.navigate(path);
            look(phone, name);
        });
        phone.navigate("/fr/report");
        goOn(phone);
        phone.locator("#problem").fill("Notre service de bus s’arrête à la frontière.");
        goOn(phone);
        phone.locator("summary", new Page.LocatorOptions().setHasText("Belgique"))
                .first()
                .click();
        phone.getByLabel("Tout : Belgique").check();
        goOn(phone);
        phone.locator("[name=who][value=authority]").check();
        goOn(phone);
        look(phone, "28-kind");
        phone.locator("[value=cross-border-file]").check();
        goOn(phone);
        assertThat(phone.locator(".tasks")).containsText("Pas encore possible");
        look(phone, "29-tasks");
    }

    @Test
    void staffEnterALetter() {
        var page = open(true, WIDE_PX);
        page.navigate("/nl/sign-in?to=/nl/work/report");
        page.locator("li", new Page.LocatorOptions().setHasText("Hilde Coppens"))
                .locator("button")
                .click();
        assertThat(page.locator("h1")).hasText("Een melding invoeren");
        look(page, "30-counter");
        page.getByLabel("Per brief").check();
        page.locator("#day").fill("27-2-2026");
        page.locator("[name=reporter-language][value=fr]").check();
        page.locator("#problem").fill("De bus stopt aan de grens.");
        page.locator("summary", new Page.LocatorOptions().setHasText("België"))
                .first()
                .click();
        page.getByLabel("Heel België").check();
        page.locator("[name=who][value=resident]").check();
        page.locator("[name=" + Draft.SHARED + "][value=yes]").check();
        goOn(page);
        assertThat(page.locator("h1")).hasText("Votre signalement est enregistré");
        look(page, "31-letter");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".follow-code .code")).isVisible();
        assertThat(page.locator(".exports")).isHidden();
    }
}
