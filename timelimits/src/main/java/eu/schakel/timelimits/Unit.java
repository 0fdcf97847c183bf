package eu.schakel.timelimits;

/** What a period is expressed in; the law treats a week otherwise than seven days. */
public enum Unit {
    HOURS,
    DAYS,
    WORKING_DAYS,
    WEEKS,
    MONTHS,
    YEARS
}
