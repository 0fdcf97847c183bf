package eu.schakel.timelimits;

import java.util.Locale;

/** What can be wrong with a question. */
public enum Mistake {
    ONE_LENGTH,
    LENGTH_FORM,
    LENGTH_SIZE,
    DATE_FORM,
    TOO_EARLY,
    TOO_LATE,
    NO_SUCH_HOUR,
    HOUR_MISSING,
    REGIME_NEEDED,
    REGIME_UNKNOWN,
    CALENDAR_UNKNOWN,
    CALENDAR_NEEDED,
    CALENDAR_OF_OTHER_LAW,
    LIMIT_UNKNOWN,
    LIMIT_OF_OTHER_REGIME,
    LIMIT_WITHOUT_LENGTH,
    SUSPENSION_FORM,
    SUSPENSION_REVERSED,
    SUSPENSION_BEFORE_START,
    SUSPENSION_AFTER_END,
    SUSPENSION_NOT_HERE,
    EXTENSION_FORM,
    EXTENSION_UNIT,
    EXTENSION_NOT_HERE;

    String key() {
        return "mistake." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
