package eu.schakel.obstacles.staff;

import eu.schakel.obstacles.Theme;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which dossiers, in which order; all of it stands in the address, so that it can be kept and sent to a colleague.
 *
 * @param values by name; what is absent is not asked
 */
record CaseQuery(Map<String, String> values) {
    static final String WORDS = "q";
    static final String STATE = "state";
    static final String PROCEDURE = "procedure";
    static final String ASSIGNEE = "assignee";
    static final String HOME = "home";
    static final String THEME = "theme";
    static final String LATE = "late";
    static final String SORT = "sort";

    static final String MINE = "mine";
    static final String NOBODY = "nobody";
    static final String HERE = "here";
    static final String THERE = "there";

    static final String BY_CHANGE = "changed";
    static final String BY_AGE = "age";

    /** In the order of the form. */
    static final List<String> NAMES = List.of(WORDS, STATE, ASSIGNEE, PROCEDURE, HOME, THEME, LATE, SORT);

    /** Longer than anybody types to find something. */
    static final int MOST_CHARS = 200;

    CaseQuery {
        values = Map.copyOf(values);
    }

    static CaseQuery of(Context context) {
        var values = new LinkedHashMap<String, String>();
        for (var name : NAMES) {
            var value = context.queryParam(name);
            if (value != null && !value.isBlank() && value.length() <= MOST_CHARS) {
                values.put(name, value.strip());
            }
        }
        return new CaseQuery(values);
    }

    String get(String name) {
        return values.getOrDefault(name, "");
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    List<CaseRow> choose(List<CaseRow> rows, UUID person, String self, LocalDate today) {
        return rows.stream()
                .filter(row -> matches(row, person, self, today))
                .sorted(order())
                .toList();
    }

    private boolean matches(CaseRow row, UUID person, String self, LocalDate today) {
        var obstacle = row.obstacle();
        return (get(WORDS).isEmpty() || row.says(get(WORDS)))
                && (get(STATE).isEmpty() || obstacle.state().equals(get(STATE)))
                && (get(PROCEDURE).isEmpty() || obstacle.procedure().name().equals(get(PROCEDURE)))
                && isAssigned(row, person)
                && (get(HOME).isEmpty()
                        || obstacle.home().equals(self) == get(HOME).equals(HERE))
                && (get(THEME).isEmpty() || isAbout(row.theme()))
                && (get(LATE).isEmpty() || row.isLate(today));
    }

    private boolean isAbout(@org.jspecify.annotations.Nullable Theme theme) {
        return theme != null && theme.word().equals(get(THEME));
    }

    private boolean isAssigned(CaseRow row, UUID person) {
        var assigned = row.obstacle().inside().assignedTo();
        return switch (get(ASSIGNEE)) {
            case "" -> true;
            case MINE -> assigned.map(person::equals).orElse(false);
            case NOBODY -> assigned.isEmpty();
            default -> assigned.map(one -> one.toString().equals(get(ASSIGNEE))).orElse(false);
        };
    }

    private Comparator<CaseRow> order() {
        var byReference = Comparator.comparing((CaseRow row) -> row.obstacle().reference());
        return switch (get(SORT)) {
            case BY_CHANGE ->
                Comparator.comparing((CaseRow row) -> row.obstacle().changedAt())
                        .reversed()
                        .thenComparing(byReference);
            case BY_AGE ->
                Comparator.comparing((CaseRow row) -> row.obstacle().startedAt())
                        .thenComparing(byReference);
            default -> Comparator.comparing(CaseRow::end).thenComparing(byReference);
        };
    }

    /** As it stands in an address, without the question mark. */
    String text() {
        return NAMES.stream()
                .filter(values::containsKey)
                .map(name -> name + "=" + URLEncoder.encode(get(name), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
