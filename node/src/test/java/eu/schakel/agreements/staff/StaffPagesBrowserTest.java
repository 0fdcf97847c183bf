package eu.schakel.agreements.staff;

import static eu.schakel.agreements.staff.WorkPlace.by;
import static eu.schakel.agreements.staff.WorkPlace.dossier;
import static eu.schakel.agreements.staff.WorkPlace.reading;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import eu.schakel.agreements.Commands.AddNote;
import eu.schakel.agreements.Commands.AskQuestion;
import eu.schakel.agreements.Commands.ReportError;
import eu.schakel.agreements.Status;
import eu.schakel.portal.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every type of page for staff, with something in it, in every language: accessible, and within 320 pixels. */
@Tag("browser")
@SuppressWarnings("NullAway.Init")
class StaffPagesBrowserTest {
    /** WCAG 1.4.10. */
    private static final int NARROW_PX = 320;

    private static final String AGREEMENT = "/work/agreements/proef-2025/spoor";

    private static WorkPlace place;
    private static Chromium chromium;
    private static List<String> addresses;

    @BeforeAll
    static void open() {
        place = WorkPlace.open();
        chromium = new Chromium(place.stranger().address());
        var spoor = dossier("spoor");
        place.flemish.giveReading(by("vlaanderen"), spoor, reading(Status.UNDER_WAY, "De studie loopt."));
        place.dutch.giveReading(
                by("nederland"), spoor, reading(Status.STUCK, "Zie https://example.org/" + "lang".repeat(30)));
        place.dutch.ask(by("nederland"), spoor, new AskQuestion("Wie?", LocalDate.of(2026, 12, 1), false));
        place.flemish.ask(by("vlaanderen"), spoor, new AskQuestion("Wat?", LocalDate.of(2026, 12, 1), true));
        place.flemish.addNote(by("vlaanderen"), spoor, new AddNote("Bellen."));
        place.flemish.reportError(
                by("vlaanderen"), new ReportError("/nl/agreements/proef-2025/spoor", "Fout.", "a@example.org"));
        var agreement = place.agreement("spoor");
        var ours = agreement.reading("vlaanderen").orElseThrow().event();
        var question = agreement.questions().getFirst().id();
        var report = place.inside.listOpenReports().getFirst().event();
        addresses = List.of(
                "/work",
                "/work?scope=all",
                AGREEMENT,
                AGREEMENT + "?done=reading",
                AGREEMENT + "/reading",
                AGREEMENT + "/confirm",
                AGREEMENT + "/correction?reading=" + ours,
                AGREEMENT + "/question",
                AGREEMENT + "/answer?question=" + question,
                AGREEMENT + "/milestone?milestone=studie",
                AGREEMENT + "/note",
                "/work/reports",
                "/work/reports/" + report,
                "/briefing",
                "/briefing?since=morgen",
                "/briefing/departments",
                "/department/" + "A".repeat(43));
    }

    @AfterAll
    static void close() {
        chromium.close();
        place.close();
    }

    @ParameterizedTest
    @EnumSource
    void everyPageIsAccessibleAndNarrowEnough(Language language) {
        var complaints = new ArrayList<String>();
        try (var window = chromium.window(true, NARROW_PX)) {
            var page = Chromium.signIn(window, language.tag(), "Lieve Vandersmissen");
            for (var address : addresses) {
                page.navigate("/" + language.tag() + address);
                look(page, address, complaints);
            }
            lookAtForms(page, language, complaints);
            lookAtDepartment(page, language, complaints);
        }
        assertThat(complaints).isEmpty();
    }

    /** Wrong answers, the preview, somebody who was first, and a session that ended. */
    private static void lookAtForms(Page page, Language language, List<String> complaints) {
        page.navigate("/" + language.tag() + AGREEMENT + "/reading");
        page.locator("button[value=preview]").click();
        look(page, "errors", complaints);
        page.locator("#status").check();
        page.locator("#evidence").fill("Lang".repeat(40));
        page.locator("button[value=preview]").click();
        look(page, "preview", complaints);
        place.dutch.giveReading(by("nederland"), dossier("spoor"), reading(Status.STUCK, "Nog steeds."));
        page.locator("main button[value=send]").click();
        assertThat(page.locator("[role=alert]").count()).isEqualTo(1);
        look(page, "overtaken", complaints);
        page.context().clearCookies();
        page.locator("main button[value=send]").click();
        look(page, "session ended", complaints);
    }

    private static void lookAtDepartment(Page former, Language language, List<String> complaints) {
        var page = Chromium.signIn(former.context(), language.tag(), "Lieve Vandersmissen");
        page.navigate("/" + language.tag() + "/briefing/departments");
        page.locator("button[name=body]").first().click();
        look(page, "links made", complaints);
        var link = page.locator(".mail").first().innerText().replaceAll("(?s).*(/department/\\S+).*", "$1");
        page.navigate("/" + language.tag() + link);
        look(page, "department", complaints);
        page.locator("main .work a").first().click();
        look(page, "department's form", complaints);
    }

    private static void look(Page page, String what, List<String> complaints) {
        chromium.violations(page).forEach(violation -> complaints.add(what + " " + violation));
        var width = page.evaluate("() => document.documentElement.scrollWidth");
        if (!width.equals(NARROW_PX)) {
            complaints.add(what + " is " + width + " pixels wide");
        }
    }
}
