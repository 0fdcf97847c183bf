package eu.schakel.portal.data;

import eu.schakel.edge.FieldProblem;
import eu.schakel.edge.ProblemException;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parameters of a request for data. Wrong ones are gathered, so that one answer names them all; an empty one counts as absent. */
public final class Query {
    /** Longest text in a parameter; the longest name of a body is half of it. */
    public static final int MAX_TEXT_CHARS = 200;

    /** The message when a word is none of those that are right. */
    public static final String NO_CHOICE = "parameter.choice";

    private final Context context;
    private final List<FieldProblem> problems = new ArrayList<>();

    /** Of this request. */
    public Query(Context context) {
        this.context = context;
    }

    /** A text of at most {@link #MAX_TEXT_CHARS}. */
    public @Nullable String text(String name) {
        var value = context.queryParam(name);
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > MAX_TEXT_CHARS) {
            problems.add(new FieldProblem(name, "parameter.too-long", Map.of("most", MAX_TEXT_CHARS)));
            return null;
        }
        return value.strip();
    }

    /** A whole number of at least {@code least}. */
    public int number(String name, int otherwise, int least) {
        var value = text(name);
        if (value == null) {
            return otherwise;
        }
        // Nine digits always fit; a larger number is cut to what is offered anyway.
        var number = value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : -1;
        if (value.matches("[0-9]{10,}")) {
            return Integer.MAX_VALUE;
        }
        if (number < least) {
            problems.add(new FieldProblem(name, "parameter.number", Map.of("value", value, "least", least)));
        }
        return number;
    }

    /** Whether something is asked for: {@code true}, {@code on} or {@code 1}; absent counts as no. */
    public boolean flag(String name) {
        var value = text(name);
        if (value == null) {
            return false;
        }
        var yes = List.of("true", "on", "1").contains(value);
        if (!yes && !List.of("false", "0").contains(value)) {
            problems.add(new FieldProblem(name, "parameter.flag", Map.of("value", value)));
        }
        return yes;
    }

    /** A day as YYYY-MM-DD. */
    public @Nullable LocalDate day(String name) {
        var value = text(name);
        if (value == null) {
            return null;
        }
        // The parser also takes years that no database has, such as -999999999.
        if (value.matches("[0-9]{4}-.*")) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeParseException _) {
                // said below
            }
        }
        problems.add(new FieldProblem(name, "parameter.day", Map.of("value", value)));
        return null;
    }

    /** A day that has begun; the future is not known yet. */
    public @Nullable LocalDate pastDay(String name, LocalDate today) {
        var day = day(name);
        if (day == null || !day.isAfter(today)) {
            return day;
        }
        problems.add(new FieldProblem(name, "parameter.future", Map.of("value", day.toString())));
        return null;
    }

    /**
     * One of some words.
     *
     * @param words all that are right, for the message
     * @param read of a right one
     */
    public <T> @Nullable T choice(String name, List<String> words, Function<String, T> read) {
        var value = text(name);
        if (value == null) {
            return null;
        }
        if (!words.contains(value)) {
            problems.add(
                    new FieldProblem(name, NO_CHOICE, Map.of("value", value, "choices", String.join(", ", words))));
            return null;
        }
        return read.apply(value);
    }

    /** What was wrong so far. */
    public List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    /**
     * Ends the reading.
     *
     * @throws ProblemException 422 when a parameter was wrong; it names each of them
     */
    public void check() {
        if (!problems.isEmpty()) {
            throw ProblemException.ofFields(problems);
        }
    }
}
