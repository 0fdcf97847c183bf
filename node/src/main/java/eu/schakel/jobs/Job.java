package eu.schakel.jobs;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Work that comes back.
 *
 * @param name what it is in the database, the same in every process
 * @param every how long after its end it begins again
 * @param step does one piece of it; true when there is more to do at once
 */
public record Job(String name, Duration every, BooleanSupplier step) {
    /** One that does all there is in one piece. */
    public static Job whole(String name, Duration every, Runnable work) {
        return new Job(name, every, () -> {
            work.run();
            return false;
        });
    }
}
