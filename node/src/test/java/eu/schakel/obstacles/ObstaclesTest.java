package eu.schakel.obstacles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.schakel.dossier.Decision;
import eu.schakel.dossier.ErasureReason;
import eu.schakel.dossier.Outcome;
import eu.schakel.dossier.Text;
import eu.schakel.obstacles.Commands.AskAdvice;
import eu.schakel.obstacles.Commands.Correct;
import eu.schakel.obstacles.Commands.DraftSummary;
import eu.schakel.obstacles.Commands.EndPriority;
import eu.schakel.obstacles.Commands.Report;
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
        assertThat(twins.send(true)).isInstanceOf(Outcome.Done.class);
        assertThat(twins.send(true))
                .as("the same code, sent from another page")
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.events()).isEmpty());

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
        twins.send(true);
        var silent = FollowUpCode.find("ZZZZ-4567-89AB-CDEF").orElseThrow();
        twins.atHome.report(Twins.outside(), silent, Twins.report(false));
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
        twins.send(true);
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
        twins.send(true);
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
        twins.send(true);
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
        twins.send(true);
        twins.clock.advance(Duration.ofHours(1));
        var correct = new Correct(Map.of("problem", "De bus stopt vóór de grens.", "area", "BE234", "name", "An"));
        assertThat(twins.atHome.correct(Twins.outside(), Twins.CODE, correct))
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
        twins.send(true);

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
        twins.send(true);
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
                Procedures.SIGNAL,
                "report",
                Map.of("problem", spaced, "area", "BE", "who", "firm"),
                "nl",
                Channel.WEB,
                true,
                null);
        assertThat(twins.atHome.report(Twins.outside(), Twins.CODE, report))
                .isEqualTo(new Outcome.Refused((Decision.Refusal) Decision.refuse("problem", "too-long")));
        assertThat(twins.atHome.find(Twins.CODE)).isEmpty();
    }

    @Test
    void thePublicReadsWhatStaffWroteAndWhereItStands() {
        live();

        assertThat(Twins.openRows(twins.flemish))
                .containsExactly(
                        "1 Bus stopt mobility BE234 vlaanderen reported null false",
                        "2 Bus stopt mobility BE234 vlaanderen assessment null true");
        assertThat(Twins.openRows(twins.dutch)).isEqualTo(Twins.openRows(twins.flemish));
    }

    @Test
    void nobodyPublishesWhatTheyWroteThemselvesOrWhatTheyDidNotRead() {
        twins.send(true);
        var draft = new DraftSummary("Bus stopt", "Aan de grens.", Theme.MOBILITY, List.of("BE234"), List.of());
        twins.atHome.draft(Twins.act("vlaanderen", "case-handler"), Twins.DOSSIER, draft);
        var first = twins.draft().event();
        assertThat(refusal(twins.atHome.publish(Twins.act("vlaanderen", "case-handler"), Twins.DOSSIER, first)))
                .isEqualTo("second-person");
        twins.atHome.draft(Twins.act("vlaanderen", "case-handler"), Twins.DOSSIER, draft);
        var second = twins.draft().event();
        var colleague = Twins.act("vlaanderen", "case-handler", Twins.COLLEAGUE);
        assertThat(refusal(twins.atHome.publish(colleague, Twins.DOSSIER, first)))
                .isEqualTo("draft-changed");
        assertThat(Twins.openRows(twins.flemish)).isEmpty();

        assertThat(twins.atHome.publish(colleague, Twins.DOSSIER, second)).isInstanceOf(Outcome.Done.class);
        assertThat(twins.obstacle().inside().draft()).isNull();
        twins.exchange();
        assertThat(refusal(twins.across.draft(Twins.act("nederland", "case-handler"), Twins.DOSSIER, draft)))
                .isEqualTo("other-sides-dossier");
    }

    @Test
    void nobodyElseLearnsThatThereIsAReportBeforeStaffPublish() {
        twins.send(true);
        twins.home("take-up");
        assertThat(Rows.count(twins.flemish.database, "open.event")).isZero();
        assertThat(Rows.of(twins.flemish.database, "select distinct visibility from core.event order by 1"))
                .containsExactly("internal", "shared");
    }

    @Test
    void whoAcceptsItIsItsHomeAndTheReporterStillSpeaksWhereTheyReported() {
        live();
        twins.home("offer", "question", "Neemt u dit over?");
        twins.exchange();
        twins.neighbour("accept");
        twins.exchange();
        assertThat(twins.obstacle().home()).isEqualTo("nederland");
        assertThat(Twins.openRows(twins.dutch).getLast()).contains("nederland in-handling");
        assertThat(refusal(twins.home("ask", "question", "Welke halte?"))).isEqualTo("not-yours-to-do");

        assertThat(twins.across.step(
                        Twins.act("nederland", "case-handler"),
                        Twins.DOSSIER,
                        Twins.step("ask", "question", "Welke halte?")))
                .isInstanceOf(Outcome.Done.class);
        twins.exchange();
        assertThat(twins.reporter("answer", "answer", "Klein Rusland.")).isInstanceOf(Outcome.Done.class);
        assertThat(twins.obstacle().state()).as("only asked for").isEqualTo("waiting-for-reporter");
        twins.exchange();
        twins.exchange();

        assertThat(twins.obstacle().state()).isEqualTo("assessment");
        assertThat(twins.obstacle().answer("answer").orElseThrow().words().text())
                .isEqualTo("Klein Rusland.");
        assertThat(Twins.openRows(twins.flemish)).isEqualTo(Twins.openRows(twins.dutch));
        for (var node : List.of(twins.flemish, twins.dutch)) {
            assertThat(Twins.rebuild(node).first()).isEqualTo(Optional.empty());
        }
    }

    @Test
    void whatWasNotSharedCannotBeOfferedUntilTheReporterAgrees() {
        twins.send(false);
        twins.home("take-up");
        assertThat(refusal(twins.home("offer", "question", "Neemt u dit over?")))
                .isEqualTo("not-shared");
        twins.atHome.share(Twins.outside(), Twins.CODE);
        assertThat(twins.home("offer", "question", "Neemt u dit over?")).isInstanceOf(Outcome.Done.class);
        twins.exchange();

        assertThat(neighboursAnswers(Twins.DOSSIER))
                .as("the address still stays at home")
                .containsExactly("area", "problem", "question", "who");
    }

    @Test
    void aRenewedCodeOpensInsteadOfTheLostOne() {
        twins.send(true);
        var next = FollowUpCode.find("ZZZZ-4567-89AB-CDEF").orElseThrow();
        twins.atHome.renew(Twins.outside(), Twins.DOSSIER, next);

        assertThat(twins.atHome.find(Twins.CODE)).isEmpty();
        assertThat(twins.atHome.step(Twins.outside(), next, Twins.step("withdraw")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(twins.atHome.find(next).orElseThrow().state()).isEqualTo("withdrawn");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-03-03, day-in-future", "1899-01-01, day-too-early", "2026-03-02, ''"})
    void aLetterHasTheDayOnWhichItCameIn(LocalDate day, String code) {
        var letter = new Report(Procedures.SIGNAL, "report", Twins.problem(), "nl", Channel.LETTER, true, day);
        var outcome = twins.atHome.report(Twins.act("vlaanderen", "case-handler"), Twins.CODE, letter);
        assertThat(refusal(outcome)).isEqualTo(code);
    }

    @Test
    void eachGovernmentKeepsItsPrioritiesUntilTheyEndByName() {
        live();
        var adopt = Twins.act("nederland", "coordinator");
        twins.across.adopt(adopt, Twins.DOSSIER);
        twins.atHome.adopt(Twins.act("vlaanderen", "coordinator"), Twins.DOSSIER);
        twins.exchange();
        assertThat(refusal(twins.across.end(
                        Twins.act("nederland", "coordinator"), Twins.DOSSIER, new EndPriority(false, " ", "Zomaar."))))
                .isEqualTo("decider-missing");
        twins.across.end(
                Twins.act("nederland", "coordinator"),
                Twins.DOSSIER,
                new EndPriority(false, "De minister", "Het verdrag laat het niet toe."));
        twins.atHome.support(Twins.outside(), Twins.DOSSIER);
        twins.across.support(Twins.act("nederland", "public"), Twins.DOSSIER);
        twins.exchange();

        for (var node : List.of(twins.flemish, twins.dutch)) {
            assertThat(
                            Rows.of(
                                    node.database,
                                    "select side, ended_on is null, decider ->> 'text' from open.obstacle_priority order by side"))
                    .containsExactly("nederland false De minister", "vlaanderen true null");
            var shown = new PublicObstacles(node.database).list(twins.clock.instant());
            assertThat(shown).singleElement().satisfies(one -> {
                assertThat(one.people()).isEqualTo(2);
                assertThat(one.priorities()).hasSize(2);
            });
            assertThat(Twins.rebuild(node).first()).isEqualTo(Optional.empty());
        }
    }

    @Test
    void whatStaffKeepStaysInside() {
        twins.send(true);
        twins.atHome.assign(Twins.act("vlaanderen", "case-handler"), Twins.DOSSIER, Twins.PERSON);
        twins.atHome.note(Twins.act("vlaanderen", "case-handler"), Twins.DOSSIER, "Bel terug.");
        var asked = Twins.act("vlaanderen", "case-handler");
        twins.atHome.ask(
                asked, Twins.DOSSIER, new AskAdvice(AdviceKind.AUTHORITY, "Provincie Zeeland", "Wie rijdt lijn 6?"));
        twins.exchange();
        twins.across.give(Twins.act("nederland", "case-handler"), Twins.DOSSIER, asked.command(), "Connexxion.");
        twins.exchange();

        assertThat(twins.obstacle().inside().assignedTo()).contains(Twins.PERSON);
        assertThat(twins.obstacle().advice())
                .singleElement()
                .satisfies(advice -> assertThat(advice.answer()).isNotNull());
        var across = new ObstacleReads(twins.dutch.database, Twins.PROCEDURES)
                .find(Twins.DOSSIER)
                .orElseThrow();
        assertThat(across.inside()).isEqualTo(Inside.NOTHING);
        assertThat(across.advice()).isEqualTo(twins.obstacle().advice());
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
        twins.send(true);
        twins.publish("Bus stopt", "Een buslijn eindigt aan de grens.");
        twins.clock.advance(Duration.ofDays(1));
        twins.home("take-up");
        twins.exchange();
    }

    /** Why it was refused; empty when it was done. */
    private static String refusal(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused ? refused.why().code() : "";
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
