package eu.schakel.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Requests at a fixed rate, whatever the answers do; latency is counted from the moment a request was due, so a slow server cannot hide
 * behind requests that were never sent.
 */
final class OpenLoop {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int DIGITS = 3;

    private OpenLoop() {}

    /** Latencies in microseconds, and how many answers were not 200. */
    record Result(Histogram latencyMicros, long failed) {
        double p99Millis() {
            return latencyMicros.getValueAtPercentile(99) / 1_000.0;
        }

        double p50Millis() {
            return latencyMicros.getValueAtPercentile(50) / 1_000.0;
        }
    }

    static Result run(int perSecond, int seconds, LongFunction<URI> address) throws InterruptedException {
        var latency = new ConcurrentHistogram(DIGITS);
        var failed = new AtomicLong();
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        long gap = 1_000_000_000L / perSecond;
        long begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long i = 0; i < (long) perSecond * seconds; i++) {
                long due = begin + i * gap;
                long number = i;
                LockSupport.parkNanos(due - System.nanoTime());
                threads.execute(() -> {
                    var request = HttpRequest.newBuilder(address.apply(number))
                            .timeout(PATIENCE)
                            .build();
                    try {
                        if (client.send(request, BodyHandlers.discarding()).statusCode() != 200) {
                            failed.incrementAndGet();
                        }
                    } catch (IOException e) {
                        failed.incrementAndGet();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    latency.recordValue((System.nanoTime() - due) / 1_000);
                });
            }
        }
        return new Result(latency, failed.get());
    }
}
