package eu.schakel.mail;

import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The server that takes our mail.
 *
 * @param login null when it asks for none
 * @param from our address, for replies and for what comes back
 * @param patience how long it may take over one answer
 */
public record MailServer(
        String host, int port, Security security, @Nullable Login login, String from, Duration patience) {
    /** A server that scans for viruses takes its time; who gives up too early sends twice. */
    public static final Duration NORMAL_PATIENCE = Duration.ofSeconds(60);

    /** How the way there is closed to others. */
    public enum Security {
        NONE,
        /** Begins open; without an encrypted rest nothing is sent. */
        STARTTLS,
        TLS
    }

    /** Who we are to it. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }

    /** What stands behind the @ of our address. */
    String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }

    /** As Jakarta Mail wants to be told. */
    Properties properties() {
        var properties = new Properties();
        var patienceMs = Long.toString(patience.toMillis());
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.smtp.connectiontimeout", patienceMs);
        properties.setProperty("mail.smtp.timeout", patienceMs);
        properties.setProperty("mail.smtp.writetimeout", patienceMs);
        properties.setProperty("mail.smtp.auth", Boolean.toString(login != null));
        properties.setProperty("mail.smtp.from", from);
        properties.setProperty("mail.smtp.localhost", domain());
        properties.setProperty("mail.smtp.quitwait", "false"); // it has the mail; how it says goodbye is of no matter
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(security == Security.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(security == Security.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(security == Security.STARTTLS));
        return properties;
    }
}
