package eu.schakel.obstacles.staff;

import eu.schakel.portal.Field;
import eu.schakel.procedure.FieldType;
import eu.schakel.procedure.Form;
import java.util.ArrayList;
import java.util.List;

/** The fields of a declared form as the portal asks them. */
final class Asked {
    private static final int ROWS = 6;

    private Asked() {}

    /** Without files, which are handed in with a report, and without a choice that is none. */
    static List<Field> fields(Form form, CaseWords words) {
        return form.questions().stream()
                .filter(question -> question.type() != FieldType.ATTACHMENT && !isOnlyOne(question))
                .map(question -> field(question, words))
                .toList();
    }

    private static boolean isOnlyOne(Form.Question question) {
        return question.name().equals(Form.OUTCOME) && question.options().size() == 1;
    }

    private static Field field(Form.Question question, CaseWords words) {
        var field = Field.of(question.name(), question.label(), control(question, words))
                .hint(question.help());
        return question.required() ? field : field.optional();
    }

    private static Field.Control control(Form.Question question, CaseWords words) {
        // Spaces that do not count still take room in the control.
        int most = question.withoutSpaces() ? 2 * question.maxChars() : question.maxChars();
        return switch (question.type()) {
            case LONG_TEXT -> new Field.Area(ROWS, most);
            case DATE -> new Field.Day();
            case CHOICE -> new Field.Radios(options(question));
            case YES_NO ->
                new Field.Radios(
                        List.of(new Field.Option("yes", words.get("yes")), new Field.Option("no", words.get("no"))));
            case EMAIL -> new Field.Line("email", "off", most);
            case TEXT, NUMBER, AREA, PROVISION, ATTACHMENT -> new Field.Line("text", "off", most);
        };
    }

    private static List<Field.Option> options(Form.Question question) {
        var options = new ArrayList<Field.Option>();
        question.options().forEach(option -> options.add(new Field.Option(option.value(), option.label())));
        return options;
    }
}
