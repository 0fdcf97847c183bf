package eu.schakel.identity;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Logins that were begun and are not yet ended. A login belongs to the browser that began it and ends once. As of sessions, only
 * hashes are kept; what else must stay secret is computed from the two tokens, which only that browser has together.
 */
public final class LoginsUnderWay {
    /** Long enough to look for a card reader; what lies about longer is of use to thieves only. */
    public static final Duration LONGEST = Duration.ofMinutes(10);

    private final Database database;
    private final Clock clock;
    private final SecureRandom random;

    public LoginsUnderWay(Database database, Clock clock, SecureRandom random) {
        this.database = database;
        this.clock = clock;
        this.random = random;
    }

    /**
     * One login.
     *
     * @param state the token that travels with the address
     * @param browser the token that stays in the browser
     */
    public record UnderWay(String state, String browser, String next, boolean afresh, Instant begunAt) {
        /** What the identity token must repeat. */
        public String nonce() {
            return Token.derive("nonce", state, browser);
        }

        /** What proves to the login service that who began also asks for the token (RFC 7636): 43 characters. */
        public String verifier() {
            return Token.derive("verifier", state, browser);
        }
    }

    /** Begins one, in a browser that may have begun others. */
    public UnderWay begin(Optional<String> browser, String next, boolean afresh) {
        var now = clock.instant();
        var login = new UnderWay(
                Token.random(random),
                browser.filter(Token::isShaped).orElseGet(() -> Token.random(random)),
                next,
                afresh,
                now);
        database.run(Access.APPLICATION, sql -> {
            sql.execute(
                    "delete from core.login_under_way where begun_at <= ?",
                    now.minus(LONGEST).atOffset(ZoneOffset.UTC));
            sql.execute(
                    "insert into core.login_under_way (state_hash, browser_hash, next, afresh, begun_at) values (?, ?, ?, ?, ?)",
                    Token.hash(login.state),
                    Token.hash(login.browser),
                    next,
                    afresh,
                    now.atOffset(ZoneOffset.UTC));
        });
        return login;
    }

    /** Takes it out, so that nobody ends it again; empty when this browser has no such login under way. */
    public Optional<UnderWay> take(String state, String browser) {
        if (!Token.isShaped(state) || !Token.isShaped(browser)) {
            return Optional.empty();
        }
        var row = database.in(
                Access.APPLICATION,
                sql -> sql.fetchOne(
                        "delete from core.login_under_way where state_hash = ? and browser_hash = ?"
                                + " returning next, afresh, begun_at",
                        Token.hash(state),
                        Token.hash(browser)));
        if (row == null) {
            return Optional.empty();
        }
        var begunAt = row.get("begun_at", Instant.class);
        return begunAt.plus(LONGEST).isAfter(clock.instant())
                ? Optional.of(new UnderWay(
                        state, browser, row.get("next", String.class), row.get("afresh", Boolean.class), begunAt))
                : Optional.empty();
    }
}
