package eu.schakel.mail;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import jakarta.mail.MessagingException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due, each mail in a transaction of its own that is open while the server takes it. If we die between the server's yes
 * and our commit, the mail is sent again: at least once, never not at all.
 */
public final class Sender {
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    private static final Duration FIRST_DELAY = Duration.ofMinutes(1);
    private static final Duration LONGEST_DELAY = Duration.ofHours(4);

    /** With these delays three days: a server that is away longer needs people, and so does what was to be said. */
    static final int MOST_ATTEMPTS = 26;

    /** How long a server that takes nothing is left alone: one that meets a wrong password every few seconds locks us out. */
    private static final Duration REST = Duration.ofMinutes(1);

    private final Database database;
    private final Clock clock;
    private final MailServer server;
    private final URI publicAddress;
    private final Post post;
    private final AtomicReference<String> trouble = new AtomicReference<>("");
    private final AtomicReference<Instant> restsUntil = new AtomicReference<>(Instant.MIN);

    /** @param publicAddress where the paths of {@link Letter#unsubscribe} are */
    public Sender(Database database, Clock clock, MailServer server, URI publicAddress) {
        this.database = database;
        this.clock = clock;
        this.server = server;
        this.publicAddress = publicAddress;
        this.post = new Post(server);
    }

    /** Tries the mail that is due longest; true when the next may be tried at once. */
    public boolean sendOne() {
        return database.in(Access.APPLICATION, this::sendOne);
    }

    private boolean sendOne(DSLContext sql) {
        var now = clock.instant();
        if (now.isBefore(restsUntil.get())) {
            return false;
        }
        var row = sql.fetchOne(
                "select id, receiver, language, subject, body, unsubscribe, attempts from core.mail"
                        + " where state = 'waiting' and due_at <= ? order by due_at limit 1 for update skip locked",
                Outbox.utc(now));
        if (row == null) {
            return false;
        }
        var id = row.get("id", UUID.class);
        var attempt = attempt(row, now);
        switch (attempt) {
            case Attempt.Taken _ ->
                sql.execute("update core.mail set state = 'sent', sent_at = ? where id = ?", Outbox.utc(now), id);
            case Attempt.Refused refused -> fail(sql, id, refused.sentence());
            case Attempt.Postponed postponed -> tryLater(sql, row, now, postponed.sentence());
            case Attempt.Unreachable unreachable -> tryLater(sql, row, now, unreachable.sentence());
        }
        tell(attempt);
        if (attempt instanceof Attempt.Unreachable) {
            restsUntil.set(now.plus(REST));
            return false;
        }
        return true;
    }

    private Attempt attempt(Record row, Instant now) {
        var words = new MailMessage.Words(
                row.get("id", UUID.class),
                row.get("receiver", String.class),
                row.get("language", String.class),
                row.get("subject", String.class),
                row.get("body", String.class),
                row.get("unsubscribe", String.class));
        try {
            return post.send(new MailMessage(post.session(), words, server, publicAddress, now));
        } catch (MessagingException e) {
            return new Attempt.Refused("It could not be written as a mail: " + e.getMessage());
        } catch (RuntimeException e) {
            // Thrown on, it would stand first in the queue for ever.
            LOG.error("mail {} met a mistake of ours", words.id(), e);
            return new Attempt.Postponed(e.toString());
        }
    }

    private static void tryLater(DSLContext sql, Record row, Instant now, String sentence) {
        var id = row.get("id", UUID.class);
        int attempts = row.get("attempts", Integer.class) + 1;
        if (attempts >= MOST_ATTEMPTS) {
            fail(sql, id, sentence);
            return;
        }
        sql.execute(
                "update core.mail set attempts = ?, due_at = ?, last_error = ? where id = ?",
                attempts,
                Outbox.utc(now.plus(delayAfter(attempts))),
                sentence,
                id);
    }

    private static void fail(DSLContext sql, UUID id, String sentence) {
        sql.execute(
                "update core.mail set state = 'failed', attempts = attempts + 1, last_error = ? where id = ?",
                sentence,
                id);
        LOG.warn("mail {} failed; why stands beside it", id);
    }

    /** Each twice the last, up to a limit. */
    static Duration delayAfter(int attempts) {
        var delay = FIRST_DELAY.multipliedBy(1L << Math.min(attempts - 1, 10));
        return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
    }

    /** Once when it begins and once when it is over. What a server says of one mail may name a person, so it is not told here. */
    private void tell(Attempt attempt) {
        var now = attempt instanceof Attempt.Unreachable unreachable ? unreachable.sentence() : "";
        var before = trouble.getAndSet(now);
        if (!now.isEmpty() && before.isEmpty()) {
            LOG.warn("the mail server {}:{} takes nothing: {}", server.host(), server.port(), now);
        } else if (now.isEmpty() && !before.isEmpty()) {
            LOG.info("the mail server {}:{} takes mail again", server.host(), server.port());
        }
    }
}
