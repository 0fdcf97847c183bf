package eu.schakel.obstacles.staff;

import eu.schakel.identity.Person;
import eu.schakel.obstacles.Obstacle;
import eu.schakel.obstacles.Procedures;
import eu.schakel.obstacles.PublicObstacle;
import eu.schakel.obstacles.Theme;
import eu.schakel.obstacles.staff.WorkView.Choice;
import eu.schakel.obstacles.staff.WorkView.Line;
import eu.schakel.obstacles.staff.WorkView.Section;
import eu.schakel.portal.EmptyState;
import eu.schakel.portal.Field;
import eu.schakel.portal.FilterForm;
import eu.schakel.portal.Formats;
import eu.schakel.portal.Link;
import eu.schakel.portal.Pagination;
import eu.schakel.portal.Status;
import eu.schakel.portal.Tone;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the work list of one person. */
final class WorkViews {
    /** What a person looks through without getting lost. */
    static final int PAGE_ROWS = 25;

    /** A day as near as this is marked. */
    private static final int NEAR_DAYS = 7;

    private final Cases cases;

    WorkViews(Cases cases) {
        this.cases = cases;
    }

    /** All dossiers with what runs in them. */
    List<CaseRow> rows() {
        var themes = cases.open().list(cases.portal().clock().instant()).stream()
                .collect(Collectors.toMap(PublicObstacle::dossier, PublicObstacle::theme));
        return cases.reads().list().stream()
                .map(obstacle -> CaseRow.of(obstacle, cases.clocks(obstacle), themes.get(obstacle.dossier())))
                .toList();
    }

    WorkView of(Person person, CaseQuery query, int page, CaseWords words) {
        var chosen = query.choose(rows(), person.id(), cases.self(), cases.today());
        int last = Math.max(1, (chosen.size() + PAGE_ROWS - 1) / PAGE_ROWS);
        if (page < 1 || page > last) {
            throw Cases.notFound();
        }
        var shown = chosen.subList((page - 1) * PAGE_ROWS, Math.min(chosen.size(), page * PAGE_ROWS));
        var colleagues = cases.identity().listColleagues(cases.self());
        var names = colleagues.stream().collect(Collectors.toMap(Person::id, Person::name));
        var path = words.href(Cases.HOME);
        return new WorkView(
                query.isEmpty() && page == 1 ? sections(person, words) : List.of(),
                new FilterForm(path, filter(query, colleagues, words), 3, "cases", Map.of()),
                shown.stream().map(row -> row(row, names, words)).toList(),
                chosen.size(),
                last == 1 ? null : new Pagination(page, last, number -> path + "?" + query.text() + "&page=" + number),
                cases.tables().listFilters(person.id()).stream()
                        .map(saved -> new Link(saved.name(), path + "?" + saved.query()))
                        .toList(),
                query.text(),
                colleagues.stream()
                        .filter(other -> !other.id().equals(person.id()))
                        .map(other -> new Choice(other.id().toString(), other.name()))
                        .toList(),
                receivers(person, colleagues, words),
                Cases.mayAct(person));
    }

    private static List<Choice> receivers(Person person, List<Person> colleagues, CaseWords words) {
        var all = new ArrayList<Choice>();
        all.add(new Choice(person.id().toString(), words.get("assign.me")));
        colleagues.stream()
                .filter(other -> !other.id().equals(person.id()))
                .forEach(other -> all.add(new Choice(other.id().toString(), other.name())));
        all.add(new Choice(CaseQuery.NOBODY, words.get("assign.nobody")));
        return all;
    }

    private List<Section> sections(Person person, CaseWords words) {
        var running = cases.reads().listRunning().stream()
                .map(obstacle -> new MyDay.Seen(obstacle, cases.procedure(obstacle), cases.clocks(obstacle)))
                .toList();
        var day = MyDay.of(
                running,
                person.id(),
                cases.self(),
                cases.today(),
                cases.portal().clock().instant());
        return List.of(
                section("due", day.due(), words),
                section("waiting", day.waiting(), words),
                section("woken", day.woken(), words));
    }

    private Section section(String id, List<MyDay.Item> items, CaseWords words) {
        var key = "day." + id;
        return new Section(
                id,
                words.get(key),
                words.get(key + ".how"),
                items.stream().map(item -> line(item, words)).toList(),
                new EmptyState(words.get(key + ".none"), words.get(key + ".none.next"), null));
    }

    private Line line(MyDay.Item item, CaseWords words) {
        var clock = item.clock();
        var name = clock == null ? "" : clock.name().in(words.locale());
        return new Line(
                words.href(Cases.path(item.obstacle())),
                words.title(item.obstacle()),
                status(item, words),
                words.get(
                        "why." + item.why().word(),
                        "name",
                        name,
                        "other",
                        words.side(other(item.obstacle())).name()));
    }

