package eu.schakel.obstacles.open;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How long ago an obstacle was reported, roughly. */
enum Age {
    /** Less than three months. */
    WEEKS,
    /** Three months, less than a year. */
    MONTHS,
    /** A year or more. */
    YEARS;

    private static final int NOT_NEW_MONTHS = 3;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Stream.of(values()).map(Age::word).toList();
    }

    static Age ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    static Age of(LocalDate reportedOn, LocalDate today) {
        if (reportedOn.isAfter(today.minusMonths(NOT_NEW_MONTHS))) {
            return WEEKS;
        }
        return reportedOn.isAfter(today.minusYears(1)) ? MONTHS : YEARS;
    }
}
