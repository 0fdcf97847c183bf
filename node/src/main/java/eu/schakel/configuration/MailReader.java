package eu.schakel.configuration;

import eu.schakel.configuration.MailConfiguration.Security;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The settings of mail: all left out, or those that belong together. */
final class MailReader {
    private static final String PREFIX = "mail.";

    /** Stricter than an address may be: it stands in every mail, and a mistake would stop them all. */
    private static final Pattern FROM = Pattern.compile("[A-Za-z0-9._+=-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private MailReader() {}

    static @Nullable MailConfiguration from(Values values, Predicate<String> isLoopback) {
        if (values.keys().stream().noneMatch(key -> key.startsWith(PREFIX))) {
            return null;
        }
        var host = values.text(Setting.MAIL_HOST.key(), text -> text.matches("[A-Za-z0-9.:\\-]+"));
        var port = values.port(Setting.MAIL_PORT.key());
        var security = security(values);
        var login = login(values);
        if (login != null && security == Security.NONE && !isLoopback.test(host)) {
            throw new ConfigurationException(
                    "mail.security = none would send the password of mail.user readable to %s. Set starttls or tls."
                            .formatted(host));
        }
        return new MailConfiguration(
                host,
                port,
                security,
                login,
                values.text(Setting.MAIL_FROM.key(), FROM.asMatchPredicate()),
                bounces(values));
    }

    private static Security security(Values values) {
        return switch (values.text(Setting.MAIL_SECURITY.key())) {
            case "none" -> Security.NONE;
            case "starttls" -> Security.STARTTLS;
            case "tls" -> Security.TLS;
            default -> throw values.wrong(Setting.MAIL_SECURITY.key());
        };
    }

    private static MailConfiguration.@Nullable Login login(Values values) {
        if (!values.has(Setting.MAIL_USER.key()) && !values.has(Setting.MAIL_PASSWORD_FILE.key())) {
            return null;
        }
        return new MailConfiguration.Login(
                values.text(Setting.MAIL_USER.key()), new Secret(values.contentOf(Setting.MAIL_PASSWORD_FILE.key())));
    }

    private static @Nullable Path bounces(Values values) {
        var key = Setting.MAIL_BOUNCES.key();
        if (!values.has(key)) {
            return null;
        }
        var folder = values.path(key);
        if (!Files.isReadable(folder.resolve("new")) || !Files.isWritable(folder.resolve("cur"))) {
            throw values.wrong(key);
        }
        return folder;
    }
}