    private String other(Obstacle obstacle) {
        return Stream.of(obstacle.home(), obstacle.intake())
                .filter(side -> !side.equals(cases.self()))
                .findFirst()
                .orElseGet(() -> cases.governments().byName().keySet().stream()
                        .filter(side -> !side.equals(cases.self()))
                        .sorted()
                        .findFirst()
                        .orElse(cases.self()));
    }

    private Status status(MyDay.Item item, CaseWords words) {
        var clock = item.clock();
        if (clock == null) {
            var since = Formats.day(item.since());
            return new Status(words.formats().relativeDays(since, cases.today()), Tone.QUIET);
        }
        var still = clock.stillSince();
        if (still != null) {
            return new Status(words.get("clock.still", "date", words.date(still)), Tone.WAITING);
        }
        return ends(clock.end(), words);
    }

    private Status ends(java.time.LocalDate end, CaseWords words) {
        var today = cases.today();
        var tone =
                end.isBefore(today) ? Tone.LATE : end.isBefore(today.plusDays(NEAR_DAYS)) ? Tone.WAITING : Tone.QUIET;
        return new Status(words.formats().daysLeft(end, today), tone);
    }

    private WorkView.Row row(CaseRow row, Map<UUID, String> names, CaseWords words) {
        var obstacle = row.obstacle();
        var next = row.next();
        return new WorkView.Row(
                obstacle.reference(),
                words.href(Cases.path(obstacle)),
                words.title(obstacle),
                words.get("state." + obstacle.state()),
                obstacle.inside()
                        .assignedTo()
                        .map(id -> names.getOrDefault(id, words.get("assign.former")))
                        .orElseGet(() -> words.get("assign.nobody")),
                next == null ? new Status(words.get("clock.none"), Tone.QUIET) : ends(next.end(), words));
    }

    private List<Field> filter(CaseQuery query, List<Person> colleagues, CaseWords words) {
        var people = new ArrayList<Field.Option>();
        people.add(any(words));
        people.add(new Field.Option(CaseQuery.MINE, words.get("assign.me")));
        people.add(new Field.Option(CaseQuery.NOBODY, words.get("assign.nobody")));
        colleagues.forEach(other -> people.add(new Field.Option(other.id().toString(), other.name())));
        return Stream.of(
                        Field.of(
                                CaseQuery.WORDS,
                                words.get("filter.q"),
                                new Field.Line("search", null, CaseQuery.MOST_CHARS)),
                        Field.of(CaseQuery.STATE, words.get("filter.state"), new Field.Select(states(words))),
                        Field.of(CaseQuery.ASSIGNEE, words.get("filter.assignee"), new Field.Select(people)),
                        select(CaseQuery.PROCEDURE, words, List.of(Procedures.SIGNAL, Procedures.CROSS_BORDER_FILE)),
                        select(CaseQuery.HOME, words, List.of(CaseQuery.HERE, CaseQuery.THERE)),
                        Field.of(CaseQuery.THEME, words.get("filter.theme"), new Field.Select(themes(words))),
                        select(CaseQuery.LATE, words, List.of("yes")),
                        Field.of(
                                CaseQuery.SORT,
                                words.get("filter.sort"),
                                new Field.Select(List.of(
                                        new Field.Option("", words.get("filter.sort.end")),
                                        new Field.Option(CaseQuery.BY_CHANGE, words.get("filter.sort.changed")),
                                        new Field.Option(CaseQuery.BY_AGE, words.get("filter.sort.age"))))))
                .map(field -> field.optional().value(query.get(field.name())))
                .toList();
    }

    private static Field.Option any(CaseWords words) {
        return new Field.Option("", words.get("filter.any"));
    }

    private static Field select(String name, CaseWords words, List<String> values) {
        var options = new ArrayList<Field.Option>();
        options.add(any(words));
        values.forEach(value -> options.add(new Field.Option(value, words.get("filter." + name + "." + value))));
        return Field.of(name, words.get("filter." + name), new Field.Select(options));
    }

    private static List<Field.Option> themes(CaseWords words) {
        return Stream.concat(
                        Stream.of(any(words)),
                        Stream.of(Theme.values())
                                .map(theme -> new Field.Option(theme.word(), words.desk("theme." + theme.word()))))
                .toList();
    }

    /** The states of all procedures; those that two of them have are named once. */
    private List<Field.Option> states(CaseWords words) {
        var ids = new LinkedHashSet<String>();
        for (var name : List.of(Procedures.SIGNAL, Procedures.CROSS_BORDER_FILE)) {
            cases.procedures().get(cases.procedures().newest(name)).states().forEach(state -> ids.add(state.id()));
        }
        return Stream.concat(
                        Stream.of(any(words)), ids.stream().map(id -> new Field.Option(id, words.get("state." + id))))
                .toList();
    }
}
