package eu.schakel.obstacles.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import eu.schakel.obstacles.Obstacles;
import eu.schakel.testing.TestBrowser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A case handler at work, in a real browser. */
@Tag("browser")
@SuppressWarnings("NullAway.Init")
class CasesBrowserTest {
    private static final int WIDE_PX = 1280;
    private static final int PHONE_PX = 375;

    private final CaseDesk desk = new CaseDesk();
    private final List<String> complaints = new ArrayList<>();
    private TestBrowser browser;
    private Page page;

    @BeforeEach
    void signIn() {
        browser = TestBrowser.start();
        page = signIn(window(true, WIDE_PX), "nl", CaseDesk.HANDLER);
        TestBrowser.listen(page, complaints);
    }

    @AfterEach
    void close() {
        browser.close();
        desk.close();
    }

    @Test
    void fromMondayMorningToTheAnswerWithItsLetter() {
        desk.report(CaseDesk.BUS, "De bus stopt aan de grens.");
        look("work empty of other cases", "/nl/work/obstacles");
        assertThat(page.locator("#waiting ~ ol .title").first()).hasText("De bus stopt aan de grens.");
        page.locator("#waiting ~ ol a").first().click();
        step("In onderzoek nemen");
        assertThat(page.locator(".panel-reporter")).containsText("Er gaat geen e-mail uit");
        click("send");
        assertThat(page.locator(".utrecht-alert").first()).containsText("De stap is gezet.");

        page.locator(".steps").getByText("Iets vragen aan de melder").click();
        click("preview");
        assertThat(page.locator("#question-error")).isVisible();
        page.locator("#question").fill("Welke halte?");
        click("preview");
        assertThat(page.locator(".panel-reporter")).containsText("Welke halte?");
        look("preview", null);
        assertThat(page.locator(".panel-partner")).containsText("Welke halte?");
        assertThat(page.locator(".panel-public")).containsText("Niets.");
        click("send");
        assertThat(page.locator(".case-next")).containsText("De melder is aan zet.");
        desk.reporter("answer", "answer", "Halte Kapellen.");

        page.navigate("/nl/work/obstacles");
        assertThat(page.locator("#woken ~ ol .why").first()).hasText("De melder deed iets.");
        page.locator("#woken ~ ol a").first().click();
        assertThat(page.locator(".story")).containsText("Halte Kapellen.");
        look("case", null);
        step("Zelf behandelen");
        click("send");
        page.locator(".steps").getByText("Antwoorden en afronden").click();
        page.getByLabel("Opgelost", new Page.GetByLabelOptions().setExact(true)).check();
        click("preview");
        assertThat(page.locator("#reasons-error")).isVisible();
        page.locator("#reasons").fill("De bus rijdt door.");
        page.locator("#what-now").fill("Neem lijn 19.");
        click("preview");
        click("send");
        assertThat(page.locator(".status-line")).containsText("Opgelost");
        page.getByText("Antwoord op uw melding").click();
        assertThat(page.locator(".letter")).containsText("De bus rijdt door.");
        look("letter", null);
        var pdf = page.request()
                .get(desk.address() + page.locator("main a.link-button").getAttribute("href"));
        assertThat(pdf.headers().get("content-type")).contains("application/pdf");
        assertThat(complaints).allMatch(complaint -> complaint.contains("422"));
    }

    @Test
    void twoPeoplePublish() {
        desk.report(CaseDesk.BUS, "De bus stopt aan de grens.");
        page.navigate(bus() + "/draft");
        page.locator("#title").fill("Bus stopt aan de grens");
        page.locator("#summary").fill("Reizigers moeten overstappen.");
        page.locator("#theme").selectOption("mobility");
        click("preview");
        click("send");
        page.navigate(bus() + "/publish");
        click("preview");
        click("send");
        assertThat(page.locator("#form")).containsText("U schreef dit zelf.");
        assertThat(desk.bus().published()).isFalse();

        var second = signIn(window(true, WIDE_PX), "nl", CaseDesk.COORDINATOR);
        second.navigate(bus());
        assertThat(TestBrowser.violations(second)).isEmpty();
        assertThat(second.locator(".draft")).containsText("Geschreven door " + CaseDesk.HANDLER);
        second.navigate(bus() + "/publish");
        second.locator("main button[value=preview]").click();
        assertThat(second.locator(".panel-public")).containsText("Reizigers moeten overstappen.");
        second.locator("main button[value=send]").click();
        assertThat(second.locator(".utrecht-alert").first()).containsText("De samenvatting is openbaar.");
        assertThat(desk.bus().published()).isTrue();
        second.navigate(bus() + "/adopt");
        second.locator("main button[value=preview]").click();
        second.locator("main button[value=send]").click();
        assertThat(second.locator(".status-line")).containsText("Prioriteit van ons");
    }

