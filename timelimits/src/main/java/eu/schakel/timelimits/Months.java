package eu.schakel.timelimits;

import java.time.LocalDate;
import java.time.YearMonth;

/** The two ways in which laws count months. */
final class Months {
    private Months() {}

    /** To the day with the number of the event's day, else to the last day of the month. */
    static LocalDate sameNumber(LocalDate event, int months) {
        return event.plusMonths(months);
    }

    /** From a number to the day before that number (Ger.W. art. 54), where the first day is the one that bears the number. */
    static LocalDate dayBeforeNumber(LocalDate first, int months) {
        var month = YearMonth.from(first).plusMonths(months);
        int number = first.getDayOfMonth() - 1;
        return number == 0 ? month.atDay(1).minusDays(1) : month.atDay(Math.min(number, month.lengthOfMonth()));
    }

    /** Whether the last month lacks the number that the first day bears: art. 54 does not say what happens then. */
    static boolean numberIsMissing(LocalDate first, int months) {
        return first.getDayOfMonth() > YearMonth.from(first).plusMonths(months).lengthOfMonth();
    }
}
