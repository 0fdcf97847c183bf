package eu.schakel.agreements.staff;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Links by which a department answers without an account. A token is given once; only its SHA-256 is kept. */
public final class DepartmentLinks {
    /** Long enough to come back from a holiday, short enough that a link in an old mail is of no use. */
    public static final Duration VALID = Duration.ofDays(30);

    /** Cannot be guessed: as much as a session's token. */
    private static final int RANDOM_BYTES = 32;

    /** Base64url of that without padding. */
    private static final int TOKEN_CHARS = 43;

    private final Database database;
    private final Clock clock;
    private final SecureRandom random;

    public DepartmentLinks(Database database, Clock clock, SecureRandom random) {
        this.database = database;
        this.clock = clock;
        this.random = random;
    }

    /**
     * What a link opens.
     *
     * @param body the owner on our side
     * @param since agreements without a reading since this day are asked for
     */
    public record Opened(String body, LocalDate since, Instant expiresAt, boolean expired) {}

    /** Makes a link's token; links that ended more than their own life ago are forgotten. */
    public String create(String side, String body, LocalDate since, UUID person) {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        database.run(Access.APPLICATION, sql -> {
            sql.execute("delete from core.department_link where expires_at < ?", at(now.minus(VALID)));
            sql.execute(
                    "insert into core.department_link (token_hash, body, side, since, created_at, expires_at, created_by)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    hash(token),
                    body,
                    side,
                    since,
                    at(now),
                    at(now.plus(VALID)),
                    person);
        });
        return token;
    }

    /** What the link with this token opens; empty when there is none of this side. */
    public Optional<Opened> find(String side, String token) {
        if (token.length() != TOKEN_CHARS) {
            return Optional.empty();
        }
        return database.in(
                Access.APPLICATION,
                sql -> sql.fetchOptional(
                                "select body, since, expires_at from core.department_link where token_hash = ? and side = ?",
                                hash(token),
                                side)
                        .map(row -> {
                            var expiresAt = row.get(2, OffsetDateTime.class).toInstant();
                            return new Opened(
                                    row.get(0, String.class),
                                    row.get(1, LocalDate.class),
                                    expiresAt,
                                    !clock.instant().isBefore(expiresAt));
                        }));
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
