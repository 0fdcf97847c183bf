package eu.schakel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.schakel.testing.Eventually;
import eu.schakel.testing.TestDatabases;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/** In a rush, who comes late is asked to come back. */
class ReadersTest {
    @Test
    void readersQueueUpToALimitAndNobodyElseWaitsForThem() {
        int connections = Access.READING.connections();
        var begun = new AtomicInteger();
        var served = new AtomicInteger();
        var mayEnd = new CountDownLatch(1);
        try (var database = Database.open(TestDatabases.create())) {
            try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
                Runnable reader = () -> database.in(Access.READING, sql -> {
                    begun.incrementAndGet();
                    await(mayEnd);
                    return served.incrementAndGet();
                });
                for (int i = 0; i < connections; i++) {
                    readers.execute(reader);
                }
                Eventually.until("every connection is in use", () -> begun.get() == connections);
                for (int i = 0; i < Database.MOST_READERS_WAITING; i++) {
                    readers.execute(reader);
                }
                Eventually.until("the queue is full", () -> database.readersWaiting() == Database.MOST_READERS_WAITING);
                assertThatThrownBy(() -> database.onSnapshot(() -> {})).isInstanceOf(BusyException.class);
                assertThat(database.in(Access.APPLICATION, ReadersTest::one)).isEqualTo(1);
                mayEnd.countDown();
            }
            assertThat(served).hasValue(connections + Database.MOST_READERS_WAITING);
            assertThat(database.in(Access.READING, ReadersTest::one)).isEqualTo(1);
        }
    }

    private static int one(DSLContext sql) {
        return sql.fetchSingle("select 1").get(0, Integer.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
