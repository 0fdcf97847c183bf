package eu.schakel.obstacles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.schakel.dossier.Decision;
import eu.schakel.dossier.ErasureReason;
import eu.schakel.dossier.Outcome;
import eu.schakel.dossier.Text;
import eu.schakel.obstacles.Commands.Correct;
import eu.schakel.obstacles.Commands.Publish;
import eu.schakel.obstacles.ObstacleEvents.AnswerShared;
import eu.schakel.procedure.Clock;
import eu.schakel.procedure.Procedure;
import eu.schakel.testing.Rows;
import eu.schakel.timelimits.HolidayCalendar;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One report on its way through two governments, on real tables. */
class ObstaclesTest {
    private final Twins twins = new Twins();

    @AfterEach
    void close() {
        twins.close();
    }

    @Test
    void sendingTwiceMakesOneReportAndOnlyTheCodeFindsIt() {
        assertThat(twins.atHome.report(Twins.CODE, Twins.report(true))).isInstanceOf(Outcome.Done.class);
        assertThat(twins.atHome.report(Twins.CODE, Twins.report(true))).isInstanceOf(Outcome.AlreadyDone.class);

        assertThat(Rows.count(twins.flemish.database, "core.obstacle")).isEqualTo(1);
        assertThat(twins.obstacle().state()).isEqualTo("reported");
        assertThat(FollowUpCode.find("oi23-4567 89ab-cdef").flatMap(twins.atHome::find))
                .as("as somebody copies it from paper")
                .isPresent();
        assertThat(FollowUpCode.find("0123-4567-89AB-CDEG").flatMap(twins.atHome::find))
                .isEmpty();
        assertThat(Rows.of(twins.flemish.database, "select state from core.obstacle"))
                .noneMatch(state -> state.contains(Twins.CODE.text()));
    }

    @Test
    void aProblemGoesToTheNeighbourOnlyAsTheReporterWasTold() {
        twins.atHome.report(Twins.CODE, Twins.report(true));
        var silent = FollowUpCode.find("ZZZZ-4567-89AB-CDEF").orElseThrow();
        twins.atHome.report(silent, Twins.report(false));
        twins.exchange();

        assertThat(neighboursAnswers(Twins.DOSSIER)).containsExactly("area", "problem", "who");
        assertThat(neighboursAnswers(Obstacles.dossierOf(silent))).isEmpty();
        assertThat(Twins.openRows(twins.flemish)).isEmpty();
        assertThat(Rows.of(twins.flemish.database, "select content from open.text"))
                .as("nothing typed is public before staff wrote a summary")
                .isEmpty();
    }

    @Test
    void theHomeTakesTheStepThatTheNeighbourWants() {
        twins.atHome.report(Twins.CODE, Twins.report(true));
        twins.home("take-up");
        twins.home("offer", "question", "Neemt u dit over?");
        twins.exchange();
        assertThat(twins.atHome.listSteps(twins.obstacle()))
                .extracting(Procedure.Step::id)
                .isEmpty();
        assertThat(twins.across.listSteps(twins.obstacle()))
                .extracting(Procedure.Step::id)
                .containsExactly("accept", "decline");
        twins.neighbour("decline", "reasons", "De lijn is Vlaams.");
        assertThat(state(twins.across)).as("not before the home says so").isEqualTo("offered-to-neighbour");
        twins.exchange();

        assertThat(state(twins.across)).isEqualTo("assessment");
        assertThat(twins.obstacle().state()).isEqualTo("assessment");
        assertThat(twins.obstacle().answer("reasons").orElseThrow().side()).isEqualTo("nederland");
        assertThat(Rows.of(twins.dutch.database, "select state -> 'steps' from core.obstacle"))
                .isEqualTo(Rows.of(twins.flemish.database, "select state -> 'steps' from core.obstacle"));
    }

