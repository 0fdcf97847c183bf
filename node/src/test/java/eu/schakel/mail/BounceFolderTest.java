package eu.schakel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.testing.Rows;
import eu.schakel.testing.TestClock;
import eu.schakel.testing.TestDatabases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes to the address of the node: notices that a mail did not arrive, and other things. */
class BounceFolderTest {
    @TempDir
    Path maildir;

    private Database database;
    private BounceFolder folder;

    @BeforeEach
    void open() throws IOException {
        database = TestDatabases.fresh();
        database.run(Access.APPLICATION, sql -> {
            Outbox.queue(sql, Letters.reminder("reminder/1", "jan@example.org"));
            sql.execute("update core.mail set state = 'sent', sent_at = '2026-03-02T09:00:00Z'");
        });
        Files.createDirectories(maildir.resolve("new"));
        Files.createDirectories(maildir.resolve("cur"));
        folder = new BounceFolder(database, TestClock.at("2026-03-02T10:00:00Z"), maildir);
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** Each row: what the notice says, with which part of our mail it comes, and what follows. */
    @ParameterizedTest
    @CsvSource({
        "failed,   message/rfc822,      bounced",
        "Failed,   text/rfc822-headers, bounced",
        "delayed,  message/rfc822,      sent",
        "relayed,  text/rfc822-headers, sent",
    })
    void aNoticeIsReadAndPutAside(String action, String form, String state) throws IOException {
        comes("1772442000.M1.mx", notice(action, form, ourId()));
        folder.read();
        assertThat(Rows.of(database, "select state, sent_at = '2026-03-02T09:00:00Z', last_error from core.mail"))
                .containsExactly(
                        state.equals("bounced")
                                ? "bounced true smtp; 550 5.1.1 <jan@example.org>: Recipient address rejected"
                                : "sent true null");
        assertThat(names("new")).isEmpty();
        assertThat(names("cur")).containsExactly("1772442000.M1.mx:2,S");
    }

    @Test
    void staffSeeIt() throws IOException {
        comes("1", notice("failed", "message/rfc822", ourId()));
        folder.read();
        assertThat(database.<List<Mail>>in(Access.APPLICATION, Outbox::listUndelivered))
                .singleElement()
                .satisfies(mail -> assertThat(mail.state()).isEqualTo(Mail.State.BOUNCED));
    }

    @Test
    void aBounceThatOvertookOurOwnNoteCounts() throws IOException {
        database.run(Access.APPLICATION, sql -> sql.execute("update core.mail set state = 'waiting', sent_at = null"));
        comes("1", notice("failed", "message/rfc822", ourId()));
        folder.read();
        assertThat(Rows.of(database, "select state, sent_at = '2026-03-02T10:00:00Z' from core.mail"))
                .containsExactly("bounced true");
    }

    @Test
    void aBounceBringsNobodyBackWhoWasForgotten() throws IOException {
        database.run(Access.APPLICATION, sql -> Outbox.forget(sql, Letters.DOSSIER));
        comes("1", notice("failed", "message/rfc822", ourId()));
        folder.read();
        assertThat(Rows.of(database, "select state, last_error from core.mail")).containsExactly("bounced null");
    }

    @Test
    void whatIsNoNoticeIsLeftForPeople() throws IOException {
        comes("1", "From: jan@example.org\nSubject: Dank u\n\nDe bus rijdt weer. €\n");
        comes("2", "");
        comes("3", notice("failed", "message/rfc822", "<newsletter-12@elsewhere.example>"));
        comes("4", notice("failed", "message/rfc822", "<zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz@vlaanderen.example>"));
        comes("5", notice("failed", "message/rfc822", ourId()).replace("message/delivery-status", "text/plain"));
        comes("6", "Content-Type: multipart/report; boundary=nowhere\n\n--elsewhere\n");
        comes("7", notice("failed", "message/rfc822", ourId()) + "x".repeat(2_000_000));
        folder.read();
        folder.read();
        assertThat(names("new")).containsExactly("1", "2", "3", "4", "5", "6", "7");
        assertThat(names("cur")).isEmpty();
        assertThat(Rows.of(database, "select state from core.mail")).containsExactly("sent");
    }

    private String ourId() {
        return Rows.of(database, "select '<' || id || '@vlaanderen.example>' from core.mail")
                .getFirst();
    }

    private void comes(String name, String mail) throws IOException {
        Files.writeString(maildir.resolve("new").resolve(name), mail, StandardCharsets.UTF_8);
    }

    private List<String> names(String part) throws IOException {
        try (var files = Files.list(maildir.resolve(part))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    /** As a mail server writes it: for people, for programs, and what it is about. */
    private static String notice(String action, String form, String messageId) {
        return """
                Return-Path: <>
                Date: Mon, 2 Mar 2026 09:00:07 +0100 (CET)
                From: MAILER-DAEMON@mx.example.org (Mail Delivery System)
                Subject: Undelivered Mail Returned to Sender
                To: schakel@vlaanderen.example
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status;
                \tboundary="4Bx1.1772442007/mx.example.org"
                Content-Transfer-Encoding: 8bit

                This is a MIME-encapsulated message.

                --4Bx1.1772442007/mx.example.org
                Content-Description: Notification
                Content-Type: text/plain; charset=utf-8

                I'm sorry to have to inform you that your message could not
                be delivered to one or more recipients.

                --4Bx1.1772442007/mx.example.org
                Content-Description: Delivery report
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.org
                X-Queue-ID: 4Bx1
                Arrival-Date: Mon, 2 Mar 2026 09:00:05 +0100 (CET)

                Final-Recipient: rfc822; jan@example.org
                Original-Recipient: rfc822;jan@example.org
                Action: %s
                Status: 5.1.1
                Remote-MTA: dns; mail.example.org
                Diagnostic-Code: smtp; 550 5.1.1 <jan@example.org>: Recipient
                    address rejected

                --4Bx1.1772442007/mx.example.org
                Content-Description: Undelivered Message
                Content-Type: %s

                Return-Path: <schakel@vlaanderen.example>
                From: schakel@vlaanderen.example
                To: jan@example.org
                Message-ID: %s
                Subject: Herinnering

                Antwoord voor vrijdag.

                --4Bx1.1772442007/mx.example.org--
                """.formatted(action, form, messageId);
    }
}
