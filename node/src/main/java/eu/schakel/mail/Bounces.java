package eu.schakel.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads delivery status notifications (RFC 3464): the mails by which servers say what became of ours. */
public final class Bounces {
    private static final Pattern MESSAGE_ID = Pattern.compile("\\s*<([0-9a-f-]{36})@[^>]+>\\s*");
    private static final int LONGEST_SENTENCE = 500;

    private Bounces() {}

    /**
     * What a notification says.
     *
     * @param mail the mail that it is about
     * @param failed whether that reached nobody; false when it is only late, or arrived
     * @param sentence what the server said
     */
    public record Bounce(UUID mail, boolean failed, String sentence) {}

    /**
     * Reads one.
     *
     * @param rawDsn the mail, one character for each byte
     * @return empty when it is none, or about a mail that is not ours
     */
    public static Optional<Bounce> of(String rawDsn) {
        try {
            var message = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(rawDsn.getBytes(StandardCharsets.ISO_8859_1)));
            if (message.isMimeType("multipart/report") && message.getContent() instanceof Multipart parts) {
                return read(parts);
            }
            return Optional.empty();
        } catch (MessagingException | IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Bounce> read(Multipart parts) throws MessagingException, IOException {
        Optional<UUID> mail = Optional.empty();
        Optional<Status> status = Optional.empty();
        for (int i = 0; i < parts.getCount(); i++) {
            var part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                status = status(part);
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                mail = mail(part);
            }
        }
        var said = status;
        return mail.flatMap(
                id -> said.map(known -> new Bounce(id, known.action().equals("failed"), known.sentence())));
    }

    private record Status(String action, String sentence) {}

    /** First a block of lines on the message, then one for each receiver; ours have one. */
    private static Optional<Status> status(BodyPart part) throws MessagingException, IOException {
        try (var lines = part.getInputStream()) {
            while (lines.available() > 0) {
                var block = new InternetHeaders(lines);
                var action = block.getHeader("Action", null);
                if (action != null) {
                    var said = block.getHeader("Diagnostic-Code", null);
                    var sentence = said == null ? String.valueOf(block.getHeader("Status", null)) : said;
                    return Optional.of(new Status(action.strip().toLowerCase(Locale.ROOT), cut(sentence)));
                }
            }
            return Optional.empty();
        }
    }

    private static Optional<UUID> mail(BodyPart part) throws MessagingException, IOException {
        try (InputStream lines = part.getInputStream()) {
            var id = new InternetHeaders(lines).getHeader("Message-ID", null);
            var ours = MESSAGE_ID.matcher(id == null ? "" : id);
            return ours.matches() ? Optional.of(UUID.fromString(ours.group(1))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String cut(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST_SENTENCE ? line.substring(0, LONGEST_SENTENCE) + "…" : line;
    }
}