    @Test
    void whatTheNeighbourWantsTooLateIsDeclined() {
        twins.atHome.report(Twins.CODE, Twins.report(true));
        twins.home("take-up");
        twins.home("offer", "question", "Neemt u dit over?");
        twins.exchange();
        twins.neighbour("accept");
        twins.reporter("withdraw");
        twins.exchange();

        assertThat(twins.obstacle().state()).isEqualTo("withdrawn");
        assertThat(state(twins.across)).isEqualTo("withdrawn");
        assertThat(twins.obstacle().proposals()).isEmpty();
        assertThat(twins.dutch.line(Twins.DOSSIER)).endsWith("vlaanderen proposal-declined");
    }

    @Test
    void theNeighbourCannotRewriteWhatTheReporterSaid() {
        twins.atHome.report(Twins.CODE, Twins.report(true));
        twins.exchange();
        var key = twins.obstacle().first().key();
        twins.dutch.say(Twins.DOSSIER, new AnswerShared(key, "problem", Text.of("Niets aan de hand.")));
        twins.exchange();

        assertThat(twins.obstacle().answers()).extracting(Obstacle.Answer::side).contains("nederland");
        assertThat(twins.obstacle().answer("problem").orElseThrow().words().text())
                .isEqualTo("De bus stopt aan de grens.");
    }

    @Test
    void theReporterPutsRightWithdrawsAndOpensAgain() {
        twins.atHome.report(Twins.CODE, Twins.report(true));
        twins.clock.advance(Duration.ofHours(1));
        var correct = new Correct(Map.of("problem", "De bus stopt vóór de grens.", "area", "BE234", "name", "An"));
        assertThat(twins.atHome.correct(UUID.randomUUID(), Twins.CODE, correct))
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(done.events())
                                .as("only what changed")
                                .hasSize(2));
        assertThat(twins.obstacle().answer("problem").orElseThrow().words().text())
                .isEqualTo("De bus stopt vóór de grens.");
        assertThat(twins.obstacle().answers().stream()
                        .filter(answer -> answer.field().equals("problem")))
                .as("the first wording stays in the history")
                .hasSize(2);

        twins.reporter("withdraw", "withdrawal", "Opgelost.");
        twins.clock.advance(Duration.ofDays(3));
        twins.reporter("reopen", "problem", "Toch niet opgelost.");

