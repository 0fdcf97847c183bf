package eu.schakel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.mail.MailServer.Security;
import eu.schakel.testing.FreePorts;
import eu.schakel.testing.Rows;
import eu.schakel.testing.TestClock;
import eu.schakel.testing.TestDatabases;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One process sends, to a server that takes mail and to some that do not. */
class SenderTest {
    private static final URI PAGES = URI.create("https://schakel.example.org");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final TestClock clock = TestClock.at("2026-03-02T09:00:00Z");
    private Database database;
    private GreenMail mailbox;
    private HookedSmtp server;

    @BeforeEach
    void open() {
        database = TestDatabases.fresh();
        mailbox = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        mailbox.start();
        server = new HookedSmtp(mailbox.getSmtp().getPort());
    }

    @AfterEach
    void close() throws IOException {
        server.close();
        mailbox.stop();
        database.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nl | Uw melding over de bus van Eindhoven naar Lommel: ministeriële beslissing | Geachte mevrouw Geërfd, € 12,50 – zie “uw dossier”.
            fr | Votre signalement : délai jusqu’au 1er août à Œuvre-sur-Meuse             | Où en êtes-vous ? Ça dépend de l’autorité compétente.
            en | Your report: the bus from Maastricht to Hasselt                           | We expect an answer by Friday.
            de | Ihre Meldung: Frist läuft am 3. März ab, Straße gesperrt                  | Schöne Grüße aus Münster – 20 °C, ½ Stunde.
            """)
    void everyLanguageArrivesAsItWasWritten(String language, String subject, String body)
            throws MessagingException, IOException {
        var text = body + "\n\n" + "Zo lang is een regel zonder einde. ".repeat(60) + "\r\n.\nEinde.";
        queue(new Letter(
                "answer/1",
                null,
                "jan@example.org",
                language,
                "answer",
                subject,
                text,
                null,
                Letters.MONDAY,
                Letters.MONDAY));
        assertThat(sender().sendOne()).isTrue();
        assertThat(sender().sendOne()).as("there is no other").isFalse();

        var mail = received().getFirst();
        assertThat(mail.getSubject()).isEqualTo(subject);
        assertThat(String.valueOf(mail.getContent()).replace("\r\n", "\n").strip())
                .isEqualTo(text.replace("\r\n", "\n"));
        assertThat(mail.getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(header(mail, "Content-Language")).isEqualTo(language);
        assertThat(header(mail, "From")).isEqualTo("schakel@vlaanderen.example");
        assertThat(header(mail, "To")).isEqualTo("jan@example.org");
        assertThat(header(mail, "Date")).isEqualTo("Mon, 2 Mar 2026 09:00:00 GMT");
        assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(header(mail, "Message-ID"))
                .isEqualTo(Rows.of(database, "select '<' || id || '@vlaanderen.example>' from core.mail")
                        .getFirst());
        assertThat(header(mail, "List-Unsubscribe")).isNull();
        assertThat(rows()).containsExactly("answer/1 sent 0 null");
        assertThat(Rows.of(database, "select sent_at = '2026-03-02T09:00:00Z' from core.mail"))
                .containsExactly("true");
    }

    @Test
    void oneClickEndsASubscription() throws MessagingException {
        queue(Letters.letter("news/1", "jan@example.org", "Nieuws", "De bus rijdt.", "/nl/unsubscribe/a-b_c?d=e"));
        sender().sendOne();
        var mail = received().getFirst();
        assertThat(header(mail, "List-Unsubscribe"))
                .isEqualTo("<https://schakel.example.org/nl/unsubscribe/a-b_c?d=e>");
        assertThat(header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    }

    @Test
    void whatIsNotDueWaits() {
        queue(new Letter(
                "reminder/1",
                null,
                "jan@example.org",
                "nl",
                "reminder",
                "Bus",
                "Morgen.",
                null,
                Letters.MONDAY,
                Letters.MONDAY.plus(Duration.ofDays(1))));
        assertThat(sender().sendOne()).isFalse();
        clock.set("2026-03-03T09:00:00Z");
        assertThat(sender().sendOne()).isTrue();
        assertThat(received()).hasSize(1);
    }

    @Test
    void aServerThatIsAwayIsTriedAgain() {
        int port = FreePorts.next();
        queue(Letters.reminder("reminder/1", "jan@example.org"), Letters.reminder("reminder/2", "an@example.org"));
        var sender = sender(server(port, Security.NONE, null));
        assertThat(sender.sendOne()).as("the next would meet the same").isFalse();
        assertThat(rows().getFirst()).startsWith("reminder/1 waiting 1 Couldn't connect to host, port: 127.0.0.1");
        assertThat(rows().getLast()).isEqualTo("reminder/2 waiting 0 null");
        assertThat(late()).isEqualTo(2);

        var back = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
        back.start();
        try {
            clock.advance(Duration.ofSeconds(59));
            assertThat(sender.sendOne()).as("it is left alone for a minute").isFalse();
            clock.advance(Duration.ofSeconds(1));
            assertThat(sender.sendOne()).isTrue();
            assertThat(sender.sendOne()).isTrue();
            assertThat(back.getReceivedMessages()).hasSize(2);
            assertThat(late()).isZero();
        } finally {
            back.stop();
        }
    }

    @Test
    void aReceiverWhoIsBusyKeepsNobodyUp() throws MessagingException {
        queue(Letters.reminder("reminder/1", "busy@example.org"), Letters.reminder("reminder/2", "an@example.org"));
        server.answers("RCPT TO:<busy@", "451 4.7.1 Greylisted, try again in five minutes");
        var sender = sender();
        assertThat(sender.sendOne()).isTrue();
        assertThat(sender.sendOne()).isTrue();
        assertThat(rows())
                .containsExactly(
                        "reminder/1 waiting 1 451 4.7.1 Greylisted, try again in five minutes",
                        "reminder/2 sent 0 null");
        server.answersNothing();
        assertThat(sender.sendOne()).isFalse();
        clock.advance(Duration.ofMinutes(1));
        assertThat(sender.sendOne()).isTrue();
        assertThat(received()).hasSize(2);
    }

    /** Each row: the command that is refused, how, and what follows for the mail and for whoever stands behind it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RCPT TO   | 550 5.1.1 No such user here      | failed  | true
            RCPT TO   | 452 4.2.2 Mailbox full           | waiting | true
            DATA      | 554 5.7.1 We take no such mail   | failed  | true
            DATA      | 451 4.3.0 Not now                | waiting | true
            MAIL FROM | 550 5.7.1 Who are you            | waiting | false
            MAIL FROM | 421 4.3.2 Closing                | waiting | false
            RCPT TO   | 421 4.3.2 Closing                | waiting | false
            """)
    void whatTheServerSaysStandsBesideTheMail(String command, String answer, String state, boolean next) {
        queue(Letters.reminder("reminder/1", "jan@example.org"));
        server.answers(command, answer);
        assertThat(sender().sendOne()).isEqualTo(next);
        assertThat(rows()).containsExactly("reminder/1 " + state + " 1 " + answer);
        assertThat(database.<Long>in(Access.APPLICATION, Outbox::countUndelivered))
                .isEqualTo(state.equals("failed") ? 1 : 0);
        assertThat(received()).isEmpty();
    }

