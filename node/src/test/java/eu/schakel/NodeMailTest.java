package eu.schakel;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import eu.schakel.cli.TestNodes;
import eu.schakel.configuration.NodeConfiguration;
import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.mail.Letter;
import eu.schakel.mail.Outbox;
import eu.schakel.testing.Eventually;
import eu.schakel.testing.Rows;
import eu.schakel.testing.TestDatabases;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole node with a mail server and a maildir in its settings. */
class NodeMailTest {
    @TempDir
    Path folder;

    @Test
    void itSendsWhatIsQueuedAndReadsWhatCameBack() throws Exception {
        var settings = TestDatabases.create();
        var mailbox = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        mailbox.start();
        var maildir = folder.resolve("maildir");
        Files.createDirectories(maildir.resolve("new"));
        Files.createDirectories(maildir.resolve("cur"));
        var configuration = NodeConfiguration.read(
                TestNodes.configure(folder).getFirst(),
                Map.of(
                        "SCHAKEL_DATABASE_URL", settings.url(),
                        "SCHAKEL_DATABASE_USER", settings.user(),
                        "SCHAKEL_DATABASE_PASSWORD", settings.password(),
                        "SCHAKEL_MAIL_HOST", "127.0.0.1",
                        "SCHAKEL_MAIL_PORT", Integer.toString(mailbox.getSmtp().getPort()),
                        "SCHAKEL_MAIL_SECURITY", "none",
                        "SCHAKEL_MAIL_FROM", "schakel@vlaanderen.example",
                        "SCHAKEL_MAIL_BOUNCES", maildir.toString()));
        try (var database = Database.open(settings)) {
            queue(database, "yesterday");
            database.run(
                    Access.APPLICATION, sql -> sql.execute("update core.mail set state = 'sent', sent_at = now()"));
            comesBack(database, maildir);
            queue(database, "today");
            try (var _ = Node.start(configuration)) {
                Eventually.until(
                        "the mail is sent and the notice read",
                        () -> Rows.of(database, "select state from core.mail order by key")
                                .equals(List.of("sent", "bounced")));
                assertThat(measurements(configuration))
                        .contains("schakel_mail_late 0.0", "schakel_mail_undelivered 1.0");
            }
            assertThat(mailbox.getReceivedMessages())
                    .extracting(mail -> mail.getHeader("List-Unsubscribe", null))
                    .containsExactly("<" + configuration.publicAddress() + "/nl/unsubscribe/1>");
        } finally {
            mailbox.stop();
        }
    }

    private static void queue(Database database, String key) {
        var now = Instant.now();
        database.run(
                Access.APPLICATION,
                sql -> Outbox.queue(
                        sql,
                        new Letter(
                                key,
                                null,
                                "jan@example.org",
                                "nl",
                                "news",
                                "Bus",
                                "De bus rijdt.",
                                "/nl/unsubscribe/1",
                                now,
                                now)));
    }

    private static void comesBack(Database database, Path maildir) throws IOException {
        var id = Rows.of(database, "select id from core.mail").getFirst();
        Files.writeString(maildir.resolve("new/1"), """
                Content-Type: multipart/report; boundary=part

                --part
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.org

                Action: failed
                Status: 5.1.1

                --part
                Content-Type: text/rfc822-headers

                Message-ID: <%s@vlaanderen.example>

                --part--
                """.formatted(id));
    }

    private static String measurements(NodeConfiguration configuration) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var address = URI.create("http://127.0.0.1:" + configuration.http().port() + "/metrics");
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        }
    }
}
