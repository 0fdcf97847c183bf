package eu.schakel.procedure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** One value as it is kept, or why it is not. */
sealed interface FieldValue {
    record Kept(String value) implements FieldValue {}

    /**
     * Why it is not kept.
     *
     * @param key of the sentence
     */
    record Wrong(String key, Map<String, Object> values) implements FieldValue {}

    Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    Pattern DAY = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");
    Pattern NUMBER = Pattern.compile("-?\\d{1,12}([.,]\\d{1,6})?");
    Pattern EMAIL = Pattern.compile("[^\\s@<>\",;:]+@[^\\s@<>\",;:.]+(\\.[^\\s@<>\",;:.]+)+");
    /** A country, or an area, of which the code has a digit somewhere. */
    Pattern AREA = Pattern.compile("[A-Z]{2}(?:(?=[A-Z]*[0-9])[0-9A-Z]{1,3})?");

    Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    Pattern SPACES = Pattern.compile("[\\s,;]+");

    static FieldValue read(Form.Question question, String text) {
        int chars = (int) text.codePoints()
                .filter(character -> !question.withoutSpaces() || !Character.isWhitespace(character))
                .count();
        if (isFree(question.type()) && chars > question.maxChars()) {
            return new Wrong(
                    question.withoutSpaces() ? "error.long.without-spaces" : "error.long",
                    Map.of("chars", chars, "max", question.maxChars()));
        }
        return switch (question.type()) {
            case TEXT, PROVISION ->
                text.codePoints().anyMatch(Character::isISOControl)
                        ? new Wrong("error.line", Map.of())
                        : new Kept(text);
            case LONG_TEXT -> new Kept(text.replace("\r\n", "\n"));
            case DATE -> keep(findDay(text).map(LocalDate::toString), "error.date", text);
            case CHOICE ->
                keep(
                        question.options().stream()
                                .map(Form.Option::value)
                                .filter(text::equals)
                                .findFirst(),
                        "error.choice",
                        text);
            case NUMBER ->
                keep(Optional.of(text.replace(',', '.')).filter(_ -> matches(NUMBER, text)), "error.number", text);
            case YES_NO -> keep(Optional.of(text).filter(List.of("yes", "no")::contains), "error.yes-no", text);
            case EMAIL -> keep(Optional.of(text).filter(_ -> matches(EMAIL, text)), "error.email", text);
            case AREA -> keep(findAreas(text), "error.area", text);
            case ATTACHMENT -> keep(Optional.of(text).filter(_ -> matches(SHA_256, text)), "error.attachment", text);
        };
    }

    /** The others have a form of their own, and a sentence that says which. */
    private static boolean isFree(FieldType type) {
        return switch (type) {
            case TEXT, LONG_TEXT, PROVISION, EMAIL, AREA -> true;
            case DATE, CHOICE, NUMBER, YES_NO, ATTACHMENT -> false;
        };
    }

    private static FieldValue keep(Optional<String> value, String key, String text) {
        return value.<FieldValue>map(Kept::new).orElse(new Wrong(key, Map.of("value", text)));
    }

    private static boolean matches(Pattern pattern, String text) {
        return pattern.matcher(text).matches();
    }

    /** A day with its year first or last, as people write it in these countries. */
    private static Optional<LocalDate> findDay(String text) {
        try {
            var iso = ISO_DAY.matcher(text);
            if (iso.matches()) {
                return Optional.of(day(iso.group(1), iso.group(2), iso.group(3)));
            }
            var usual = DAY.matcher(text);
            return usual.matches()
                    ? Optional.of(day(usual.group(3), usual.group(2), usual.group(1)))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static Optional<String> findAreas(String text) {
        var areas = new ArrayList<String>();
        for (var code : SPACES.splitAsStream(text.toUpperCase(Locale.ROOT)).toList()) {
            if (!matches(AREA, code)) {
                return Optional.empty();
            }
            areas.add(code);
        }
        return Optional.of(String.join(", ", areas));
    }
}