    @Test
    void threeDaysAreEnough() {
        var all = IntStream.range(1, Sender.MOST_ATTEMPTS)
                .mapToObj(Sender::delayAfter)
                .toList();
        assertThat(all)
                .isSorted()
                .startsWith(Duration.ofMinutes(1), Duration.ofMinutes(2))
                .endsWith(Duration.ofHours(4));
        assertThat(all.stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofHours(70), Duration.ofHours(74));

        queue(Letters.reminder("reminder/1", "busy@example.org"));
        server.answers("RCPT TO", "451 Not now");
        var sender = sender();
        for (int attempt = 1; attempt <= Sender.MOST_ATTEMPTS; attempt++) {
            assertThat(rows().getFirst()).startsWith("reminder/1 waiting " + (attempt - 1));
            sender.sendOne();
            clock.advance(Duration.ofHours(4));
        }
        assertThat(rows()).containsExactly("reminder/1 failed 26 451 Not now");
        assertThat(sender.sendOne()).isFalse();
    }

    @Test
    @Timeout(30)
    void whatOneProcessSendsNoOtherTouches() throws InterruptedException {
        queue(Letters.reminder("reminder/1", "jan@example.org"), Letters.reminder("reminder/2", "an@example.org"));
        var first = new AtomicBoolean(true);
        var hasIt = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        server.beforeYes(() -> {
            if (first.getAndSet(false)) {
                hasIt.countDown();
                await(mayEnd);
            }
        });
        var slow = Thread.ofVirtual().start(() -> sender().sendOne());
        hasIt.await();
        assertThat(sender().sendOne()).as("the second mail").isTrue();
        assertThat(sender().sendOne()).as("the first is in other hands").isFalse();
        mayEnd.countDown();
        slow.join();
        assertThat(rows()).containsExactly("reminder/1 sent 0 null", "reminder/2 sent 0 null");
        assertThat(received()).hasSize(2);
    }

