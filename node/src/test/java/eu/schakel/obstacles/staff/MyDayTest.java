package eu.schakel.obstacles.staff;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.obstacles.AdviceKind;
import eu.schakel.obstacles.Commands.AskAdvice;
import eu.schakel.obstacles.Obstacles;
import eu.schakel.obstacles.Procedures;
import eu.schakel.obstacles.staff.MyDay.Item;
import eu.schakel.obstacles.staff.MyDay.Why;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a case handler finds in the morning, list by list, and what of it the list of all dossiers can choose. */
class MyDayTest {
    private final CaseDesk desk = new CaseDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aNewReportWaitsForAnybodyAndRunsOutInAWeek() {
        desk.report(CaseDesk.BUS, "De bus stopt aan de grens.");

        assertThat(whys(day().waiting())).containsExactly(Why.NOBODYS);
        assertThat(whys(day().due())).containsExactly(Why.RUNS_OUT);
        assertThat(day().woken()).isEmpty();

        desk.clock.advance(Duration.ofDays(9));
        assertThat(whys(day().due())).containsExactly(Why.LATE);
    }

    @Test
    void whatAColleagueTreatsWaitsForThatColleagueOnly() {
        desk.report(CaseDesk.BUS, "De bus stopt aan de grens.");
        assign(CaseDesk.COORDINATOR);
        assertThat(day().waiting()).isEmpty();
        assign(CaseDesk.HANDLER);
        assertThat(whys(day().waiting())).containsExactly(Why.MINE);
    }

    @Test
    void whatWaitsForTheReporterStandsStillAndWakesUpWithTheAnswer() {
        desk.report(CaseDesk.BUS, "De bus stopt aan de grens.");
        desk.home("take-up");
        desk.home("ask", "question", "Welke halte?");
        assertThat(day().waiting()).isEmpty();
        assertThat(whys(day().due())).containsExactly(Why.STILL);

        desk.clock.advance(Duration.ofDays(1));
        desk.reporter("answer", "answer", "Halte Kapellen.");
        assertThat(whys(day().woken())).containsExactly(Why.ANSWERED);
        assertThat(whys(day().waiting())).containsExactly(Why.NOBODYS);

        desk.clock.advance(MyDay.WOKEN.plusHours(1));
        assertThat(day().woken()).isEmpty();
    }

    @Test
    void theOtherSidesStepAndQuestionAreSeen() {
        desk.report(CaseDesk.BUS, "De bus stopt aan de grens.");
        desk.home("take-up");
        desk.home("offer", "question", "Neemt u dit over?");
        desk.exchange();
        assertThat(day().waiting()).as("the neighbour must say").isEmpty();
        desk.across.ask(
                desk.act("nederland", "neighbour-handler"),
                Obstacles.dossierOf(CaseDesk.BUS),
                new AskAdvice(AdviceKind.AUTHORITY, "De Lijn", "Rijdt de bus nog?"));
        desk.neighbour("decline", "reasons", "De lijn is Vlaams.");
        desk.exchange();

        assertThat(whys(day().woken())).containsExactly(Why.NEIGHBOUR);
        assertThat(whys(day().waiting())).contains(Why.ADVICE);
    }

    @Test
    void theNearestEndComesFirstAndWhatStandsStillLast() {
        desk.report(CaseDesk.BUS, "De bus stopt aan de grens.");
        desk.home("take-up");
        desk.home("ask", "question", "Welke halte?");
        desk.report(CaseDesk.code(1), "Later gemeld.");
        desk.clock.advance(Duration.ofDays(2));
        desk.report(CaseDesk.code(2), "Nog later gemeld.");

        assertThat(day().due())
                .extracting(item ->
                        item.obstacle().answer("problem").orElseThrow().words().orEmpty())
                .containsExactly("Later gemeld.", "Nog later gemeld.", "De bus stopt aan de grens.");
    }

    @Test
    void theListIsChosenByWhatStandsInTheAddress() {
        desk.report(CaseDesk.BUS, "De bus stopt aan de gréns.");
        desk.report(CaseDesk.code(1), "Het diploma telt niet.");
        assign(CaseDesk.HANDLER);
        desk.home("take-up");

        assertThat(chosen("q", "GRENS bus")).containsExactly("De bus stopt aan de gréns.");
        assertThat(chosen("q", desk.bus().reference().toLowerCase(java.util.Locale.ROOT)))
                .containsExactly("De bus stopt aan de gréns.");
        assertThat(chosen("q", "an@example.org")).as("contact is not searched").isEmpty();
        assertThat(chosen("state", "reported")).containsExactly("Het diploma telt niet.");
        assertThat(chosen("assignee", "mine")).containsExactly("De bus stopt aan de gréns.");
        assertThat(chosen("assignee", "nobody")).containsExactly("Het diploma telt niet.");
        assertThat(chosen("home", "there")).isEmpty();
        assertThat(chosen("procedure", Procedures.CROSS_BORDER_FILE)).isEmpty();
        assertThat(chosen("late", "yes")).isEmpty();
        assertThat(chosen("sort", "age")).containsExactly("De bus stopt aan de gréns.", "Het diploma telt niet.");
        desk.clock.advance(Duration.ofDays(8));
        assertThat(chosen("late", "yes")).containsExactly("Het diploma telt niet.");
    }

    private List<String> chosen(String name, String value) {
        return new CaseQuery(Map.of(name, value))
                        .choose(
                                new WorkViews(desk.cases).rows(),
                                desk.person(CaseDesk.HANDLER).id(),
                                "vlaanderen",
                                desk.cases.today())
                        .stream()
                        .map(row -> row.obstacle()
                                .answer("problem")
                                .orElseThrow()
                                .words()
                                .orEmpty())
                        .toList();
    }

    private void assign(String name) {
        CaseDesk.must(desk.atHome.assign(
                desk.act("vlaanderen", "case-handler"),
                Obstacles.dossierOf(CaseDesk.BUS),
                desk.person(name).id()));
    }

    private MyDay day() {
        var running = desk.reads.listRunning().stream()
                .map(obstacle -> new MyDay.Seen(obstacle, desk.cases.procedure(obstacle), desk.cases.clocks(obstacle)))
                .toList();
        return MyDay.of(
                running, desk.person(CaseDesk.HANDLER).id(), "vlaanderen", desk.cases.today(), desk.clock.instant());
    }

    private static List<Why> whys(List<Item> items) {
        return items.stream().map(Item::why).toList();
    }
}
