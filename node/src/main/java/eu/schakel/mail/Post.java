package eu.schakel.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** Brings one mail to the server, and says in our words what the server said. */
final class Post {
    /** RFC 5321: the server closes; whatever comes next would get the same answer. */
    private static final int CLOSING = 421;

    /** Above the codes that mean "not now" begin those that mean "never". */
    private static final int NEVER = 500;

    private static final int LONGEST_SENTENCE = 500;

    private final MailServer server;
    private final Session session;

    Post(MailServer server) {
        this.server = server;
        this.session = Session.getInstance(server.properties());
    }

    Session session() {
        return session;
    }

    Attempt send(MailMessage message) {
        try (var transport = session.getTransport("smtp")) {
            connect(transport);
            return send(message, transport);
        } catch (MessagingException e) {
            return new Attempt.Unreachable(sentence(e));
        }
    }

    private void connect(Transport transport) throws MessagingException {
        var login = server.login();
        transport.connect(
                server.host(),
                server.port(),
                login == null ? null : login.user(),
                login == null ? null : login.password());
    }

    private static Attempt send(MailMessage message, Transport transport) {
        try {
            message.saveChanges();
            transport.sendMessage(message, message.getAllRecipients());
            return new Attempt.Taken();
        } catch (MessagingException e) {
            return attempt(e);
        }
    }

    private static Attempt attempt(MessagingException failure) {
        var answer = answer(failure);
        var sentence = sentence(answer.because());
        if (answer.code() >= NEVER) {
            return new Attempt.Refused(sentence);
        }
        return answer.code() < 0 || answer.code() == CLOSING
                ? new Attempt.Unreachable(sentence)
                : new Attempt.Postponed(sentence);
    }

    /** What the server answered; -1 when it answered nothing, or spoke of us and not of this mail. */
    private record Answer(int code, Exception because) {}

    private static Answer answer(MessagingException failure) {
        for (@Nullable Exception e = failure; e instanceof MessagingException known; e = known.getNextException()) {
            if (e instanceof SMTPAddressFailedException receiver) {
                return new Answer(receiver.getReturnCode(), receiver);
            }
            if (e instanceof SMTPSendFailedException answered) {
                return new Answer(answered.getCommand().startsWith("MAIL") ? -1 : answered.getReturnCode(), answered);
            }
        }
        return new Answer(failure instanceof SendFailedException ? NEVER : -1, failure);
    }

    /** With what lies below, such as a certificate that nobody vouches for. */
    private static String sentence(Exception e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        var text = line(e);
        if (!text.contains(line(root))) {
            text += ": " + line(root);
        }
        return text.length() > LONGEST_SENTENCE ? text.substring(0, LONGEST_SENTENCE) + "…" : text;
    }

    private static String line(Throwable e) {
        return String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
    }
}
