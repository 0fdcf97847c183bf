package eu.schakel.agreements.pages;

import eu.schakel.agreements.AgreementReads.Order;
import eu.schakel.agreements.Filter;
import eu.schakel.agreements.Judgement.Standing;
import eu.schakel.agreements.Kind;
import eu.schakel.agreements.Status;
import eu.schakel.agreements.Vocabulary;
import eu.schakel.edge.FieldProblem;
import eu.schakel.portal.data.Query;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a list asks for.
 *
 * @param order absent for the usual one of the list
 * @param page from 1
 * @param typed what stands in the address, wrong or right, without page and day
 * @param problems what of it was wrong; the filter leaves that out
 */
record ListQuery(
        Filter filter, @Nullable Order order, int page, Map<String, String> typed, List<FieldProblem> problems) {
    /** The names that narrow a list, in the order of the form. */
    static final List<String> FILTERS =
            List.of("q", "theme", "kind", "standing", "status", "body", "declaration", "late", "silent", "since");

    /** The name of the order of rows. */
    static final String ORDER = "order";

    private static final String PAGE = "page";

    static ListQuery of(Context context, Vocabulary vocabulary) {
        var query = new Query(context);
        var filter = new Filter(
                query.text("q"),
                query.text("declaration"),
                query.choice("theme", vocabulary.listThemes(), Function.identity()),
                query.choice("kind", words(Kind.values(), Kind::word), Kind::of),
                query.text("body"),
                query.choice("standing", words(Standing.values(), Standing::word), Standing::of),
                query.choice("status", words(Status.values(), Status::word), Status::of),
                query.flag("late"),
                query.flag("silent"),
                query.day("since"));
        var order = query.choice(ORDER, Order.listWords(), Order::of);
        int page = query.number(PAGE, 1, 1);
        var typed = new LinkedHashMap<String, String>();
        for (var name : FILTERS) {
            put(typed, name, context.queryParam(name));
        }
        put(typed, ORDER, context.queryParam(ORDER));
        return new ListQuery(filter, order, page, Map.copyOf(typed), query.problems());
    }

    /** What was typed for a name, or empty. */
    String typed(String name) {
        return typed.getOrDefault(name, "");
    }

    /** The parameters of a page of the same list. */
    Map<String, String> page(int number) {
        var all = inOrder();
        if (number > 1) {
            all.put(PAGE, Integer.toString(number));
        }
        return all;
    }

    /** The parameters without one of them. */
    Map<String, String> without(String name) {
        var all = inOrder();
        all.remove(name);
        return all;
    }

    private Map<String, String> inOrder() {
        var all = new LinkedHashMap<String, String>();
        for (var name : FILTERS) {
            put(all, name, typed.get(name));
        }
        put(all, ORDER, typed.get(ORDER));
        return all;
    }

    private static void put(Map<String, String> all, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            all.put(name, value);
        }
    }

    private static <T> List<String> words(T[] values, Function<T, String> word) {
        return Arrays.stream(values).map(word).toList();
    }
}