    @Test
    void whoIsSecondIsToldAndKeepsTheText() {
        desk.report(CaseDesk.BUS, "De bus stopt aan de grens.");
        desk.home("take-up");
        page.navigate(bus() + "/step/ask");
        page.locator("#question").fill("Welke halte?");
        desk.home("treat");
        click("preview");
        click("send");
        assertThat(page.locator("[role=alert]")).containsText("Iemand was u voor");
        assertThat(page.locator(".work-form .story")).containsText("Zelf behandelen");
        assertThat(page.locator(".panel-partner")).containsText("Welke halte?");
        click("send");
        assertThat(page.locator(".case-next")).containsText("De melder is aan zet.");
    }

    @Test
    void thePartnersStepArrivesWhileSomebodyWrites() {
        desk.report(CaseDesk.BUS, "De bus stopt aan de grens.");
        desk.home("take-up");
        desk.home("offer", "question", "Neemt u dit over?");
        desk.exchange();
        page.navigate(bus() + "/advice");
        page.getByLabel("Kennisinstelling").check();
        page.locator("#of").fill("Universiteit");
        page.locator("#question").fill("Wat zegt de wet?");
        desk.neighbour("accept");
        desk.exchange();
        click("preview");
        click("send");
        assertThat(page.locator(".work-form .story")).containsText("De melding aanvaarden");
        click("send");
        assertThat(page.locator(".story").first()).containsText("Wat zegt de wet?");
        assertThat(page.locator(".status-line")).containsText("Nederland behandelt het");
    }

    @Test
    void aSessionThatEndsWhileWritingKeepsTheText() {
        desk.report(CaseDesk.BUS, "De bus stopt aan de grens.");
        page.navigate(bus() + "/note");
        page.locator("#note").fill("Drie regels\nmet \"tekens\" & <zo> \uD83D\uDE80.");
        desk.clock.advance(Duration.ofHours(3));
        click("preview");
        assertThat(page.locator("h1")).hasText("U bent intussen afgemeld");
        var tab = page.waitForPopup(() -> page.locator("main a[target=_blank]").click());
        tab.locator("li", new Page.LocatorOptions().setHasText(CaseDesk.HANDLER))
                .locator("button")
                .click();
        assertThat(tab.locator("h1")).hasText("Grensobstakels: mijn dag");
        click("edit");
        assertThat(page.locator("#note")).hasValue("Drie regels\nmet \"tekens\" & <zo> \uD83D\uDE80.");
        click("preview");
        assertThat(page.locator(".panel-public")).containsText("Niets.");
        click("send");
        assertThat(page.locator(".story .internal")).containsText("met \"tekens\" & <zo>");
    }

    @Test
    void aReportBecomesAFileWhoseCodeIsShownOnce() {
        desk.report(CaseDesk.BUS, "De bus stopt aan de grens.");
        desk.home("take-up");
        page.navigate(bus() + "/promote");
        assertThat(page.locator("#problem")).hasValue("De bus stopt aan de grens.");
        page.locator("#title").fill("Bus over de grens");
        page.locator("#initiator-name").fill("De Lijn");
        page.locator("#involvement").fill("De Lijn rijdt de bus.");
        page.locator("#interaction").fill("Een buslijn over de grens.");
        page.locator("#need").fill("Mensen komen niet op hun werk.");
        page.locator("#reasons").fill("De Lijn is betrokken.");
        page.locator("#what-now").fill("Volg het dossier.");
        click("preview");
        click("send");
        assertThat(page.locator("h1")).hasText("Het dossier is ingediend");
        look("promoted", null);
        assertThat(page.locator(".code")).hasText(java.util.regex.Pattern.compile("([0-9A-Z]{4}-){3}[0-9A-Z]{4}"));
        assertThat(desk.bus().outcome()).contains("promoted");
        assertThat(desk.reads.list()).hasSize(2);
        page.locator("main dd a").click();
        assertThat(page.locator("h1")).hasText("Bus over de grens");
        look("file", page.url());
    }

