package eu.schakel.mail;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Mail as rows: whoever has something to tell queues it in the transaction in which it becomes true. */
public final class Outbox {
    /** More than a page shows. */
    private static final int MOST_LISTED = 500;

    private static final String COLUMNS =
            "id, key, dossier, receiver, language, kind, subject, queued_at, due_at, attempts, state,"
                    + " sent_at, last_error";

    private Outbox() {}

    /**
     * Queues a letter; one with the key of an earlier one changes nothing, whatever became of that.
     *
     * @return whether it was the first with this key
     */
    public static boolean queue(DSLContext sql, Letter letter) {
        return sql.execute(
                        "insert into core.mail (key, dossier, receiver, language, kind, subject, body, unsubscribe, queued_at, due_at)"
                                + " values (?, cast(? as uuid), ?, ?, ?, ?, ?, ?, ?, ?) on conflict (key) do nothing",
                        letter.key(),
                        letter.dossier(),
                        letter.receiver(),
                        letter.language(),
                        letter.kind(),
                        letter.subject(),
                        letter.body(),
                        letter.unsubscribe(),
                        utc(letter.writtenAt()),
                        utc(letter.dueAt()))
                == 1;
    }

    /** Whether there is a letter with that key, whatever became of it. */
    public static boolean isQueued(DSLContext sql, String key) {
        return !sql.fetch("select 1 from core.mail where key = ?", key).isEmpty();
    }

    /**
     * Takes back a mail that waits. While it is being sent this waits for the outcome.
     *
     * @return false when it does not wait: it was sent, or there is none
     */
    public static boolean withdraw(DSLContext sql, String key) {
        return sql.execute("update core.mail set state = 'withdrawn' where key = ? and state = 'waiting'", key) == 1;
    }

    /**
     * Empties what is personal in all mails of a dossier; those that wait are not sent. Their keys stay, so that none is queued again.
     *
     * @return how many there were
     */
    public static int forget(DSLContext sql, UUID dossier) {
        return sql.execute(
                "update core.mail set receiver = '', subject = '', body = '', unsubscribe = null, last_error = null,"
                        + " state = case state when 'waiting' then 'withdrawn' else state end where dossier = ?",
                dossier);
    }

    /** The mails of a dossier, oldest first. */
    public static List<Mail> listOf(DSLContext sql, UUID dossier) {
        return sql.fetch(
                        "select " + COLUMNS + " from core.mail where dossier = ? order by queued_at, key limit ?",
                        dossier,
                        MOST_LISTED)
                .map(Outbox::mail);
    }

    /** Those that reached nobody, newest first: somebody should call or write. */
    public static List<Mail> listUndelivered(DSLContext sql) {
        return sql.fetch(
                        "select " + COLUMNS + " from core.mail where state in ('failed', 'bounced')"
                                + " order by queued_at desc, key limit ?",
                        MOST_LISTED)
                .map(Outbox::mail);
    }

    /** How many reached nobody. */
    public static long countUndelivered(DSLContext sql) {
        return count(sql, "select count(*) from core.mail where state in ('failed', 'bounced')");
    }

    /** How many should have left by now and did not, or did not at the first attempt. */
    public static long countLate(DSLContext sql, Instant now) {
        return count(
                sql,
                "select count(*) from core.mail where state = 'waiting' and (due_at <= ? or attempts > 0)",
                utc(now));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static long count(DSLContext sql, String query, Object... arguments) {
        return sql.fetchSingle(query, arguments).get(0, Long.class);
    }

    private static Mail mail(Record row) {
        return new Mail(
                row.get("id", UUID.class),
                row.get("key", String.class),
                row.get("dossier", UUID.class),
                row.get("receiver", String.class),
                row.get("language", String.class),
                row.get("kind", String.class),
                row.get("subject", String.class),
                row.get("queued_at", OffsetDateTime.class).toInstant(),
                row.get("due_at", OffsetDateTime.class).toInstant(),
                row.get("attempts", Integer.class),
                Mail.State.of(row.get("state", String.class)),
                instant(row.get("sent_at", OffsetDateTime.class)),
                row.get("last_error", String.class));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
