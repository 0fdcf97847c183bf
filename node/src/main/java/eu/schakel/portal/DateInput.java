package eu.schakel.portal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a day as people type it: 31-12-2026, 31/12/26, 31.12.2026, 2026-12-31 or "31 december 2026" in any of the four languages. */
public final class DateInput {
    /** Longer than any way to write a day. */
    static final int MAX_CHARS = 40;

    /** Two digits mean this century. */
    private static final int CENTURY = 2000;

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})\\s*[-/. ]\\s*(\\d{1,2})\\s*[-/. ]\\s*(\\d{4}|\\d{2})");
    private static final Pattern WITH_NAME =
            Pattern.compile("(\\d{1,2})(?:er|st|nd|rd|th)?\\.?\\s+(\\p{L}+)\\.?\\s+(\\d{4})");

    private DateInput() {}

    /** The day that the text means, or empty when it is no day (also 30 February). */
    public static Optional<LocalDate> parse(String text) {
        String trimmed = text.strip().toLowerCase(Locale.ROOT);
        if (trimmed.length() > MAX_CHARS) {
            return Optional.empty();
        }
        Matcher yearFirst = YEAR_FIRST.matcher(trimmed);
        if (yearFirst.matches()) {
            return day(number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(trimmed);
        if (dayFirst.matches()) {
            int year = number(dayFirst, 3);
            return day(year < 100 ? CENTURY + year : year, number(dayFirst, 2), number(dayFirst, 1));
        }
        Matcher withName = WITH_NAME.matcher(trimmed);
        if (withName.matches()) {
            return day(number(withName, 3), month(withName.group(2)), number(withName, 1));
        }
        return Optional.empty();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The number of the month whose name or abbreviation this is in one of the languages; 0 when it is none. */
    private static int month(String name) {
        for (Language language : Language.values()) {
            for (Month month : Month.values()) {
                String full =
                        month.getDisplayName(TextStyle.FULL, language.locale()).toLowerCase(Locale.ROOT);
                String abbreviated =
                        month.getDisplayName(TextStyle.SHORT, language.locale()).toLowerCase(Locale.ROOT);
                if (full.equals(name) || abbreviated.replace(".", "").equals(name)) {
                    return month.getValue();
                }
            }
        }
        return 0;
    }
}