    @Test
    void afterSevenDaysSwitchedOffEachReminderIsSentOnce() throws MessagingException {
        for (int day = 0; day < 7; day++) {
            var due = Letters.MONDAY.plus(Duration.ofDays(day));
            queue(new Letter(
                    "reminder/" + day,
                    null,
                    "jan@example.org",
                    "nl",
                    "reminder",
                    "Dag " + day,
                    "Antwoord.",
                    null,
                    Letters.MONDAY,
                    due));
        }
        clock.advance(Duration.ofDays(7));
        var one = sender();
        var other = sender();
        for (int i = 0; i < 7; i++) {
            assertThat((i % 2 == 0 ? one : other).sendOne()).isTrue();
        }
        // What reminded before the switch-off reminds again now, with the same keys.
        for (int day = 0; day < 7; day++) {
            queue(Letters.reminder("reminder/" + day, "jan@example.org"));
        }
        assertThat(one.sendOne()).isFalse();
        assertThat(other.sendOne()).isFalse();
        assertThat(received().stream().map(SenderTest::subject))
                .containsExactly("Dag 0", "Dag 1", "Dag 2", "Dag 3", "Dag 4", "Dag 5", "Dag 6");
    }

    @Test
    void aWeekLateIsNoReasonToGiveUp() {
        queue(Letters.reminder("reminder/1", "busy@example.org"));
        clock.advance(Duration.ofDays(7));
        server.answers("RCPT TO", "451 Not now");
        sender().sendOne();
        assertThat(rows()).containsExactly("reminder/1 waiting 1 451 Not now");
    }

    @Test
    void aServerThatOffersNoEncryptionGetsNothing() {
        queue(Letters.reminder("reminder/1", "jan@example.org"));
        assertThat(sender(server(server.port(), Security.STARTTLS, null)).sendOne())
                .isFalse();
        assertThat(rows().getFirst()).startsWith("reminder/1 waiting 1 STARTTLS is required");
        assertThat(received()).isEmpty();
    }

    @Test
    void aCertificateThatNobodyVouchesForGetsNothing() {
        var stranger = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtps"));
        stranger.start();
        try {
            queue(Letters.reminder("reminder/1", "jan@example.org"));
            assertThat(sender(server(stranger.getSmtps().getPort(), Security.TLS, null))
                            .sendOne())
                    .isFalse();
            assertThat(rows().getFirst()).startsWith("reminder/1 waiting 1 ").containsIgnoringCase("certif");
            assertThat(stranger.getReceivedMessages()).isEmpty();
        } finally {
            stranger.stop();
        }
    }

    @Test
    void aWrongPasswordIsNoFaultOfTheMail() {
        mailbox.setUser("schakel@vlaanderen.example", "schakel", "geheim");
        queue(Letters.reminder("reminder/1", "jan@example.org"));
        var wrong = server(server.port(), Security.NONE, new MailServer.Login("schakel", "fout"));
        assertThat(sender(wrong).sendOne()).isFalse();
        assertThat(rows().getFirst()).startsWith("reminder/1 waiting 1 535");
        assertThat(wrong.toString()).doesNotContain("fout");

        clock.advance(Duration.ofMinutes(1));
        assertThat(sender(server(server.port(), Security.NONE, new MailServer.Login("schakel", "geheim")))
                        .sendOne())
                .isTrue();
        assertThat(received()).hasSize(1);
    }

    private void queue(Letter... letters) {
        database.run(Access.APPLICATION, sql -> Arrays.stream(letters).forEach(letter -> Outbox.queue(sql, letter)));
    }

    private Sender sender() {
        return sender(server(server.port(), Security.NONE, null));
    }

    private Sender sender(MailServer to) {
        return new Sender(database, clock, to, PAGES);
    }

    private static MailServer server(int port, Security security, MailServer.@Nullable Login login) {
        return new MailServer("127.0.0.1", port, security, login, "schakel@vlaanderen.example", PATIENCE);
    }

    private long late() {
        return database.in(Access.APPLICATION, sql -> Outbox.countLate(sql, clock.instant()));
    }

    private List<String> rows() {
        return Rows.of(database, "select key, state, attempts, last_error from core.mail order by key");
    }

    private List<MimeMessage> received() {
        return List.of(mailbox.getReceivedMessages());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static @Nullable String header(MimeMessage mail, String name) throws MessagingException {
        return mail.getHeader(name, null);
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
