package eu.schakel.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another thread brings about, by looking until it is so. */
public final class Eventually {
    /** A loaded machine must not fail a test; a test that holds ends much earlier. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration LOOK_EVERY = Duration.ofMillis(2);

    private Eventually() {}

    /** Returns when it is so, and says how long that took; fails after some patience, saying what did not happen. */
    public static Duration until(String what, BooleanSupplier isSo) {
        long begin = System.nanoTime();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new AssertionError("Within " + PATIENCE.toSeconds() + " s it did not happen: " + what);
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
