package eu.schakel.agreements;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The moment that a page speaks of.
 *
 * @param at what was known then; absent for now
 * @param day the day that counts as today
 */
public record Moment(@Nullable Instant at, LocalDate day) {
    public static Moment now(Clock clock) {
        return new Moment(null, Judgement.day(clock.instant()));
    }

    /** As it was known at the end of a day in Brussels. */
    public static Moment endOf(LocalDate day) {
        return new Moment(
                day.plusDays(1).atStartOfDay(Judgement.ZONE).toInstant().minusNanos(1_000), day);
    }
}
