package eu.schakel.agreements.pages;

import eu.schakel.agreements.AgreementReads.Order;
import eu.schakel.agreements.DeclarationReads;
import eu.schakel.agreements.Judgement.Standing;
import eu.schakel.agreements.Kind;
import eu.schakel.agreements.Status;
import eu.schakel.agreements.Vocabulary;
import eu.schakel.portal.ErrorSummary;
import eu.schakel.portal.Field;
import eu.schakel.portal.FilterForm;
import eu.schakel.portal.Link;
import eu.schakel.portal.Page;
import eu.schakel.portal.data.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form that narrows the list. A wrong value keeps its place with the sentence beside it. */
final class FilterFields {
    private final Vocabulary vocabulary;
    private final DeclarationReads declarations;

    FilterFields(Vocabulary vocabulary, DeclarationReads declarations) {
        this.vocabulary = vocabulary;
        this.declarations = declarations;
    }

    /** Number of fields that are always in sight; on a phone the rest would push the rows off the screen. */
    private static final int IN_SIGHT = 2;

    /** The form of the list at {@code path}; the filter that makes it this list is not asked. */
    FilterForm of(Asked asked, Page page, String path, @Nullable String fixed, ListQuery query) {
        var words = asked.words();
        var fields = new ArrayList<Field>();
        fields.add(field(asked, page, query, "q", new Field.Line("search", null, Query.MAX_TEXT_CHARS)));
        fields.add(field(asked, page, query, "theme", select(words, "theme", vocabulary.listThemes())));
        fields.add(field(asked, page, query, "kind", select(words, "kind", words(Kind.values(), Kind::word))));
        fields.add(field(
                asked, page, query, "standing", select(words, "standing", words(Standing.values(), Standing::word))));
        fields.add(field(asked, page, query, "status", select(words, "status", words(Status.values(), Status::word))));
        fields.add(field(asked, page, query, "body", new Field.Line("text", null, Query.MAX_TEXT_CHARS)));
        var all = declarations.list(asked.moment());
        if (all.size() > 1 || !query.typed("declaration").isEmpty()) {
            var options = Stream.concat(
                            Stream.of(new Field.Option("", words.text("filter.all"))),
                            all.stream().map(each -> new Field.Option(each.id(), words.title(each.title()))))
                    .toList();
            fields.add(field(asked, page, query, "declaration", new Field.Select(options)));
        }
        var orders = Stream.concat(
                        Stream.of(new Field.Option("", words.text("order.usual"))),
                        Order.listWords().stream().map(order -> new Field.Option(order, words.text("order." + order))))
                .toList();
        fields.add(field(asked, page, query, ListQuery.ORDER, new Field.Select(orders)));
        fields.add(field(asked, page, query, "late", new Field.Checkbox()));
        fields.add(field(asked, page, query, "silent", new Field.Checkbox()));
        var kept = asked.on() == null
                ? Map.<String, String>of()
                : Map.of("on", asked.on().toString());
        fields.removeIf(field -> field.name().equals(fixed));
        return new FilterForm("/" + words.language().tag() + path, fields, IN_SIGHT, "results", kept);
    }

    /** Everything that is wrong, on top of the page. */
    ErrorSummary summary(Asked asked, Page page, ListQuery query) {
        return new ErrorSummary(query.problems().stream()
                .map(problem -> new Link(
                        Objects.requireNonNull(sentence(asked.words(), page, query, problem.field())),
                        "#" + (ListQuery.FILTERS.contains(problem.field()) ? problem.field() : "results")))
                .toList());
    }

    /** A filter in force: "Thema: Water". */
    static String inWords(Words words, String name, String value) {
        return switch (name) {
            case "late", "silent" -> words.text("filter." + name);
            default -> words.text("filter." + name) + ": " + valueInWords(words, name, value);
        };
    }

    private static String valueInWords(Words words, String name, String value) {
        return switch (name) {
            case "theme" -> words.theme(value);
            case "kind", "standing", "status" -> words.has(name + "." + value) ? words.text(name + "." + value) : value;
            default -> value;
        };
    }

    private static Field field(Asked asked, Page page, ListQuery query, String name, Field.Control control) {
        return Field.of(name, asked.words().text("filter." + name), control)
                .optional()
                .value(query.typed(name))
                .error(sentence(asked.words(), page, query, name));
    }

    private static @Nullable String sentence(Words words, Page page, ListQuery query, String name) {
        return query.problems().stream()
                .filter(problem -> problem.field().equals(name))
                // Programs are told the ids that are right; people see these by name in the field.
                .map(problem -> problem.messageKey().equals(Query.NO_CHOICE)
                        ? words.text("list.no-choice", "value", query.typed(name))
                        : page.text(
                                problem.messageKey(),
                                problem.arguments().entrySet().stream()
                                        .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
                                        .toArray()))
                .findFirst()
                .orElse(null);
    }

    private static Field.Select select(Words words, String name, List<String> values) {
        return new Field.Select(Stream.concat(
                        Stream.of(new Field.Option("", words.text("filter.all"))),
                        values.stream().map(value -> new Field.Option(value, valueInWords(words, name, value))))
                .toList());
    }

    private static <T> List<String> words(T[] values, java.util.function.Function<T, String> word) {
        return Arrays.stream(values).map(word).map(Objects::requireNonNull).toList();
    }
}
