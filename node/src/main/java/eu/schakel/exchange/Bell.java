package eu.schakel.exchange;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Wakes a worker of this process at once; work that another process left is found by the look that a worker takes every
 * {@link #LOOK_MS} anyway.
 */
public final class Bell {
    /** A look this often costs one small query and keeps "visible at the other side within a second" true without any signal. */
    public static final int LOOK_MS = 200;

    private final Semaphore rings = new Semaphore(0);

    public void ring() {
        rings.release();
    }

    /** Returns when it rang, at the latest after {@link #LOOK_MS}. */
    public void await() throws InterruptedException {
        if (rings.tryAcquire(LOOK_MS, TimeUnit.MILLISECONDS)) {
            rings.drainPermits();
        }
    }
}
