package eu.schakel.agreements.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static eu.schakel.agreements.staff.WorkPlace.by;
import static eu.schakel.agreements.staff.WorkPlace.dossier;
import static eu.schakel.agreements.staff.WorkPlace.reading;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import eu.schakel.agreements.Commands.AskQuestion;
import eu.schakel.agreements.Status;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A coordinator at work, in a real browser. */
@Tag("browser")
@SuppressWarnings("NullAway.Init")
class StaffBrowserTest {
    private static final String HAVENTOP = "/nl/work/agreements/proef-2025/haventop";
    private static final String SPOOR = "/nl/work/agreements/proef-2025/spoor";
    private static final String LIEVE = "Lieve Vandersmissen";
    private static final int WIDE_PX = 1280;
    private static final int MOST_TABS = 60;

    private final WorkPlace place = WorkPlace.open();
    private Chromium chromium;
    private BrowserContext window;
    private Page page;

    @BeforeEach
    void signIn() {
        chromium = new Chromium(place.stranger().address());
        window = chromium.window(true, WIDE_PX);
        page = Chromium.signIn(window, "nl", LIEVE);
    }

    @AfterEach
    void close() {
        chromium.close();
        place.close();
    }

    @Test
    void theWorkListLeadsToAReadingThatIsPreviewedThenSent() {
        page.navigate("/nl/work?scope=all");
        assertThat(page.locator(".work-section h2").first()).containsText("Te laat");
        assertThat(page.locator("#unread ~ ol .title").first()).hasText("Afspraak taalunie");
        page.locator("#unread ~ ol").getByText("Afspraak haventop").click();
        page.getByText("Nieuwe lezing geven").click();
        fillReading("Bezig", "De havens spraken af.");
        click("preview");
        assertThat(page.locator(".panel-public")).containsText("De havens spraken af.");
        assertThat(page.locator(".panel-partner")).containsText("De havens spraken af.");
        assertThat(place.agreement("haventop").readings()).isEmpty();
        click("send");
        assertThat(page.locator(".utrecht-alert")).containsText("Vastgelegd en openbaar.");
        assertThat(page.locator(".pair")).containsText("De havens spraken af.");
    }

    @Test
    void anInternalNoteLooksInternal() {
        page.navigate(HAVENTOP + "/note");
        page.locator("#note").fill("Eerst de haven bellen.");
        click("preview");
        assertThat(page.locator(".panel-public")).containsText("Niets.");
        click("send");
        var note = page.locator(".internal-note");
        assertThat(note).containsText("Intern: blijft bij Vlaanderen");
        assertThat(note.evaluate("note => getComputedStyle(note).borderStyle").toString())
                .contains("dashed");
        assertThat(page.locator(".story .internal")).containsText("Eerst de haven bellen.");
    }

    @Test
    void aQuestionIsAskedAndAnotherAnswered() {
        place.dutch.ask(
                by("nederland"),
                dossier("haventop"),
                new AskQuestion("Waar komt de top?", LocalDate.of(2026, 12, 1), false));
        page.navigate(HAVENTOP + "/question");
        page.getByLabel("Iedereen", new Page.GetByLabelOptions().setExact(true)).check();
        page.locator("#question").fill("Wie nodigt uit?");
        click("preview");
        click("send");
        assertThat(page.locator(".question", has("Wie nodigt uit?"))).containsText("Wacht op antwoord.");
        page.locator(".question", has("Waar komt de top?"))
                .getByText("Beantwoorden")
                .click();
        page.locator("#answer").fill("In Gent.");
        click("preview");
        click("send");
        assertThat(page.locator(".question", has("Waar komt de top?")).locator(".answered"))
                .hasText("In Gent.");
    }

    @Test
    void aMilestoneIsRead() {
        page.navigate(SPOOR);
        page.locator(".milestones li", has("Studie")).first().locator("a").click();
        page.getByLabel("Bezig", new Page.GetByLabelOptions().setExact(true)).check();
        page.locator("[name=date]").fill("1-3-2027");
        click("preview");
        click("send");
        assertThat(page.locator(".milestones li").first()).containsText("Bezig, 1 maart 2027");
    }

    @Test
    void aCorrectionKeepsTheHistory() {
        place.flemish.giveReading(
                by("vlaanderen"), dossier("haventop"), reading(Status.FULFILLED, "De top was er al."));
        page.navigate(HAVENTOP);
        page.getByText("Onze lezing verbeteren").click();
        assertThat(page.locator("#evidence")).hasValue("De top was er al.");
        fillReading("Bezig", "De top komt nog.");
        page.locator("#reason").fill("Verkeerde afspraak.");
        click("preview");
        click("send");
        assertThat(page.locator(".pair")).containsText("De top komt nog.");
        assertThat(page.locator(".story")).containsText("Lezing: Nagekomen. De top was er al.");
        assertThat(page.locator(".story")).containsText("Reden: Verkeerde afspraak.");
    }

