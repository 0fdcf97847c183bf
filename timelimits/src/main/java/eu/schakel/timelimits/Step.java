package eu.schakel.timelimits;

import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One step of the reasoning, as data.
 *
 * @param from the day or hour that it begins with, if it has one
 * @param to the day or hour that it leads to, if it has one
 * @param amount days, units or a year, or 0
 * @param name which of several: the unit, the key of a holiday, of a rule or of a remark; or empty
 * @param basis the article, source or ground, or empty
 */
public record Step(
        Kind kind,
        @Nullable Temporal from,
        @Nullable Temporal to,
        int amount,
        String name,
        String basis,
        Verified verified) {
    /** What the step does. */
    public enum Kind {
        /** Where counting begins. */
        START,
        /** The raw end of the period. */
        COUNTED,
        /** A date in the law. */
        DATE,
        /** Days that stand still. */
        SUSPENDED,
        /** More time. */
        EXTENDED,
        /** A day that cannot be the last one. */
        SKIPPED,
        /** Where the last day moves to. */
        MOVED,
        /** The fewest working days that the period must hold. */
        MINIMUM,
        /** Why the last day does not move. */
        NOT_MOVED,
        /** Days of the calendar that are not known. */
        UNKNOWN,
        /** What was not verified. */
        UNVERIFIED,
        /** What must be told with this limit. */
        NOTE;

        /** Its key in messages and data. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Step start(String rule, Temporal event, Temporal first, String basis) {
        return new Step(Kind.START, event, first, 0, rule, basis, Verified.YES);
    }

    static Step counted(Length length, boolean back, Temporal from, Temporal rawEnd, String basis) {
        return new Step(
                Kind.COUNTED, from, rawEnd, length.amount(), unit(length) + (back ? ".back" : ""), basis, Verified.YES);
    }

    static Step date(LocalDate day, String basis) {
        return new Step(Kind.DATE, null, day, 0, "", basis, Verified.YES);
    }

    static Step suspended(LocalDate first, LocalDate last, int days, String basis) {
        return new Step(Kind.SUSPENDED, first, last, days, "", basis, Verified.YES);
    }

    static Step extended(Length length, LocalDate rawEnd, String ground) {
        return new Step(Kind.EXTENDED, null, rawEnd, length.amount(), unit(length), ground, Verified.YES);
    }

    static Step skipped(LocalDate day, String name, String source, Verified verified) {
        return new Step(Kind.SKIPPED, day, null, 0, name, source, verified);
    }

    static Step moved(LocalDate day, String basis) {
        return new Step(Kind.MOVED, null, day, 0, "", basis, Verified.YES);
    }

    static Step minimum(Temporal end, String basis) {
        return new Step(Kind.MINIMUM, null, end, 2, "", basis, Verified.YES);
    }

    static Step notMoved(String reason, String basis) {
        return new Step(Kind.NOT_MOVED, null, null, 0, reason, basis, Verified.YES);
    }

    static Step unknown(int year, String what) {
        return new Step(Kind.UNKNOWN, null, null, year, what, "", Verified.NO);
    }

    static Step unverified(String what) {
        return new Step(Kind.UNVERIFIED, null, null, 0, what, "", Verified.NO);
    }

    static Step note(String key) {
        return new Step(Kind.NOTE, null, null, 0, key, "", Verified.YES);
    }

    private static String unit(Length length) {
        return length.unit().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
