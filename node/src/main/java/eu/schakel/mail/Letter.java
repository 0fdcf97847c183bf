package eu.schakel.mail;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one receiver, in words.
 *
 * @param key what makes it one: a second letter with the same key is not sent. It says nothing of a person
 * @param dossier what it is about; null when about none
 * @param receiver an address that {@link #isReceiver} holds for right
 * @param language nl, fr, en or de
 * @param kind in a word what it is for, such as reminder
 * @param body plain text
 * @param unsubscribe the path at this node where one POST ends such mails; null when the receiver must get it
 * @param writtenAt now
 * @param dueAt when it shall leave
 */
public record Letter(
        String key,
        @Nullable UUID dossier,
        String receiver,
        String language,
        String kind,
        String subject,
        String body,
        @Nullable String unsubscribe,
        Instant writtenAt,
        Instant dueAt) {
    private static final Set<String> LANGUAGES = Set.of("nl", "fr", "en", "de");

    /** The longest path that SMTP carries (RFC 5321, 4.5.3.1.3), less its brackets. */
    private static final int LONGEST_RECEIVER = 254;

    /** Longer than any subject that is read. */
    private static final int LONGEST_SUBJECT = 250;

    private static final int LONGEST_BODY = 100_000;
    private static final int LONGEST_KEY = 300;

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]+");
    private static final Pattern RECEIVER =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+");
    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9/_.~%?=&-]{0,500}");

    /** Refuses what cannot be sent as it is. */
    public Letter {
        check(KEY.matcher(key).matches() && key.length() <= LONGEST_KEY, "key", key, "printable ASCII without spaces");
        check(isReceiver(receiver), "receiver", receiver, "an address such as jan@example.org");
        check(LANGUAGES.contains(language), "language", language, "nl, fr, en or de");
        check(
                !subject.isBlank()
                        && subject.length() <= LONGEST_SUBJECT
                        && subject.chars().noneMatch(Letter::breaksLine),
                "subject",
                subject,
                "one line of at most " + LONGEST_SUBJECT + " characters");
        check(
                !body.isBlank() && body.length() <= LONGEST_BODY && body.indexOf('\0') < 0,
                "body",
                body,
                "text of at most " + LONGEST_BODY + " characters");
        check(
                unsubscribe == null || PATH.matcher(unsubscribe).matches(),
                "unsubscribe",
                String.valueOf(unsubscribe),
                "a path such as /nl/unsubscribe/abc");
    }

    /** Whether mail can be sent there: one address in ASCII, without a name, without quotes. */
    public static boolean isReceiver(String text) {
        return text.length() <= LONGEST_RECEIVER && RECEIVER.matcher(text).matches();
    }

    private static boolean breaksLine(int character) {
        return Character.isISOControl(character) || character == '\u2028' || character == '\u2029';
    }

    private static void check(boolean right, String what, String value, String expected) {
        if (!right) {
            var shown = value.length() > LONGEST_SUBJECT ? value.substring(0, LONGEST_SUBJECT) + "…" : value;
            throw new IllegalArgumentException(
                    "The %s of a mail is wrong: \"%s\". Expected: %s.".formatted(what, shown, expected));
        }
    }
}