    @Test
    void aMergeNeedsAnotherDossierAndNoCircle() {
        desk.report(CaseDesk.BUS, "De bus stopt aan de grens en rijdt niet door.");
        var other = desk.report(CaseDesk.code(7), "De bus stopt aan de grens, men moet overstappen.");
        page.navigate(bus());
        assertThat(page.locator(".case-next")).containsText("men moet overstappen");
        page.getByText("Hiermee samenvoegen").click();
        assertThat(page.locator("#other-case")).hasValue(other.reference());
        page.locator("#other-case").fill(desk.bus().reference());
        page.locator("#reasons").fill("Hetzelfde.");
        page.locator("#what-now").fill("Volg het andere.");
        click("preview");
        assertThat(page.locator("#other-case-error")).containsText("is dit dossier");
        page.locator("#other-case").fill("AAAAA-AAAAA");
        click("preview");
        assertThat(page.locator("#other-case-error")).containsText("Er is geen dossier");
        page.locator("#other-case").fill(other.reference());
        click("preview");
        click("send");
        assertThat(desk.bus().outcome()).contains("merged");
    }

    @Test
    void manyDossiersGoToOnePersonAfterAPageThatSaysSo() {
        desk.report(CaseDesk.BUS, "De bus stopt aan de grens.");
        desk.report(CaseDesk.code(1), "Het diploma telt niet.");
        page.navigate("/nl/work/obstacles");
        page.locator("[name=case]").first().check();
        page.locator("[name=case]").nth(1).check();
        page.locator("#to").selectOption(desk.person(CaseDesk.HANDLER).id().toString());
        page.locator("form[action$=bulk] button").first().click();
        assertThat(page.locator("ol.work")).containsText("gaat naar " + CaseDesk.HANDLER);
        assertThat(desk.bus().inside().assignedTo()).isEmpty();
        look("bulk", null);
        click("send");
        assertThat(page.locator("ol.work")).containsText("is nu van " + CaseDesk.HANDLER);
        assertThat(desk.bus().inside().assignedTo())
                .contains(desk.person(CaseDesk.HANDLER).id());

        var other = signIn(window(true, WIDE_PX), "nl", CaseDesk.COORDINATOR);
        other.navigate("/nl/work/obstacles");
        other.locator("#from").selectOption(desk.person(CaseDesk.HANDLER).id().toString());
        other.locator("form.bulk button").first().click();
        other.locator("main button[value=send]").click();
        assertThat(desk.bus().inside().assignedTo())
                .contains(desk.person(CaseDesk.COORDINATOR).id());
    }

    @Test
    void aFilterIsKeptAndTheListGoesOut() {
        desk.report(CaseDesk.BUS, "=HYPERLINK(\"x\") en meer");
        page.navigate("/nl/work/obstacles?assignee=nobody");
        page.locator("#name").fill("Van niemand");
        page.locator("button[value=keep]").click();
        assertThat(page.locator(".saved a")).hasAttribute("href", "/nl/work/obstacles?assignee=nobody");
        var csv = page.request()
                .get(desk.address() + "/nl/work/obstacles.csv?assignee=nobody")
                .text();
        assertThat(csv).startsWith("reference,procedure,").contains(desk.bus().reference(), "'=HYPERLINK");
    }

