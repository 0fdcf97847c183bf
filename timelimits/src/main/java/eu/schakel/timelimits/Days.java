package eu.schakel.timelimits;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Locale;

/** Days and hours as people write them in one language. */
final class Days {
    private final String language;
    private final DateTimeFormatter day;
    private final DateTimeFormatter hour;

    Days(String language) {
        this.language = language;
        var locale = language.equals("en") ? Locale.UK : Locale.of(language);
        this.day =
                DateTimeFormatter.ofPattern(language.equals("de") ? "EEEE, d. MMMM uuuu" : "EEEE d MMMM uuuu", locale);
        this.hour = DateTimeFormatter.ofPattern(
                switch (language) {
                    case "nl" -> "H.mm 'uur'";
                    case "fr" -> "H 'h' mm";
                    case "de" -> "H:mm 'Uhr'";
                    default -> "HH:mm";
                },
                locale);
    }

    String write(Temporal moment) {
        return moment instanceof ZonedDateTime time
                ? write(time.toLocalDate()) + ", " + hour.format(time)
                : write((LocalDate) moment);
    }

    private String write(LocalDate date) {
        var text = day.format(date);
        return language.equals("fr") && date.getDayOfMonth() == 1 ? text.replaceFirst("\\b1 ", "1er ") : text;
    }
}
