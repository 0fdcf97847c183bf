package eu.schakel.exchange;

import java.time.Duration;

/** How a worker ends. */
public final class Workers {
    /** A transaction ends by itself within this; only what waits on the network for longer is broken off. */
    private static final Duration GENTLY = Duration.ofSeconds(5);

    private Workers() {}

    /**
     * Waits for a worker that was told to end. It is not interrupted at once: an interrupt in the middle of a query closes the
     * connection to the database.
     */
    public static void end(Thread worker) {
        try {
            if (!worker.join(GENTLY)) {
                worker.interrupt();
                worker.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