        assertThat(twins.obstacle().state()).isEqualTo("reported");
        assertThat(twins.obstacle().answer("problem").orElseThrow().words().text())
                .isEqualTo("Toch niet opgelost.");
        assertThat(Twins.PROCEDURES.clocks(twins.obstacle(), HolidayCalendar.BE_VL, LocalDate.of(2026, 3, 5)))
                .extracting(Clock::id, Clock::end)
                .contains(tuple("first-reply", LocalDate.of(2026, 3, 12)));
    }

    @ParameterizedTest(name = "{0} as {1}: {2} {3}")
    @CsvSource({
        "take-up,  neighbour-handler, not-yours-to-do,     ''",
        "conclude, case-handler,      not-from-this-state, ''",
        "answer,   case-handler,      not-from-this-state, ''",
        "fly,      case-handler,      no-such-step,        ''",
        "route-elsewhere, case-handler, not-filled-in-right, outcome",
        "withdraw, case-handler,      not-yours-to-do,     ''",
    })
    void aStepIsForItsRoleFromItsStateWithItsFields(String step, String role, String code, String field) {
        twins.atHome.report(Twins.CODE, Twins.report(true));

        var outcome = twins.atHome.step(Twins.act("vlaanderen", role), Twins.DOSSIER, Twins.step(step));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(Decision.refuse(field, code)));
        assertThat(twins.obstacle().state()).isEqualTo("reported");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "0123-4567-89AB-CDEF, true",
        "o1l3 4567 89ab cdef, true",
        "0123-4567-89AB-CDE,  false",
        "0123-4567-89AB-CDEU, false",
        "'',                  false",
        "0123-4567-89AB-CDEFF, false",
    })
    void aCodeIsReadAsPeopleCopyIt(String typed, boolean isCode) {
        assertThat(FollowUpCode.find(typed).isPresent()).isEqualTo(isCode);
    }

    @Test
    void codesDifferAndAreReadBack() {
        var random = new SecureRandom();
        var codes =
                Stream.generate(() -> FollowUpCode.next(random)).limit(1_000).toList();
        assertThat(codes)
                .doesNotHaveDuplicates()
                .allSatisfy(
                        code -> assertThat(FollowUpCode.find(code.grouped())).contains(code));
    }

    @ParameterizedTest(name = "lacks {0}")
    @CsvSource({"reasons", "what-now", "outcome"})
    void itDoesNotEndWithoutOutcomeReasonsAndWhatToDoNow(String lacking) {
        twins.atHome.report(Twins.CODE, Twins.report(true));
        twins.home("take-up");
        twins.home("treat");
        var all = new String[] {"outcome", "resolved", "reasons", "De bus rijdt door.", "what-now", "Niets."};
        var without = all.clone();
        without[Arrays.asList(all).indexOf(lacking) + 1] = " ";

        assertThat(twins.home("conclude", without)).isInstanceOf(Outcome.Refused.class);
        assertThat(twins.home("conclude", all)).isInstanceOf(Outcome.Done.class);
        assertThat(twins.obstacle().outcome()).contains("resolved");
    }

    @Test
    void spacesThatDoNotCountStillDoNotOverflowTheLog() {
        var spaced = "a" + " ".repeat(40_000) + "b";
        var report = new Commands.Report(
                Procedures.SIGNAL, "report", Map.of("problem", spaced, "area", "BE", "who", "firm"), "nl", true);
        assertThat(twins.atHome.report(Twins.CODE, report))
                .isEqualTo(new Outcome.Refused((Decision.Refusal) Decision.refuse("problem", "too-long")));
        assertThat(twins.atHome.find(Twins.CODE)).isEmpty();
    }

    @Test
    void thePublicReadsWhatStaffWroteAndWhereItStands() {
        live();

        assertThat(Twins.openRows(twins.flemish))
                .containsExactly(
                        "1 {\"text\":\"Bus stopt\"} {\"text\":\"Een buslijn eindigt aan de grens.\"} BE234 reported null false",
                        "2 {\"text\":\"Bus stopt\"} {\"text\":\"Een buslijn eindigt aan de grens.\"} BE234 assessment null true");
        assertThat(Twins.openRows(twins.dutch)).isEqualTo(Twins.openRows(twins.flemish));
        assertThat(twins.across.publish(
                        Twins.act("nederland", "case-handler"), Twins.DOSSIER, new Publish("Anders", "Anders")))
                .as("only the home publishes")
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void tablesFollowFromTheEventsAlsoWhenAllTextsAreErased() {
        live();
        assertThat(Twins.rebuild(twins.flemish).first()).isEmpty();
        for (var text : twins.atHome.texts().list(Twins.DOSSIER)) {
            twins.atHome
                    .texts()
                    .erase(Twins.act("vlaanderen", "case-handler"), text.commitment(), ErasureReason.ON_REQUEST);
        }
        twins.exchange();

        for (var node : List.of(twins.flemish, twins.dutch)) {
            assertThat(Twins.rebuild(node).first()).isEqualTo(Optional.empty());
            assertThat(
                            Rows.of(
                                    node.database,
                                    "select state::text from core.obstacle union all select title::text || summary from open.obstacle"))
                    .hasSizeGreaterThan(1)
                    .noneMatch(row -> row.contains("bus") || row.contains("example.org") || row.contains("Bus"));
        }
    }

    /** A report that is public, taken up and known to both. */
    private void live() {
        twins.atHome.report(Twins.CODE, Twins.report(true));
        twins.atHome.publish(
                Twins.act("vlaanderen", "case-handler"),
                Twins.DOSSIER,
                new Publish("Bus stopt", "Een buslijn eindigt aan de grens."));
        twins.clock.advance(Duration.ofDays(1));
        twins.home("take-up");
        twins.exchange();
    }

    private List<String> neighboursAnswers(UUID dossier) {
        return Rows.of(
                twins.dutch.database,
                "select a ->> 'field' from core.obstacle, jsonb_array_elements(state -> 'answers') a"
                        + " where dossier = ? and a -> 'words' ->> 'text' is not null order by 1",
                dossier);
    }

    private String state(Obstacles node) {
        return Rows.of(
                        node == twins.across ? twins.dutch.database : twins.flemish.database,
                        "select standing from core.obstacle")
                .getFirst();
    }
}
