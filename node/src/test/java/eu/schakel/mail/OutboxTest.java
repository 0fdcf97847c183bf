package eu.schakel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.testing.Rows;
import eu.schakel.testing.TestDatabases;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail before it is sent and afterwards. */
class OutboxTest {
    private static final UUID OTHER = UUID.fromString("0191f2d0-0000-7000-8000-000000000002");

    private Database database;

    @BeforeEach
    void open() {
        database = TestDatabases.fresh();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theKeyMakesItOne() {
        assertThat(queue("reminder/1", "jan@example.org")).isTrue();
        assertThat(queue("reminder/1", "piet@example.org")).isFalse();
        assertThat(queue("reminder/2", "jan@example.org")).isTrue();
        assertThat(Rows.of(database, "select key, receiver, state from core.mail order by key"))
                .containsExactly("reminder/1 jan@example.org waiting", "reminder/2 jan@example.org waiting");
    }

    @Test
    void whatDidNotHappenIsNotTold() {
        assertThatThrownBy(() -> database.run(Access.APPLICATION, sql -> {
                    Outbox.queue(sql, Letters.reminder("reminder/1", "jan@example.org"));
                    throw new IllegalStateException("the decision was refused");
                }))
                .hasMessage("the decision was refused");
        assertThat(Rows.count(database, "core.mail")).isZero();
    }

    @Test
    void onlyWhatWaitsIsWithdrawn() {
        queue("reminder/1", "jan@example.org");
        queue("reminder/2", "jan@example.org");
        set("reminder/2", "state = 'sent', sent_at = now()");
        assertThat(does(sql -> Outbox.withdraw(sql, "reminder/1"))).isTrue();
        assertThat(does(sql -> Outbox.withdraw(sql, "reminder/1"))).isFalse();
        assertThat(does(sql -> Outbox.withdraw(sql, "reminder/2"))).isFalse();
        assertThat(does(sql -> Outbox.withdraw(sql, "reminder/3"))).isFalse();
        assertThat(queue("reminder/1", "jan@example.org"))
                .as("it stays withdrawn")
                .isFalse();
        assertThat(Rows.of(database, "select key, state from core.mail order by key"))
                .containsExactly("reminder/1 withdrawn", "reminder/2 sent");
    }

    @Test
    void whatIsForgottenLeavesNobodyAndIsNotSent() {
        queue("reminder/1", "jan@example.org");
        queue("reminder/2", "jan@example.org");
        set(
                "reminder/2",
                "state = 'bounced', sent_at = now(), last_error = '<jan@example.org>: unknown', unsubscribe = '/u/jan'");
        database.run(
                Access.APPLICATION,
                sql -> Outbox.queue(
                        sql,
                        new Letter(
                                "other/1",
                                OTHER,
                                "an@example.org",
                                "fr",
                                "answer",
                                "Bus",
                                "Il roule.",
                                null,
                                Letters.MONDAY,
                                Letters.MONDAY)));
        assertThat(number(sql -> Outbox.forget(sql, Letters.DOSSIER))).isEqualTo(2);
        assertThat(Rows.of(
                        database,
                        "select key, receiver || subject || body || coalesce(unsubscribe, '') || coalesce(last_error, ''), state"
                                + " from core.mail where dossier = ? order by key",
                        Letters.DOSSIER))
                .containsExactly("reminder/1  withdrawn", "reminder/2  bounced");
        assertThat(Rows.of(database, "select receiver, state from core.mail where key = 'other/1'"))
                .containsExactly("an@example.org waiting");
        assertThat(queue("reminder/1", "jan@example.org"))
                .as("nothing brings it back")
                .isFalse();
    }

    @Test
    void staffSeeWhatBecameOfEach() {
        queue("reminder/1", "jan@example.org");
        queue("reminder/2", "piet@example.org");
        queue("reminder/3", "an@example.org");
        set("reminder/1", "state = 'sent', sent_at = '2026-03-02T09:00:05Z'");
        set("reminder/2", "state = 'failed', attempts = 1, last_error = '550 no such user'");
        assertThat(list(sql -> Outbox.listOf(sql, Letters.DOSSIER)))
                .extracting(Mail::receiver, Mail::state)
                .containsExactly(
                        tuple("jan@example.org", Mail.State.SENT),
                        tuple("piet@example.org", Mail.State.FAILED),
                        tuple("an@example.org", Mail.State.WAITING));
        assertThat(list(sql -> Outbox.listOf(sql, OTHER))).isEmpty();
        assertThat(list(Outbox::listUndelivered)).singleElement().satisfies(mail -> {
            assertThat(mail.lastError()).isEqualTo("550 no such user");
            assertThat(mail.attempts()).isEqualTo(1);
            assertThat(mail.sentAt()).isNull();
            assertThat(mail.queuedAt()).isEqualTo(Letters.MONDAY);
        });
        assertThat(number(Outbox::countUndelivered)).isEqualTo(1);
        assertThat(number(sql -> Outbox.countLate(sql, Letters.MONDAY.minusSeconds(1))))
                .isZero();
        assertThat(number(sql -> Outbox.countLate(sql, Letters.MONDAY))).isEqualTo(1);
        set("reminder/3", "attempts = 1, due_at = '2026-03-03T09:00:00Z'");
        assertThat(number(sql -> Outbox.countLate(sql, Letters.MONDAY.plus(Duration.ofHours(1)))))
                .as("it should have left and waits for its second attempt")
                .isEqualTo(1);
    }

    private boolean queue(String key, String receiver) {
        return does(sql -> Outbox.queue(sql, Letters.reminder(key, receiver)));
    }

    private boolean does(Predicate<DSLContext> work) {
        return database.<Boolean>in(Access.APPLICATION, work::test);
    }

    private long number(ToLongFunction<DSLContext> work) {
        return database.<Long>in(Access.APPLICATION, work::applyAsLong);
    }

    private List<Mail> list(Function<DSLContext, List<Mail>> work) {
        return database.in(Access.APPLICATION, work);
    }

    private void set(String key, String what) {
        database.run(Access.APPLICATION, sql -> sql.execute("update core.mail set " + what + " where key = ?", key));
    }
}
