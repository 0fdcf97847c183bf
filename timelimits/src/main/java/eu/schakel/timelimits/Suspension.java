package eu.schakel.timelimits;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** A limit that stands still from the day after something was asked up to the day before it was answered. */
public record Suspension(LocalDate asked, LocalDate answered) {
    /** Refuses an answer before the question. */
    public Suspension {
        if (answered.isBefore(asked)) {
            throw new TimeLimitException(Mistake.SUSPENSION_REVERSED, asked.toString(), answered.toString());
        }
    }

    /** Reads {@code 2026-01-19/2026-01-30}. */
    public static Suspension parse(String text) {
        var days = text.split("/", -1);
        try {
            if (days.length == 2) {
                return new Suspension(LocalDate.parse(days[0]), LocalDate.parse(days[1]));
            }
        } catch (DateTimeParseException notDates) {
            // Said below, with the whole text.
        }
        throw new TimeLimitException(Mistake.SUSPENSION_FORM, text);
    }

    LocalDate firstDay() {
        return asked.plusDays(1);
    }

    LocalDate lastDay() {
        return answered.minusDays(1);
    }

    @Override
    public String toString() {
        return asked + "/" + answered;
    }
}
