package eu.schakel.bench;

import eu.schakel.agreements.Agreements;
import eu.schakel.agreements.Commands.GiveReading;
import eu.schakel.agreements.Status;
import eu.schakel.database.DatabaseException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;

/**
 * From a commit at one node until the other node's public page shows it, while 200 readings a second are given, spread over the
 * register. Every tenth goes to one agreement, whose page at the other node is asked for a hundred times a second.
 */
public final class VisibilityBench {
    private static final int PER_SECOND = 200;
    private static final int WARM_UP_SECONDS = 20;
    private static final int WATCHED_ONE_IN = 10;
    /** Between two looks: without it the looking itself takes one of the machine's cores. */
    private static final long LOOK_NANOS = 10_000_000;

    private static final int DIGITS = 3;
    private static final long LATE_NANOS = 10_000_000_000L;
    private static final Pattern NUMBER = Pattern.compile("reading number (\\d+) of the bench");

    private VisibilityBench() {}

    /**
     * Measures.
     *
     * @param here commands of this process's node
     * @param there public address of the other
     * @param count agreements in the register
     */
    public static List<Measure> run(Agreements here, String side, URI there, int count, int seconds)
            throws InterruptedException {
        // Programs that have just started are compiling themselves: that is another measurement.
        long next = WARM_UP_SECONDS * PER_SECOND;
        measure(here, side, there, count, 0, next);
        var run = measure(here, side, there, count, next, next + (long) seconds * PER_SECOND);
        return List.of(
                Measure.told(
                        "commit here until visible on the other's page, 200/s: median",
                        millis(run.latency(), 50),
                        "ms"),
                Measure.under(
                        "commit here until visible on the other's page, 200/s: p99",
                        millis(run.latency(), 99),
                        "ms",
                        1_000),
                Measure.under("readings that never showed", run.missing(), "readings", 1),
                Measure.under("readings that could not be given", (double) run.refused(), "readings", 1));
    }

    /**
     * What was seen.
     *
     * @param latency in microseconds
     * @param missing watched readings that did not show in time
     * @param refused readings that this node could not take
     */
    private record Run(Histogram latency, int missing, long refused) {}

    private static Run measure(Agreements here, String side, URI there, int count, long first, long end)
            throws InterruptedException {
        var committed = new ConcurrentHashMap<Long, Long>();
        var latency = new Histogram(DIGITS);
        var done = new AtomicBoolean();
        var refused = new AtomicLong();
        long gap = 1_000_000_000L / PER_SECOND;
        var watcher = Thread.ofPlatform().start(() -> watch(there, committed, latency, done));
        long begin = System.nanoTime();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long i = first; i < end; i++) {
                LockSupport.parkNanos(begin + (i - first) * gap - System.nanoTime());
                long number = i;
                writers.execute(() -> {
                    boolean watched = number % WATCHED_ONE_IN == 0;
                    int agreement = watched ? 0 : 1 + (int) (number % (count - 1));
                    try {
                        here.giveReading(
                                RegisterFill.act(side),
                                Agreements.dossierOf(RegisterFill.DECLARATION, RegisterFill.id(agreement)),
                                reading(number));
                    } catch (DatabaseException e) {
                        refused.incrementAndGet();
                        return;
                    }
                    if (watched) {
                        committed.put(number, System.nanoTime());
                    }
                });
            }
        }
        var drained = System.nanoTime();
        while (!committed.isEmpty() && System.nanoTime() - drained < LATE_NANOS) {
            LockSupport.parkNanos(1_000_000);
        }
        done.set(true);
        watcher.join();
        return new Run(latency, committed.size(), refused.get());
    }

    /** The page shows the newest reading; every earlier one of the same agreement was visible no later. */
    private static void watch(
            URI there, ConcurrentHashMap<Long, Long> committed, Histogram latency, AtomicBoolean done) {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var page = HttpRequest.newBuilder(
                        there.resolve("/nl/agreements/" + RegisterFill.DECLARATION + "/" + RegisterFill.id(0)))
                .build();
        while (!done.get()) {
            try {
                var shown = NUMBER.matcher(
                        client.send(page, BodyHandlers.ofString()).body());
                long newest = -1;
                while (shown.find()) {
                    newest = Math.max(newest, Long.parseLong(shown.group(1)));
                }
                long now = System.nanoTime();
                LockSupport.parkNanos(LOOK_NANOS);
                for (var entry : committed.entrySet()) {
                    if (entry.getKey() <= newest) {
                        latency.recordValue(Math.max(1, (now - entry.getValue()) / 1_000));
                        committed.remove(entry.getKey());
                    }
                }
            } catch (IOException e) {
                throw new IllegalStateException("The other node's page cannot be read: " + e.getMessage(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static GiveReading reading(long number) {
        return new GiveReading(
                Status.UNDER_WAY, "reading number " + number + " of the bench", "", null, "", null, null, "");
    }

    private static double millis(Histogram latency, double percentile) {
        return latency.getValueAtPercentile(percentile) / 1_000.0;
    }
}
