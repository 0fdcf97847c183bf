package eu.schakel.obstacles.open;

import eu.schakel.obstacles.Theme;
import eu.schakel.portal.ErrorSummary;
import eu.schakel.portal.Field;
import eu.schakel.portal.FilterForm;
import eu.schakel.portal.Link;
import eu.schakel.portal.Page;
import eu.schakel.portal.data.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form that narrows the list. A wrong value keeps its place with the sentence beside it. */
final class FilterFields {
    /** Number of fields that are always in sight; on a phone the rest would push the rows off the screen. */
    private static final int IN_SIGHT = 2;

    private FilterFields() {}

    static FilterForm of(Asked asked, Page page, RegisterQuery query) {
        var choices = asked.room().choices();
        var fields = new ArrayList<Field>();
        fields.add(field(asked, page, query, "q", new Field.Line("search", null, Query.MAX_TEXT_CHARS)));
        fields.add(field(asked, page, query, "theme", select(asked, "theme", RegisterQuery.THEMES)));
        fields.add(field(asked, page, query, "area", select(asked, "area", choices.areas())));
        fields.add(field(asked, page, query, "state", select(asked, "state", StateGroup.words())));
        fields.add(field(asked, page, query, "home", select(asked, "home", choices.homes())));
        fields.add(field(asked, page, query, "priority", select(asked, "priority", choices.priorities())));
        fields.add(field(asked, page, query, "outcome", select(asked, "outcome", choices.outcomes())));
        fields.add(field(asked, page, query, "age", select(asked, "age", Age.words())));
        var on = asked.on();
        return new FilterForm(
                "/" + asked.language().tag() + Room.PATH,
                fields,
                IN_SIGHT,
                "results",
                on == null ? Map.of() : Map.of("on", on.toString()));
    }

    /** Everything that is wrong, on top of the page. */
    static ErrorSummary summary(Asked asked, Page page, RegisterQuery query) {
        return new ErrorSummary(query.problems().stream()
                .map(problem -> new Link(
                        Objects.requireNonNull(sentence(asked, page, query, problem.field())),
                        "#" + (RegisterQuery.FILTERS.contains(problem.field()) ? problem.field() : "results")))
                .toList());
    }

    /** The filters in force; each link takes one away. */
    static List<Link> active(Asked asked, RegisterQuery query) {
        return RegisterQuery.FILTERS.stream()
                .filter(name -> !query.typed(name).isEmpty())
                .map(name -> new Link(
                        asked.words().text("filter." + name) + ": " + inWords(asked.words(), name, query.typed(name)),
                        asked.to(Room.PATH, query.without(name))))
                .toList();
    }

    private static String inWords(Wording words, String name, String value) {
        return switch (name) {
            case "theme" -> Theme.find(value).map(words::theme).orElse(value);
            case "area" -> words.area(value);
            case "state" -> StateGroup.words().contains(value) ? words.text("group." + value) : value;
            case "home" -> words.side(value).name();
            case "priority" ->
                value.equals(Filter.ANY)
                        ? words.text("filter.priority.any")
                        : words.side(value).name();
            case "outcome" -> words.outcome(value);
            case "age" -> Age.words().contains(value) ? words.text("filter.age." + value) : value;
            default -> value;
        };
    }

    private static Field field(Asked asked, Page page, RegisterQuery query, String name, Field.Control control) {
        return Field.of(name, asked.words().text("filter." + name), control)
                .optional()
                .value(query.typed(name))
                .error(sentence(asked, page, query, name));
    }

    private static @Nullable String sentence(Asked asked, Page page, RegisterQuery query, String name) {
        return query.problems().stream()
                .filter(problem -> problem.field().equals(name))
                // Programs are told the ids that are right; people see these by name in the field.
                .map(problem -> problem.messageKey().equals(Query.NO_CHOICE)
                        ? asked.words().text("list.no-choice", "value", query.typed(name))
                        : page.text(
                                problem.messageKey(),
                                problem.arguments().entrySet().stream()
                                        .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
                                        .toArray()))
                .findFirst()
                .orElse(null);
    }

    private static Field.Select select(Asked asked, String name, List<String> values) {
        return new Field.Select(Stream.concat(
                        Stream.of(new Field.Option("", asked.words().text("filter.all"))),
                        values.stream().map(value -> new Field.Option(value, inWords(asked.words(), name, value))))
                .toList());
    }
}
