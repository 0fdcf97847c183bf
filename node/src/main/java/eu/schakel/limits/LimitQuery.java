package eu.schakel.limits;

import eu.schakel.portal.DateInput;
import eu.schakel.portal.data.Query;
import eu.schakel.timelimits.QuestionText;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the address asks, field by field, as it was typed.
 *
 * @param unit letter of the length: D, WD, W, M, Y or H
 * @param direction {@code before}, or empty for after
 * @param suspend spans {@code ASKED/ANSWERED}, with blanks between them
 */
record LimitQuery(
        String from,
        String time,
        String amount,
        String unit,
        String direction,
        String calendar,
        String limit,
        String suspend,
        String knownOn) {
    /** Every name that the address may have. */
    static final List<String> NAMES =
            List.of("from", "time", "amount", "unit", "direction", "calendar", "limit", "suspend", "known-on");

    /** The letters of a length. */
    static final List<String> UNITS = List.of("D", "WD", "W", "M", "Y", "H");

    static final List<String> CALENDARS = List.of("be", "be-vl", "nl", "eu");
    static final List<String> DIRECTIONS = List.of("before");

    private static final String WORKING_DAYS = "WD";
    private static final String HOURS = "H";

    static LimitQuery of(Context context) {
        var query = new Query(context);
        var texts = NAMES.stream()
                .map(name -> Optional.ofNullable(query.text(name)).orElse(""))
                .toList();
        query.check();
        return new LimitQuery(
                texts.get(0),
                texts.get(1),
                texts.get(2),
                texts.get(3),
                texts.get(4),
                texts.get(5),
                texts.get(6),
                texts.get(7),
                texts.get(8));
    }

    /** Whether anything is asked yet. */
    boolean isEmpty() {
        return Stream.of(from, amount, limit).allMatch(String::isEmpty);
    }

    String value(String name) {
        return switch (name) {
            case "from" -> from;
            case "time" -> time;
            case "amount" -> amount;
            case "unit" -> unit;
            case "direction" -> direction;
            case "calendar" -> calendar;
            case "limit" -> limit;
            case "suspend" -> suspend;
            case "known-on" -> knownOn;
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** For the library: a chosen limit wins over a length. */
    QuestionText text() {
        boolean ofTable = !limit.isEmpty();
        boolean working = unit.equals(WORKING_DAYS);
        boolean back = direction.equals("before");
        var day = DateInput.parse(from).map(LocalDate::toString).orElse(from);
        return new QuestionText(
                null,
                calendar.isEmpty() ? null : calendar,
                time.isEmpty() ? day : day + "T" + time,
                ofTable || working || back ? null : length(),
                ofTable || working || !back ? null : length(),
                ofTable || !working ? null : amount,
                ofTable ? limit : null,
                Arrays.stream(suspend.split("\\s+", -1))
                        .filter(span -> !span.isEmpty())
                        .toList(),
                List.of(),
                knownDay());
    }

    private @Nullable String knownDay() {
        return knownOn.isEmpty()
                ? null
                : DateInput.parse(knownOn).map(LocalDate::toString).orElse(knownOn);
    }

    private String length() {
        var letter = unit.isEmpty() ? "D" : unit;
        return letter.equals(HOURS) ? "PT" + amount + HOURS : "P" + amount + letter;
    }
}