    @ParameterizedTest
    @CsvSource({"180, U bent intussen afgemeld", "16, Meld u nog eens aan om te publiceren"})
    void whoMustSignInWhileWritingKeepsTheText(int minutes, String title) {
        page.navigate(HAVENTOP + "/reading");
        fillReading("Bezig", "Drie regels\nmet \"tekens\" & <zo>.");
        place.clock.advance(Duration.ofMinutes(minutes));
        click("preview");
        assertThat(page.locator("h1")).hasText(title);
        assertThat(place.agreement("haventop").readings()).isEmpty();
        var tab = page.waitForPopup(() -> page.locator("main a[target=_blank]").click());
        tab.locator("li", has(LIEVE)).locator("button").click();
        assertThat(tab.locator("h1")).hasText("Mijn werk");
        click("edit");
        assertThat(page.locator("#evidence")).hasValue("Drie regels\nmet \"tekens\" & <zo>.");
        click("preview");
        click("send");
        assertThat(page.locator(".pair")).containsText("met \"tekens\" & <zo>.");
    }

    @Test
    void whoIsSecondIsToldAndKeepsTheText() {
        page.navigate(HAVENTOP + "/reading");
        fillReading("Bezig", "Mijn lezing.");
        place.flemish.giveReading(by("vlaanderen"), dossier("haventop"), reading(Status.STUCK, "Collega was eerst."));
        click("preview");
        click("send");
        assertThat(page.locator("[role=alert]")).containsText("Iemand was u voor");
        assertThat(page.locator(".work-form .story")).containsText("Collega was eerst.");
        assertThat(page.locator(".panel-public")).containsText("Mijn lezing.");
        click("edit");
        assertThat(page.locator("#evidence")).hasValue("Mijn lezing.");
        assertThat(place.agreement("haventop")
                        .reading("vlaanderen")
                        .orElseThrow()
                        .status())
                .isEqualTo(Status.STUCK);
    }

    @Test
    void clickingTwiceSendsOnce() {
        page.navigate(HAVENTOP + "/reading");
        fillReading("Bezig", "Eén keer.");
        click("preview");
        page.locator("main button[value=send]").dblclick();
        assertThat(page.locator(".utrecht-alert")).containsText("Vastgelegd en openbaar.");
        assertThat(place.agreement("haventop").earlier()).isEmpty();
    }

    @Test
    void backFromThePreviewIsTheFormAsItWasTyped() {
        page.navigate(HAVENTOP + "/reading");
        fillReading("Vastgelopen", "Geen zaal.");
        click("preview");
        page.goBack();
        assertThat(page.locator("#evidence")).hasValue("Geen zaal.");
        assertThat(page.locator("[value=stuck]")).isChecked();
    }

    @ParameterizedTest
    @CsvSource({"nl, Vastgelegd en openbaar.", "fr, Enregistré et public."})
    void aReadingIsGivenByKeyboardWithoutScript(String language, String done) {
        var plain = Chromium.signIn(chromium.window(false, WIDE_PX), language, LIEVE);
        plain.navigate("/" + language + "/work?scope=all");
        tabTo(plain, "#unread ~ ol a[href*='haventop']");
        plain.keyboard().press("Enter");
        plain.waitForURL("**/haventop");
        tabTo(plain, "main a[href*='/reading']");
        plain.keyboard().press("Enter");
        plain.waitForURL("**/reading**");
        tabTo(plain, "#status");
        plain.keyboard().press("Space");
        plain.keyboard().press("ArrowDown");
        tabTo(plain, "#evidence");
        plain.keyboard().type("Zonder muis.");
        tabTo(plain, "button[value=preview]");
        plain.keyboard().press("Enter");
        assertThat(plain.locator(".panel-public")).containsText("Zonder muis.");
        tabTo(plain, "button[value=send]");
        plain.keyboard().press("Enter");
        assertThat(plain.locator(".utrecht-alert")).containsText(done);
        assertThat(place.agreement("haventop")
                        .reading("vlaanderen")
                        .orElseThrow()
                        .status())
                .isEqualTo(Status.UNDER_WAY);
    }

    private void fillReading(String status, String evidence) {
        page.getByLabel(status, new Page.GetByLabelOptions().setExact(true)).check();
        page.locator("#evidence").fill(evidence);
    }

    private void click(String step) {
        page.locator("main button[value=" + step + "]").click();
    }

    private static Page.LocatorOptions has(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            if (page.locator(":focus").and(page.locator(selector)).count() == 1) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach " + selector + " on " + page.url());
    }
}
