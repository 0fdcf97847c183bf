package eu.schakel.obstacles.staff;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.obstacles.Obstacle;
import eu.schakel.portal.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Letters that write themselves. */
class LetterTest {
    private final CaseDesk desk = new CaseDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theAnswerSaysOutcomeReasonsAndWhatToDo() {
        desk.report(CaseDesk.BUS, "De bus stopt aan de grens.");
        assertThat(Letter.Kind.of(desk.bus())).isEmpty();
        desk.home("route-elsewhere", "outcome", "to-solvit", "reasons", "EU-recht.", "what-now", "Schrijf SOLVIT.");
        var letter = write(Letter.Kind.ANSWER).orElseThrow();

        assertThat(letter.receiver()).isEqualTo("An Peeters");
        assertThat(letter.parts())
                .extracting(part -> part.heading() + ": " + part.text().text())
                .containsExactly(
                        "Uitkomst: Hoort bij SOLVIT: mogelijk in strijd met EU-recht",
                        "Waarom: EU-recht.",
                        "Wat u nu kunt doen: Schrijf SOLVIT.");
        assertThat(letter.foreign()).isEmpty();
        assertThat(Letter.Kind.of(desk.bus())).containsExactly(Letter.Kind.ANSWER);
        assertThat(write(Letter.Kind.DECISION)).as("a report gets no decision").isEmpty();
    }

    @Test
    void aTextInAnotherLanguageIsSaidToBeUntranslatedToReaderAndSender() {
        desk.report(CaseDesk.BUS, "Le bus s’arrête à la frontière.", "fr", true);
        desk.home("route-elsewhere", "outcome", "to-tax", "reasons", "Belasting.", "what-now", "Bel de fiscus.");
        var letter = write(Letter.Kind.ANSWER).orElseThrow();

        assertThat(letter.language()).isEqualTo(Language.FR);
        assertThat(letter.title()).isEqualTo("Réponse à votre signalement");
        assertThat(letter.foreign()).singleElement().asString().contains("néerlandais");
        assertThat(letter.warnings()).singleElement().asString().contains("Nederlands");
        assertThat(letter.parts().getLast().text().language()).isEqualTo("nl");
    }

    @Test
    void theLetterIsAPdfWithItsTextWhateverSomebodyTyped() {
        desk.report(CaseDesk.BUS, "De bus stopt.");
        desk.home(
                "route-elsewhere",
                "outcome",
                "to-tax",
                "reasons",
                "<script>alert(1)</script> & \u0008 عربي \uD83D\uDE80",
                "what-now",
                "Regel 1\nRegel 2");
        var letter = write(Letter.Kind.ANSWER).orElseThrow();
        var pdf = new LetterPage(desk.cases).pdf(letter);

        assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(new LetterPage(desk.cases).pdf(letter)).as("the same bytes").isEqualTo(pdf);
    }

    @Test
    void theQuestionSaysWhatComesNextOnlyWhileNothingElseHappened() {
        desk.report(CaseDesk.BUS, "De bus stopt aan de grens.");
        desk.home("take-up");
        desk.home("ask", "question", "Welke halte?");
        assertThat(write(Letter.Kind.QUESTION).orElseThrow().next()).isNotEmpty();
        desk.reporter("answer", "answer", "Kapellen.");
        assertThat(write(Letter.Kind.QUESTION).orElseThrow().next()).isEmpty();
    }

    @Test
    void everyFieldOfEveryStepHasAPlaceOnThePage() {
        desk.report(CaseDesk.BUS, "De bus stopt aan de grens.");
        desk.home("take-up");
        desk.home("offer", "question", "Neemt u dit over?");
        var person = desk.person(CaseDesk.HANDLER);
        var story = new CaseStory(desk.cases);
        for (var language : Language.values()) {
            var view = new CaseViews(desk.cases, story).of(desk.bus(), person, null, desk.words(language));
            assertThat(view.story()).hasSize(3);
            assertThat(view.contact()).isNotNull();
            assertThat(labels(view.story())).doesNotContain("An Peeters", "an@example.org");
            assertThat(view.next().clocks()).isNotEmpty();
        }
        var steward = desk.person("Bart Roelandts");
        var view = new CaseViews(desk.cases, story).of(desk.bus(), steward, null, desk.words(Language.NL));
        assertThat(view.actions()).isEmpty();
        assertThat(view.next().steps()).isEmpty();
        var coordinator = desk.person("Lieve Vandersmissen");
        assertThat(new CaseViews(desk.cases, story)
                        .of(desk.bus(), coordinator, null, desk.words(Language.NL))
                        .contact())
                .as("who reported is for who treats it")
                .isNull();
    }

