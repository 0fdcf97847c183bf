package eu.schakel.portal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Dates, times and numbers as a person writes them in one language. Times are those of Brussels, which are also those of Amsterdam.
 * The names of months come from the JDK (module {@code jdk.localedata}), so a trimmed runtime must contain it.
 */
public final class Formats {
    /** The time zone of both governments. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private final Language language;
    private final Texts texts;
    private final Locale locale;
    private final DateTimeFormatter date;
    private final DateTimeFormatter dateWithWeekday;
    private final DateTimeFormatter month;
    private final DateTimeFormatter time;

    Formats(Language language, Texts texts) {
        this.language = language;
        this.texts = texts;
        this.locale = language.locale();
        this.date = pattern(language == Language.DE ? "d. MMMM uuuu" : "d MMMM uuuu");
        this.dateWithWeekday = pattern(
                switch (language) {
                    case NL, FR, EN -> "EEEE d MMMM uuuu";
                    case DE -> "EEEE, d. MMMM uuuu";
                });
        this.month = pattern("MMMM uuuu");
        this.time = pattern(
                switch (language) {
                    case NL -> "H.mm 'uur'";
                    case FR -> "H 'h' mm";
                    case EN -> "HH:mm";
                    case DE -> "H:mm 'Uhr'";
                });
    }

    /** Those of a language, for who has no site at hand. */
    public static Formats of(Language language) {
        return new Formats(language, Messages.load("eu/schakel/portal/messages").in(language));
    }

    private DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale);
    }

    /** "31 december 2026"; in French the first of a month is "1er". */
    public String date(LocalDate day) {
        return firstOfMonth(day, date.format(day));
    }

    /** "woensdag 6 mei 2026". */
    public String dateWithWeekday(LocalDate day) {
        return firstOfMonth(day, dateWithWeekday.format(day));
    }

    private String firstOfMonth(LocalDate day, String text) {
        return language == Language.FR && day.getDayOfMonth() == 1 ? text.replaceFirst("\\b1 ", "1er ") : text;
    }

    /** "december 2026". */
    public String month(LocalDate day) {
        return month.format(day);
    }

    /** The day in Brussels on which the instant falls, written out. */
    public String date(Instant instant) {
        return date(day(instant));
    }

    /** "14.20 uur", in Brussels. */
    public String time(Instant instant) {
        return time.format(instant.atZone(ZONE));
    }

    /** "18 november 2026, 14.20 uur", in Brussels. */
    public String dateTime(Instant instant) {
        ZonedDateTime local = instant.atZone(ZONE);
        return date(local.toLocalDate()) + ", " + time.format(local);
    }

    /** The day in Brussels on which the instant falls. */
    public static LocalDate day(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** "vandaag", "morgen", "over 9 dagen", "3 dagen geleden", counted in days of the calendar. */
    public String relativeDays(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) {
            return texts.get("format.today");
        }
        return days > 0 ? texts.get("format.in-days", "days", days) : texts.get("format.days-ago", "days", -days);
    }

    /** "nog 9 dagen", "vandaag" or "3 dagen te laat", for a date by which something must be there. */
    public String daysLeft(LocalDate due, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, due);
        if (days == 0) {
            return texts.get("format.today");
        }
        return days > 0 ? texts.get("format.days-left", "days", days) : texts.get("format.days-late", "days", -days);
    }

    /** A whole number with the separators of the language: "4.812". */
    public String number(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    /** A number rounded half up to exactly that many decimals: "28,10". */
    public String decimal(BigDecimal value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
