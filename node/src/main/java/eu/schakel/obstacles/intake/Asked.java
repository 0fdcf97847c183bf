package eu.schakel.obstacles.intake;

import eu.schakel.obstacles.Areas;
import eu.schakel.portal.Field;
import eu.schakel.portal.Link;
import eu.schakel.procedure.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question as it stands on a page.
 *
 * @param areas what may be chosen, when it asks where; the field's control is then not shown
 */
public record Asked(Field field, @Nullable AreaChoice areas) {
    private static final int ROWS = 7;

    /** Twice the limit where spaces do not count: the browser counts them. */
    private static final int WITH_SPACES = 2;

    static Asked of(Field field) {
        return new Asked(field, null);
    }

    /** A question of a procedure with what was typed and what is wrong with it. */
    static Asked of(
            Form.Question question, Map<String, String> typed, Map<String, String> errors, Areas areas, Phrases words) {
        var value = typed.getOrDefault(question.name(), "");
        var asked = Field.of(question.name(), question.label(), control(question, words))
                .hint(question.help())
                .error(errors.get(question.name()))
                .value(value);
        var field = question.required() ? asked : asked.optional();
        return switch (question.type()) {
            case AREA ->
                new Asked(
                        field.hint(words.get("where.hint")),
                        AreaChoice.of(areas, words, List.of(value.split("[\\s,;]+", -1))));
            case TEXT, LONG_TEXT, DATE, CHOICE, NUMBER, YES_NO, EMAIL, PROVISION, ATTACHMENT -> of(field);
        };
    }

    private static Field.Control control(Form.Question question, Phrases words) {
        int max = question.maxChars() * (question.withoutSpaces() ? WITH_SPACES : 1);
        return switch (question.type()) {
            case LONG_TEXT -> new Field.Area(ROWS, max);
            case DATE -> new Field.Day();
            case CHOICE ->
                new Field.Radios(question.options().stream()
                        .map(option -> new Field.Option(option.value(), option.label()))
                        .toList());
            case YES_NO -> yesNo(words);
            case EMAIL -> new Field.Line("email", "email", max);
            case TEXT -> new Field.Line("text", question.name().equals("name") ? "name" : "off", max);
            case NUMBER, PROVISION, AREA, ATTACHMENT -> new Field.Line("text", "off", max);
        };
    }

    static Field.Radios yesNo(Phrases words) {
        return new Field.Radios(
                List.of(new Field.Option("yes", words.get("yes")), new Field.Option("no", words.get("no"))));
    }

    /** What is wrong, on top of the page. */
    static List<Link> errors(List<Asked> asked) {
        var links = new ArrayList<Link>();
        for (var one : asked) {
            var error = one.field().error();
            if (error != null) {
                links.add(new Link(error, "#" + one.field().name()));
            }
        }
        return links;
    }
}