    /** The whole way of a file, with every letter that the Regulation asks for. */
    @Test
    void everyStateOfAFileHasItsPageAndItsLetters() {
        desk.submit();
        look("submitted");
        desk.home("receive");
        look("assessment");
        desk.home("ask-clarification", "question", "Welke regel?");
        look("clarification", Letter.Kind.QUESTION);
        desk.reporter("clarify", "clarification", "Artikel 5.");
        desk.home("find-obstacle", "obstacle", "De regel over de halte.");
        look("obstacle-found", Letter.Kind.QUESTION, Letter.Kind.ASSESSMENT);
        desk.home("start-tool", "obstacle", "De regel.", "route", "legislative", "reasons", "De wet moet anders.");
        var notice = write(Letter.Kind.ASSESSMENT).orElseThrow();
        assertThat(notice.basis()).contains("artikel 10");
        assertThat(notice.warnings()).singleElement().asString().contains("Artikel 10, lid 3");
        desk.home("announce-delay", "reasons", "Het parlement vergadert.", "timeline", "2026-12-01");
        var delay = write(Letter.Kind.DELAY).orElseThrow();
        assertThat(delay.basis()).contains("artikel 11, lid 7");
        assertThat(delay.parts()).extracting(part -> part.text().text()).contains("1 december 2026");
        desk.home(
                "decide",
                "outcome",
                "resolved",
                "reasons",
                "De wet is anders.",
                "decider",
                "Het Vlaams Parlement",
                "redress-until",
                "2026-09-30",
                "what-now",
                "Ga naar de Raad van State.");
        look("informed", Letter.Kind.QUESTION, Letter.Kind.ASSESSMENT, Letter.Kind.DELAY, Letter.Kind.DECISION);
        var decision = write(Letter.Kind.DECISION).orElseThrow();
        assertThat(decision.receiver()).isEqualTo("De Lijn");
        assertThat(decision.parts())
                .extracting(part -> part.heading() + ": " + part.text().text())
                .contains("In beroep gaan kan tot en met: 30 september 2026", "Wie dit besliste: Het Vlaams Parlement");
        desk.home("close");
        look("closed", Letter.Kind.QUESTION, Letter.Kind.ASSESSMENT, Letter.Kind.DELAY, Letter.Kind.DECISION);
        desk.clock.advance(java.time.Duration.ofDays(200));
        assertThat(view(Language.NL).contact()).isNull();
        assertThat(view(Language.NL).contactNote()).contains("zes maanden");
        assertThat(write(Letter.Kind.DECISION).orElseThrow().receiver()).isEmpty();
    }

    private void look(String state, Letter.Kind... letters) {
        assertThat(desk.bus().state()).isEqualTo(state);
        for (var language : Language.values()) {
            var view = view(language);
            assertThat(view.story()).hasSize(desk.bus().steps().size());
            assertThat(view.letters()).hasSize(letters.length);
            assertThat(view.contact()).isNotNull();
        }
        assertThat(Letter.Kind.of(desk.bus())).containsExactly(letters);
    }

    private CaseView view(Language language) {
        return new CaseViews(desk.cases, new CaseStory(desk.cases))
                .of(desk.bus(), desk.person(CaseDesk.HANDLER), null, desk.words(language));
    }

    private static List<String> labels(List<CaseView.Entry> story) {
        return story.stream()
                .flatMap(entry -> entry.said().stream())
                .map(said -> said.text().text())
                .toList();
    }

    private Optional<Letter> write(Letter.Kind kind) {
        Obstacle bus = desk.bus();
        return new LetterWriter(desk.cases).write(kind, bus, desk.words(Language.NL));
    }
}
