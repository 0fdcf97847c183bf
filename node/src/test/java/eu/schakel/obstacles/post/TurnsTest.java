package eu.schakel.obstacles.post;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.database.Access;
import eu.schakel.mail.Mail;
import eu.schakel.mail.Outbox;
import eu.schakel.obstacles.FollowUpCode;
import eu.schakel.obstacles.ObstacleReads;
import eu.schakel.obstacles.Twins;
import eu.schakel.portal.Language;
import eu.schakel.portal.Translated;
import eu.schakel.testing.Rows;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What whoever reported gets in the mail, and how often. */
class TurnsTest {
    private static final URI ADDRESS = URI.create("https://vlaanderen.example");
    private static final Translated SENDER = Translated.same("Schakel Vlaanderen");

    private final Twins twins = new Twins();

    @AfterEach
    void close() {
        twins.close();
    }

    @Test
    void eachStepOfStaffIsToldOnceAlsoByTwoProcesses() {
        twins.send(true);
        twins.home("take-up");
        var others = CompletableFuture.runAsync(turns()::tell);
        turns().tell();
        others.join();
        turns().tell();
        assertThat(mails()).extracting(Mail::kind).containsExactly("turn");

        twins.clock.advance(Duration.ofHours(1));
        twins.home("ask", "question", "Welke halte?");
        turns().tell();
        assertThat(mails()).extracting(Mail::kind).containsExactly("turn", "turn");
        assertThat(mails().getLast().subject()).startsWith("Wij wachten op uw antwoord.");
        assertThat(bodies().getLast()).contains("Welke halte?", ADDRESS + "/nl/follow/");
    }

    @Test
    void theLinkInAMailOpensTheReportAndTheOwnCodeStays() {
        twins.send(true);
        twins.home("take-up");
        turns().tell();
        var written = Pattern.compile("/follow/([0-9A-Z-]+)").matcher(bodies().getFirst());
        assertThat(written.find()).isTrue();

        assertThat(twins.atHome.find(FollowUpCode.find(written.group(1)).orElseThrow()))
                .isPresent();
        assertThat(twins.atHome.find(Twins.CODE)).isPresent();
        assertThat(Rows.of(twins.flemish.database, "select code from core.obstacle_link"))
                .noneMatch(code -> code.contains(written.group(1).replace("-", "")));
    }

    @Test
    void whoeverReportedIsNotToldOfWhatTheyDidThemselves() {
        twins.send(true);
        twins.reporter("withdraw");
        turns().tell();
        assertThat(mails()).isEmpty();
    }

    @Test
    void aQuestionIsAskedAgainTwiceAndEachTimeOnce() {
        twins.send(true);
        twins.home("take-up");
        twins.home("ask", "question", "Welke halte?");
        turns().tell();
        assertThat(reminders()).isZero();
        twins.clock.advance(Duration.ofDays(13));
        turns().remind();
        assertThat(reminders()).isZero();
        twins.clock.advance(Duration.ofDays(1));
        turns().remind();
        turns().remind();
        assertThat(reminders()).isEqualTo(1);
        twins.clock.advance(Duration.ofDays(14));
        turns().remind();
        assertThat(reminders()).isEqualTo(2);
        twins.reporter("answer", "answer", "Klein Rusland.");
        twins.clock.advance(Duration.ofDays(60));
        turns().remind();
        assertThat(reminders()).as("there is an answer").isEqualTo(2);
    }

    @Test
    void afterWeeksSwitchedOffOnlyTheLastReminderGoesOut() {
        twins.send(true);
        twins.home("take-up");
        twins.home("ask", "question", "Welke halte?");
        twins.clock.advance(Duration.ofDays(40));
        turns().remind();
        turns().remind();
        assertThat(reminders()).isEqualTo(1);
    }

    @Test
    void noMailAfterTheAddressWasErasedAndNoneFromTheOtherGovernment() {
        twins.send(true);
        twins.home("take-up");
        twins.exchange();
        new Turns(
                        twins.dutch.database,
                        Twins.PROCEDURES,
                        "nederland",
                        twins.clock,
                        new Links(new SecureRandom()),
                        TurnsTest::words)
                .tell();
        assertThat(Rows.count(twins.dutch.database, "core.mail")).isZero();

        turns().tell();
        twins.eraseOwn("email");
        twins.home("ask", "question", "Welke halte?");
        turns().tell();
        turns().forget();
        assertThat(mails()).extracting(Mail::receiver).containsExactly("");
    }

    @Test
    void theConfirmationTellsTheProblemTheCodeAndWhatHappensNext() {
        twins.send(true);
        assertThat(post(false).confirm(Twins.DOSSIER, Twins.CODE))
                .as("no mail server, so no promise")
                .isFalse();
        assertThat(mails()).isEmpty();

        assertThat(post(true).confirm(Twins.DOSSIER, Twins.CODE)).isTrue();
        assertThat(post(true).confirm(Twins.DOSSIER, Twins.CODE)).isTrue();
        assertThat(mails()).hasSize(1);
        assertThat(bodies().getFirst())
                .contains(
                        "> De bus stopt aan de grens.",
                        Twins.CODE.grouped(),
                        "Niemand heeft ze al beoordeeld",
                        "9 maart");
    }

    private ObstaclePost post(boolean ready) {
        return new ObstaclePost(
                twins.flemish.database,
                new ObstacleReads(twins.flemish.database, Twins.PROCEDURES),
                Twins.PROCEDURES,
                twins.clock,
                ready,
                ADDRESS,
                SENDER);
    }

    private Turns turns() {
        return new Turns(
                twins.flemish.database,
                Twins.PROCEDURES,
                "vlaanderen",
                twins.clock,
                new Links(new SecureRandom()),
                TurnsTest::words);
    }

    private static Wording words(String language) {
        return new Wording(Language.findByTag(language).orElseThrow(), ADDRESS, SENDER);
    }

    private long reminders() {
        return mails().stream().filter(mail -> mail.kind().equals("reminder")).count();
    }

    private List<Mail> mails() {
        return twins.flemish.database.in(Access.APPLICATION, sql -> Outbox.listOf(sql, Twins.DOSSIER));
    }

    private List<String> bodies() {
        return Rows.of(twins.flemish.database, "select body from core.mail order by queued_at, key");
    }
}
