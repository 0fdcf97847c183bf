package eu.schakel.timelimits;

import java.time.LocalDate;

/**
 * A day that a calendar names.
 *
 * @param name key of its name in the messages, such as {@code easter-monday}
 * @param source where the law says so
 */
public record Holiday(LocalDate day, String name, Kind kind, String source, Verified verified) {
    /** Why the day is in the calendar. */
    public enum Kind {
        /** A public holiday by law. */
        STATUTORY,
        /** Equated with one for the Algemene termijnenwet only (art. 3(2) and (3)). */
        EQUATED,
        /** A day off of an institution. */
        INSTITUTION
    }
}
