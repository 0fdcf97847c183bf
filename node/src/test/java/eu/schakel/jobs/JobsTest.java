package eu.schakel.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.testing.Eventually;
import eu.schakel.testing.TestDatabases;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A node of two processes: two times the same jobs on one database. */
class JobsTest {
    private static final Jobs.Pace BRISK = new Jobs.Pace(Duration.ofMillis(20), Duration.ofMillis(50));
    private static final Duration SELDOM = Duration.ofHours(1);
    private static final Duration OFTEN = Duration.ofMillis(10);

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
    void twoProcessesDoAJobOnce() {
        var census = new AtomicInteger();
        var ticks = new AtomicInteger();
        var jobs = List.of(
                Job.whole("census", SELDOM, census::incrementAndGet), Job.whole("tick", OFTEN, ticks::incrementAndGet));
        try (var _ = Jobs.start(database, jobs, BRISK);
                var _ = Jobs.start(database, jobs, BRISK)) {
            Eventually.until("the clock ticked", () -> ticks.get() >= 20);
        }
        assertThat(census).hasValue(1);
    }

    @Test
    void aJobGoesOnWhileThereIsMore() {
        var letters = new AtomicInteger(7);
        try (var _ = Jobs.start(
                database, List.of(new Job("empty-box", SELDOM, () -> letters.decrementAndGet() > 0)), BRISK)) {
            Eventually.until("the box is empty", () -> letters.get() == 0);
        }
    }

    @Test
    void theJobOfADeadProcessGoesOnElsewhere() {
        var done = new AtomicInteger();
        var jobs = List.of(Job.whole("census", OFTEN, done::incrementAndGet));
        try (var _ = Jobs.start(database, jobs, BRISK)) {
            Eventually.until("it ran", () -> done.get() > 0);
        }
        database.run(
                Access.APPLICATION,
                sql -> sql.execute("update core.job set picked = true, picked_by = 'gone',"
                        + " last_heartbeat = now() - interval '1 minute'"));
        done.set(0);
        try (var _ = Jobs.start(database, jobs, BRISK)) {
            Eventually.until("it runs again", () -> done.get() > 0);
        }
    }

    @Test
    void aJobThatFailsComesAgain() {
        var attempts = new AtomicInteger();
        var job = Job.whole("stumble", OFTEN, () -> {
            if (attempts.incrementAndGet() == 1) {
                throw new IllegalStateException("a stone");
            }
        });
        try (var _ = Jobs.start(database, List.of(job), BRISK)) {
            Eventually.until("it is tried again", () -> attempts.get() > 1);
        }
    }

    @Test
    void closingWaitsForThePieceInHandAndBeginsNoOther() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var pieces = new AtomicInteger();
        var jobs = Jobs.start(
                database,
                List.of(new Job("endless", SELDOM, () -> {
                    begun.countDown();
                    await(mayEnd);
                    pieces.incrementAndGet();
                    return true;
                })),
                BRISK);
        begun.await();
        var closed = new AtomicBoolean();
        var closer = Thread.ofVirtual().start(() -> {
            jobs.close();
            closed.set(true);
        });
        Eventually.until("the closer waits", () -> closer.getState() == Thread.State.TIMED_WAITING);
        assertThat(closed).isFalse();
        mayEnd.countDown();
        closer.join();
        assertThat(pieces).hasValue(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
