package eu.schakel.limits;

import eu.schakel.portal.Field;
import eu.schakel.portal.FilterForm;
import eu.schakel.portal.Language;
import eu.schakel.portal.Texts;
import eu.schakel.timelimits.Limit;
import eu.schakel.timelimits.Mistake;
import eu.schakel.timelimits.TimeLimitException;
import eu.schakel.timelimits.TimeLimits;
import eu.schakel.timelimits.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form on the page. What is wrong under every law stands beside the field that it is about. */
final class LimitForm {
    static final String RESULTS = "results";
    private static final int IN_SIGHT = 4;

    private final TimeLimits limits;

    LimitForm(TimeLimits limits) {
        this.limits = limits;
    }

    FilterForm of(Language language, Texts texts, LimitQuery query, @Nullable TimeLimitException wrong) {
        var fields = new ArrayList<Field>();
        for (var name :
                List.of("from", "amount", "unit", "calendar", "direction", "time", "limit", "suspend", "known-on")) {
            var field = Field.of(name, texts.get("field." + name), control(texts, name))
                    .optional()
                    .value(query.value(name));
            var hinted = texts.has("hint." + name) ? field.hint(texts.get("hint." + name)) : field;
            fields.add(
                    wrong != null && fieldOf(wrong.mistake()).equals(name)
                            ? hinted.error(Wording.in(language.locale()).of(wrong))
                            : hinted);
        }
        return new FilterForm("/" + language.tag() + LimitPage.PATH, fields, IN_SIGHT, RESULTS, Map.of());
    }

    private Field.Control control(Texts texts, String name) {
        return switch (name) {
            case "from", "known-on" -> new Field.Day();
            case "unit" -> select(texts, "unit", LimitQuery.UNITS);
            case "calendar" -> select(texts, "calendar", LimitQuery.CALENDARS);
            case "direction" -> select(texts, "direction", List.of("", "before"));
            case "limit" ->
                new Field.Select(Stream.concat(
                                Stream.of(new Field.Option("", texts.get("limit.none"))),
                                limits.limits().stream()
                                        .filter(limit -> limit.counting() != Limit.Counting.NONE)
                                        .map(limit -> new Field.Option(
                                                limit.id(), limit.article() + " (" + limit.id() + ")")))
                        .toList());
            default -> new Field.Line("text", null, Field.LINE_MAX_CHARS);
        };
    }

    private static Field.Select select(Texts texts, String name, List<String> values) {
        return new Field.Select(values.stream()
                .map(value -> new Field.Option(value, texts.get(name + "." + (value.isEmpty() ? "after" : value))))
                .toList());
    }

    /** The field that a mistake is about. */
    static String fieldOf(Mistake mistake) {
        return switch (mistake) {
            case DATE_FORM, TOO_EARLY, TOO_LATE -> "from";
            case NO_SUCH_HOUR, HOUR_MISSING -> "time";
            case LENGTH_FORM, LENGTH_SIZE, ONE_LENGTH -> "amount";
            case REGIME_UNKNOWN, REGIME_NEEDED, CALENDAR_UNKNOWN, CALENDAR_NEEDED, CALENDAR_OF_OTHER_LAW -> "calendar";
            case LIMIT_UNKNOWN, LIMIT_OF_OTHER_REGIME, LIMIT_WITHOUT_LENGTH -> "limit";
            case SUSPENSION_FORM,
                    SUSPENSION_REVERSED,
                    SUSPENSION_BEFORE_START,
                    SUSPENSION_AFTER_END,
                    SUSPENSION_NOT_HERE,
                    EXTENSION_FORM,
                    EXTENSION_UNIT,
                    EXTENSION_NOT_HERE -> "suspend";
        };
    }
}
