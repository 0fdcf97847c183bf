package eu.schakel.agreements.declaration;

import eu.schakel.agreements.Kind;
import eu.schakel.files.Problems;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One value of the file, read as what is expected there. What is wrong becomes a problem and a stand-in is answered.
 *
 * @param field its name from the top of the file
 */
record Scalar(ScalarNode node, String field, Problems problems) {
    /** Longest id: it stands in addresses. */
    static final int MAX_ID_CHARS = 80;

    /** Nobody agrees to meet less often; and dates must stay within what a database holds. */
    private static final Period LONGEST_RHYTHM = Period.ofYears(50);

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,8}");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    String raw() {
        return node.getValue();
    }

    /** Text for readers on one line, without space around it. */
    String text(int maxChars) {
        var text = raw().strip();
        if (node.isPlain() && !node.getTag().equals(Tag.STR)) {
            wrong("text is expected; put it between quotes");
        } else if (text.isEmpty()) {
            wrong("is empty; text is expected");
        } else if (text.length() > maxChars) {
            problem("has " + text.length() + " characters; at most " + maxChars + " are expected");
        } else if (text.codePoints().anyMatch(Scalar::isUnfit)) {
            problem("holds a line break or control character; one line of text is expected");
        }
        return text;
    }

    String id() {
        if (raw().length() > MAX_ID_CHARS || !ID.matcher(raw()).matches()) {
            wrong("lower-case letters, digits and single dashes are expected, at most " + MAX_ID_CHARS);
        }
        return raw();
    }

    LocalDate date() {
        try {
            if (DATE.matcher(raw()).matches()) {
                return LocalDate.parse(raw());
            }
        } catch (DateTimeException e) {
            wrong("there is no such day in the calendar");
            return LocalDate.EPOCH;
        }
        wrong("a date is expected, such as 2026-12-31");
        return LocalDate.EPOCH;
    }

    Period rhythm() {
        try {
            var period = Period.parse(raw());
            var parts = new int[] {period.getYears(), period.getMonths(), period.getDays()};
            if (!period.isZero() && Arrays.stream(parts).allMatch(part -> part >= 0) && !isTooLong(period)) {
                return period;
            }
        } catch (DateTimeException e) {
            // Said below, together with the other ways to be wrong.
        }
        wrong("a period above zero and of at most " + LONGEST_RHYTHM.getYears()
                + " years is expected, such as P6M or P1Y");
        return Period.ofYears(1);
    }

    int number() {
        if (!NUMBER.matcher(raw()).matches()) {
            wrong("a whole number is expected");
            return 0;
        }
        return Integer.parseInt(raw());
    }

    boolean flag() {
        if (!node.getTag().equals(Tag.BOOL)) {
            wrong("true or false is expected");
        }
        return raw().equalsIgnoreCase("true");
    }

    String sha256() {
        if (!SHA_256.matcher(raw()).matches()) {
            wrong("64 digits 0-9 a-f are expected");
        }
        return raw();
    }

    Kind kind() {
        try {
            return Kind.of(raw());
        } catch (IllegalArgumentException e) {
            wrong("expected one of "
                    + Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.joining(", ")));
            return Kind.POSITION;
        }
    }

    void problem(String message) {
        problems.add(node, field, message);
    }

    /** A problem that shows the value. */
    void wrong(String expected) {
        problem("'" + raw() + "' is wrong: " + expected);
    }

    private static boolean isTooLong(Period period) {
        return LocalDate.EPOCH.plus(period).isAfter(LocalDate.EPOCH.plus(LONGEST_RHYTHM));
    }

    private static boolean isUnfit(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }
}
