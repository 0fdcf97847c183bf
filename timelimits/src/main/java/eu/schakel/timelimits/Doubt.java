package eu.schakel.timelimits;

import java.util.Locale;

/** A question that the law leaves open. Without it the first reading holds; each one, if answered otherwise, may give another end. */
public enum Doubt {
    /** Whether equated days, or days off of an institution, are public holidays under this law. */
    OPEN_DAYS,
    /** Whether Flemish administrative months run as in arts 52-54 Ger.W., where that differs. */
    BELGIAN_MONTHS,
    /** Whether the two working days of art. 3(5), or of art. 2 ATW, also hold for a period counted back. */
    MINIMUM_BACK,
    /** Whether the two working days of art. 3(5) also hold for a period in hours. */
    MINIMUM_HOURS,
    /** Whether an extension runs from the day to which the first period was moved, not from where it ended by count. */
    EXTENSION_FROM_MOVED,
    /** Whether art. 4 ATW looks at the period and its extension together. */
    EXTENSION_TOGETHER,
    /** Whether the last day moves by a rule of its own source, which was not read. */
    SHIFT_UNREAD,
    /** Which of the two hours is meant that bear the same number in the night when the clock goes back. */
    REPEATED_HOUR;

    /** Its key in messages and data. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
