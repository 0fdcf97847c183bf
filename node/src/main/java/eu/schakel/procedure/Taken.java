package eu.schakel.procedure;

import eu.schakel.timelimits.Length;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step that was taken.
 *
 * @param day the day that counts in law
 * @param extension how much longer a limit became; null for as long as the procedure allows
 */
public record Taken(String step, LocalDate day, @Nullable Length extension) {
    /** A step that makes nothing longer. */
    public static Taken on(String step, LocalDate day) {
        return new Taken(step, day, null);
    }
}
