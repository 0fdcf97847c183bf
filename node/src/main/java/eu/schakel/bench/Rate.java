package eu.schakel.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** How often a second something can be done by some workers at once. */
final class Rate {
    private Rate() {}

    /** One thing to do, again and again. */
    interface Work {
        void once() throws Exception;
    }

    /**
     * Runs each worker's work for some seconds.
     *
     * @return times a second, all workers together
     */
    static double measure(int workers, int seconds, IntFunction<Work> work) throws InterruptedException {
        var until = System.nanoTime() + seconds * 1_000_000_000L;
        var begin = System.nanoTime();
        long done = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                counts.add(threads.submit(loop(work.apply(i), until)));
            }
            for (var count : counts) {
                done += count.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A measurement failed: " + e.getCause(), e);
        }
        return done * 1e9 / (System.nanoTime() - begin);
    }

    private static Callable<Long> loop(Work work, long until) {
        return () -> {
            long count = 0;
            while (System.nanoTime() < until) {
                work.once();
                count++;
            }
            return count;
        };
    }
}
