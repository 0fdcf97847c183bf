package eu.schakel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.database.DatabaseSettings;
import eu.schakel.testing.Eventually;
import eu.schakel.testing.Rows;
import eu.schakel.testing.TestDatabases;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Three processes share the work; one is killed while the mail server has its mail and it does not know so yet. */
class ThreeProcessesTest {
    private static final int MAILS = 40;

    /** The mail that is in flight when its sender dies. */
    private static final int IN_FLIGHT = 5;

    @Test
    @Timeout(90)
    void everyMailArrivesAndOnlyTheOneInFlightTwice() throws Exception {
        var settings = TestDatabases.create();
        var mailbox = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        mailbox.start();
        var processes = new ArrayList<Process>();
        var taken = new AtomicInteger();
        var inFlight = new CountDownLatch(1);
        var isDead = new CountDownLatch(1);
        try (var database = Database.open(settings);
                var server = new HookedSmtp(mailbox.getSmtp().getPort())) {
            server.beforeYes(() -> {
                if (taken.incrementAndGet() == IN_FLIGHT) {
                    inFlight.countDown();
                    await(isDead);
                }
            });
            for (int i = 0; i < 3; i++) {
                processes.add(start(settings, server.port()));
            }
            for (var process : processes) {
                assertThat(process.inputReader().readLine()).isEqualTo("ready");
            }
            queue(database);

            await(inFlight);
            var victim = sending(database, processes);
            victim.destroyForcibly();
            assertThat(victim.waitFor(10, TimeUnit.SECONDS)).isTrue();
            isDead.countDown();

            Eventually.until("the others send the rest", () -> count(database, "sent") == MAILS);
            var arrived = Arrays.stream(mailbox.getReceivedMessages())
                    .collect(Collectors.groupingBy(ThreeProcessesTest::messageId, Collectors.counting()));
            assertThat(arrived).hasSize(MAILS);
            assertThat(arrived.values().stream().filter(times -> times > 1)).containsExactly(2L);
            assertThat(arrived.keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            Rows.of(database, "select '<' || id || '@vlaanderen.example>' from core.mail"));
            assertThat(processes.stream().filter(Process::isAlive)).hasSize(2);
        } finally {
            processes.forEach(Process::destroyForcibly);
            mailbox.stop();
        }
    }

    private static void queue(Database database) {
        database.run(Access.APPLICATION, sql -> {
            for (int i = 0; i < MAILS; i++) {
                Outbox.queue(sql, Letters.reminder("reminder/" + i, "resident" + i + "@example.org"));
            }
        });
    }

    private static Process start(DatabaseSettings settings, int mailPort) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MailProcess.class.getName(),
                        settings.url(),
                        settings.user(),
                        settings.password(),
                        Integer.toString(mailPort)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The name that a process has in the table of jobs begins with its number. */
    private static Process sending(Database database, List<Process> processes) {
        var name =
                Rows.of(database, "select picked_by from core.job where picked").getFirst();
        return processes.stream()
                .filter(process -> name.startsWith(process.pid() + "@"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is none of the three"));
    }

    private static long count(Database database, String state) {
        return Long.parseLong(Rows.of(database, "select count(*) from core.mail where state = ?", state)
                .getFirst());
    }

    private static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
