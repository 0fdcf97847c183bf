package eu.schakel.obstacles.open;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.dossier.Ids;
import eu.schakel.portal.Language;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Who wants mail about an obstacle, a theme or an area. Addresses are personal data: they stand in one table, in no log and no event,
 * and leave it at one click. What opens a subscription stands beside the address, for each mail repeats it; who could read it could
 * read the address too.
 */
final class Subscriptions {
    /** As long as a person may be away from their mail; then an unconfirmed wish is forgotten. */
    static final Duration WAIT = Duration.ofDays(7);

    /** Nobody may have somebody else's mailbox filled: one question in this time. */
    static final Duration ONE_MAIL = Duration.ofHours(1);

    private static final int TOKEN_BYTES = 32;
    private static final int MAX_EMAIL_CHARS = 254;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\"(),:;]+@[^@\\s<>\"(),:;]+\\.[^@\\s<>\"(),:;]+");

    private final Database database;
    private final Clock clock;
    private final SecureRandom random;

    Subscriptions(Database database, Clock clock, SecureRandom random) {
        this.database = database;
        this.clock = clock;
        this.random = random;
    }

    /**
     * What somebody wants to hear of.
     *
     * @param topic obstacle, theme or area
     * @param about dossier, theme or code of the area
     */
    record Topic(String topic, String about) {}

    /** A subscription as its token opens it. */
    record Subscription(Topic topic, boolean confirmed) {}

    /** Whether an address can be one. */
    static boolean isEmail(String typed) {
        return typed.length() <= MAX_EMAIL_CHARS && EMAIL.matcher(typed).matches();
    }

    /** Writes down the wish; the token to mail, or nothing when this address was asked already or has it. */
    Optional<String> ask(String email, Language language, Topic topic) {
        var now = clock.instant();
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return database.in(Access.APPLICATION, sql -> {
            sql.execute(
                    "delete from core.obstacle_subscription where confirmed_at is null and asked_at < ?",
                    now.minus(WAIT).atOffset(ZoneOffset.UTC));
            int written = sql.execute(
                    "insert into core.obstacle_subscription as s (id, token, email, language, topic, about, asked_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?) on conflict (email, topic, about) do update"
                            + " set token = excluded.token, language = excluded.language, asked_at = excluded.asked_at"
                            + " where s.confirmed_at is null and s.asked_at < ?",
                    Ids.next(now),
                    token,
                    email.toLowerCase(Locale.ROOT),
                    language.tag(),
                    topic.topic(),
                    topic.about(),
                    now.atOffset(ZoneOffset.UTC),
                    now.minus(ONE_MAIL).atOffset(ZoneOffset.UTC));
            return written == 0 ? Optional.<String>empty() : Optional.of(token);
        });
    }

    /** What a token opens; nothing when it was ended, or waited too long. */
    Optional<Subscription> find(String token) {
        return database.in(
                Access.APPLICATION,
                sql -> sql.fetchOptional(
                                "select topic, about, confirmed_at is not null from core.obstacle_subscription"
                                        + " where token = ? and (confirmed_at is not null or asked_at >= ?)",
                                token,
                                oldest().atOffset(ZoneOffset.UTC))
                        .map(row -> new Subscription(
                                new Topic(row.get(0, String.class), row.get(1, String.class)),
                                row.get(2, Boolean.class))));
    }

    /** From now on mail may be sent. */
    void confirm(String token) {
        database.run(
                Access.APPLICATION,
                sql -> sql.execute(
                        "update core.obstacle_subscription set confirmed_at = ? where token = ? and confirmed_at is null"
                                + " and asked_at >= ?",
                        clock.instant().atOffset(ZoneOffset.UTC),
                        token,
                        oldest().atOffset(ZoneOffset.UTC)));
    }

    /** Nothing is kept of it. */
    void end(String token) {
        database.run(
                Access.APPLICATION,
                sql -> sql.execute("delete from core.obstacle_subscription where token = ?", token));
    }

    /** The id of the dossier, when it is about one. */
    static Optional<UUID> dossier(Topic topic) {
        return topic.topic().equals("obstacle") ? Optional.of(UUID.fromString(topic.about())) : Optional.empty();
    }

    private Instant oldest() {
        return clock.instant().minus(WAIT);
    }
}
