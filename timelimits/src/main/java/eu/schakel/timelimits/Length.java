package eu.schakel.timelimits;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a period is, as the law writes it: eight weeks is not 56 days. */
public record Length(int amount, Unit unit) {
    /** No limit in the tables comes near; a longer one is a slip of the keyboard. */
    static final int MAX_AMOUNT = 20_000;

    private static final Pattern ONE_UNIT = Pattern.compile("P(\\d{1,6})([YMWD])|PT(\\d{1,6})H");
    private static final Pattern YEARS_AND_MONTHS = Pattern.compile("P(\\d{1,3})Y(\\d{1,4})M");

    /** Refuses nothing, less than nothing, and more than {@value #MAX_AMOUNT}. */
    public Length {
        if (amount < 1 || amount > MAX_AMOUNT) {
            throw new TimeLimitException(Mistake.LENGTH_SIZE, String.valueOf(amount));
        }
    }

    /** Reads {@code P15D}, {@code P8W}, {@code P2M}, {@code P1Y}, {@code P1Y6M} or {@code PT24H}. */
    public static Length parse(String text) {
        Matcher one = ONE_UNIT.matcher(text);
        if (one.matches()) {
            return one.group(3) != null
                    ? new Length(Integer.parseInt(one.group(3)), Unit.HOURS)
                    : new Length(Integer.parseInt(one.group(1)), unit(one.group(2)));
        }
        Matcher both = YEARS_AND_MONTHS.matcher(text);
        if (both.matches()) {
            return new Length(12 * Integer.parseInt(both.group(1)) + Integer.parseInt(both.group(2)), Unit.MONTHS);
        }
        throw new TimeLimitException(Mistake.LENGTH_FORM, text);
    }

    /** Whether the period takes this many days at least; a working day takes one. */
    boolean hasDays(int days) {
        return switch (unit) {
            case HOURS -> amount >= 24 * days;
            case DAYS, WORKING_DAYS -> amount >= days;
            case WEEKS, MONTHS, YEARS -> true;
        };
    }

    private static Unit unit(String letter) {
        return switch (letter) {
            case "Y" -> Unit.YEARS;
            case "M" -> Unit.MONTHS;
            case "W" -> Unit.WEEKS;
            default -> Unit.DAYS;
        };
    }

    @Override
    public String toString() {
        return switch (unit) {
            case HOURS -> "PT" + amount + "H";
            case DAYS -> "P" + amount + "D";
            case WORKING_DAYS -> amount + " working days";
            case WEEKS -> "P" + amount + "W";
            case MONTHS -> "P" + amount + "M";
            case YEARS -> "P" + amount + "Y";
        };
    }
}