    @Test
    void aListComesInOnceAndSaysWhatIsWrong() {
        desk.report(CaseDesk.BUS, "De bus stopt aan de grens.");
        var list = "problem,area,who,day\nDe bus stopt aan de grens.,BE234,resident,1-2-2026\n"
                + "Het diploma telt niet.,NL341,firm,2-2-2026\nFout.,BE234,niemand,2-2-2030\n";
        for (int time = 0; time < 2; time++) {
            page.navigate("/nl/work/obstacles/import");
            page.locator("#list").fill(list);
            click("preview");
            assertThat(page.locator("ol.work")).containsText("Dit staat al in dossier");
            assertThat(page.locator("main [role=status]")).containsText("2 regels kloppen, 1 regel is fout.");
            look("import", null);
            click("send");
        }
        assertThat(page.locator("ol.work")).containsText("Deze regel was al ingelezen.");
        assertThat(desk.reads.list()).hasSize(3);
    }

    @Test
    void theKeysWorkOnlyWhereSomebodyTurnedThemOn() {
        desk.report(CaseDesk.BUS, "De bus stopt aan de grens.");
        page.navigate("/nl/work/obstacles");
        page.keyboard().press("j");
        assertThat(page.locator("a[data-line]:focus")).hasCount(0);
        page.locator("#keys").check();
        page.keyboard().press("j");
        assertThat(page.locator("a[data-line]:focus")).hasCount(1);
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("De bus stopt aan de grens.");
    }

    @Test
    void allOfItWorksInFrenchWithoutScript() {
        desk.report(CaseDesk.BUS, "De bus stopt aan de grens.");
        var plain = signIn(window(false, WIDE_PX), "fr", CaseDesk.HANDLER);
        plain.navigate("/fr/work/obstacles");
        plain.locator("#waiting ~ ol a").first().click();
        assertThat(plain.locator("h1 [lang=nl]")).hasText("De bus stopt aan de grens.");
        assertThat(plain.locator(".untranslated")).containsText("néerlandais");
        plain.locator(".steps a").first().click();
        plain.locator("main button[value=preview]").press("Enter");
        plain.locator("main button[value=send]").press("Enter");
        assertThat(plain.locator(".utrecht-alert").first()).containsText("L’étape est prise.");
        assertThat(desk.bus().state()).isEqualTo("assessment");
    }

    @Test
    void whateverIsTypedComesBackAsTextOnPhonesToo() {
        var evil = "<b>'; drop table x;-- \u202Eabc " + "lang".repeat(60) + " \uD83D\uDE80";
        desk.report(CaseDesk.BUS, evil);
        desk.home("take-up");
        desk.home("offer", "question", evil);
        CaseDesk.must(
                desk.atHome.note(desk.act("vlaanderen", "case-handler"), Obstacles.dossierOf(CaseDesk.BUS), evil));
        page = signIn(window(true, PHONE_PX), "nl", CaseDesk.HANDLER);
        look("phone case", bus());
        assertThat(page.locator(".story").first()).containsText("<b>'; drop table");
        look("phone work", "/nl/work/obstacles");
        page.navigate(bus() + "/draft");
        page.locator("#summary").fill("x".repeat(4_999) + "éé");
        page.locator("#title").fill(evil.repeat(3));
        click("preview");
        look("phone draft", null);
    }

    private String bus() {
        return "/nl" + Cases.path(desk.bus());
    }

    private void step(String name) {
        page.locator(".steps").getByText(name).click();
        click("preview");
    }

    private void click(String step) {
        page.locator("main button[value=" + step + "]").last().click();
    }

    /** Nothing that axe finds wrong, and no wider than its window. */
    private void look(String name, @Nullable String path) {
        if (path != null) {
            page.navigate(path);
        }
        assertThat(TestBrowser.violations(page)).as(name).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name + " fits")
                .isEqualTo(true);
    }

    private BrowserContext window(boolean script, int width) {
        var context = browser.context(new NewContextOptions()
                .setBaseURL(desk.address())
                .setJavaScriptEnabled(script)
                .setViewportSize(width, 900));
        context.setDefaultTimeout(15_000);
        return context;
    }

    private static Page signIn(BrowserContext window, String language, String name) {
        var page = window.newPage();
        page.navigate("/" + language + "/sign-in?to=/" + language + "/work/obstacles");
        page.locator("li", new Page.LocatorOptions().setHasText(name))
                .locator("button")
                .click();
        return page;
    }
}
