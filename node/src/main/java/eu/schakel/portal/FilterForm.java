package eu.schakel.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Narrows a list. It works as a plain form; with script only the results are replaced and the address keeps what was chosen.
 *
 * @param action address of the list, without query
 * @param fields what can be chosen; all of them may stay empty
 * @param inSight how many of the fields are always in sight; the others fold out
 * @param resultsId id of the element that holds the list
 * @param kept names and values that go along unseen, such as the day that the list is shown for
 */
public record FilterForm(String action, List<Field> fields, int inSight, String resultsId, Map<String, String> kept) {
    /** Keeps the lists unchangeable. */
    public FilterForm {
        fields = List.copyOf(fields);
        kept = Map.copyOf(kept);
    }

    /** A filter with all fields in sight, with which nothing goes along. */
    public FilterForm(String action, List<Field> fields, String resultsId) {
        this(action, fields, fields.size(), resultsId, Map.of());
    }

    /** The fields that are always in sight. */
    public List<Field> first() {
        return fields.subList(0, Math.min(inSight, fields.size()));
    }

    /** The fields that fold out. */
    public List<Field> more() {
        return fields.subList(Math.min(inSight, fields.size()), fields.size());
    }

    /** Whether a field that folds out was filled in, so that it is shown. */
    public boolean isMoreActive() {
        return more().stream().anyMatch(field -> !field.value().isEmpty());
    }

    /** Whether anything was chosen. */
    public boolean isActive() {
        return fields.stream().anyMatch(field -> !field.value().isEmpty());
    }

    /** The address of the list with nothing chosen. */
    public String clearHref() {
        return kept.isEmpty()
                ? action
                : action
                        + kept.entrySet().stream()
                                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                                .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
