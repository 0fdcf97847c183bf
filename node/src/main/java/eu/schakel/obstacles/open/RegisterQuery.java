package eu.schakel.obstacles.open;

import eu.schakel.edge.FieldProblem;
import eu.schakel.obstacles.Theme;
import eu.schakel.portal.data.Query;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the address of the list asks for.
 *
 * @param page from 1
 * @param typed what stands in the address, wrong or right, without page and day
 * @param problems what of it was wrong; the filter leaves that out
 */
record RegisterQuery(Filter filter, int page, Map<String, String> typed, List<FieldProblem> problems) {
    /** The names that narrow the list, in the order of the form. */
    static final List<String> FILTERS = List.of("q", "theme", "area", "state", "home", "priority", "outcome", "age");

    static final List<String> THEMES =
            Stream.of(Theme.values()).map(Theme::word).toList();

    private static final String PAGE = "page";

    static RegisterQuery of(Context context, Choices choices) {
        var query = new Query(context);
        var filter = filter(query, choices);
        int page = query.number(PAGE, 1, 1);
        var typed = new LinkedHashMap<String, String>();
        for (var name : FILTERS) {
            var value = context.queryParam(name);
            if (value != null && !value.isBlank()) {
                typed.put(name, value);
            }
        }
        return new RegisterQuery(filter, page, typed, query.problems());
    }

    static Filter filter(Query query, Choices choices) {
        return new Filter(
                query.text("q"),
                query.choice("theme", THEMES, word -> Theme.find(word).orElseThrow()),
                query.choice("area", choices.areas(), Function.identity()),
                query.choice("state", StateGroup.words(), StateGroup::ofWord),
                query.choice("home", choices.homes(), Function.identity()),
                query.choice("priority", choices.priorities(), Function.identity()),
                query.choice("outcome", choices.outcomes(), Function.identity()),
                query.choice("age", Age.words(), Age::ofWord));
    }

    /** What was typed for a name, or empty. */
    String typed(String name) {
        return typed.getOrDefault(name, "");
    }

    /** The parameters of a page of the same list. */
    Map<String, String> page(int number) {
        var all = new LinkedHashMap<>(typed);
        if (number > 1) {
            all.put(PAGE, Integer.toString(number));
        }
        return all;
    }

    /** The parameters without one of them. */
    Map<String, String> without(String name) {
        var all = new LinkedHashMap<>(typed);
        all.remove(name);
        return all;
    }

    /** The parameters with one of them as this. */
    Map<String, String> with(String name, String value) {
        var all = new LinkedHashMap<>(typed);
        all.put(name, value);
        return all;
    }
}
