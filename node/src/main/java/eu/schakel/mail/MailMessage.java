package eu.schakel.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail as it goes over the wire. Its Message-ID follows from the row, so a mail that is sent again can be known again. */
final class MailMessage extends MimeMessage {
    private final String messageId;

    /** The words of a row. */
    record Words(
            UUID id,
            String receiver,
            String language,
            String subject,
            String body,
            @Nullable String unsubscribe) {}

    MailMessage(Session session, Words words, MailServer server, URI publicAddress, Instant now)
            throws MessagingException {
        super(session);
        messageId = "<" + words.id() + "@" + server.domain() + ">";
        setFrom(new InternetAddress(server.from(), true));
        setRecipient(RecipientType.TO, new InternetAddress(words.receiver(), true));
        setSubject(words.subject(), "UTF-8");
        setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)));
        setHeader("Content-Language", words.language());
        setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no holiday notices in return, please
        if (words.unsubscribe() != null) {
            setHeader("List-Unsubscribe", "<" + publicAddress.resolve(words.unsubscribe()) + ">");
            setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"); // RFC 8058
        }
        setText(words.body().replaceAll("\r\n|\r|\n", "\r\n"), "UTF-8");
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
