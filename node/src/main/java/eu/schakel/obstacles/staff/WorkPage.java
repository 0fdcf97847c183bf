package eu.schakel.obstacles.staff;

import eu.schakel.edge.Representation;
import eu.schakel.edge.RouteGroup;
import eu.schakel.identity.Person;
import eu.schakel.portal.Notice;
import eu.schakel.portal.data.Csv;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /work/obstacles}: a person's morning, all dossiers, and the same as a table for spreadsheets. */
final class WorkPage implements RouteGroup {
    private static final String PATH = "/{language}/work/obstacles";

    /** A name of a filter is read in a row of links. */
    private static final int MOST_NAME_CHARS = 60;

    private static final List<String> COLUMNS = List.of(
            "reference",
            "procedure",
            "state",
            "home",
            "intake",
            "reported_on",
            "changed_at",
            "assignee",
            "next_limit",
            "next_end",
            "late",
            "theme",
            "title");

    private final Cases cases;
    private final WorkViews views;

    WorkPage(Cases cases) {
        this.cases = cases;
        this.views = new WorkViews(cases);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::show);
        routes.post(PATH + "/filters", this::keep);
    }

    private void show(Context context) {
        var person = cases.reader(context);
        var words = cases.words(context);
        var query = CaseQuery.of(context);
        if (Representation.choose(context, Representation.HTML, Representation.CSV) == Representation.CSV) {
            csv(context, person, query, words);
            return;
        }
        var view = views.of(person, query, number(context.queryParam("page")), words);
        var page = cases.portal().page(context, words.get("day.title")).under("cases");
        var unreached = cases.papers().listUnreached();
        if (!unreached.isEmpty()) {
            page = page.saying(new Notice(
                    Notice.Kind.WARNING, words.get("day.unreached", "references", String.join(", ", unreached))));
        }
        var done = context.queryParam("done");
        if ("filter".equals(done)) {
            page = page.saying(new Notice(Notice.Kind.OK, words.get("done.filter")));
        }
        cases.portal().show(context, "obstacles/staff/work.jte", page, Map.of("view", view, "words", words));
    }

    private static int number(@Nullable String text) {
        if (text == null) {
            return 1;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Cases.notFound();
        }
    }

    private void csv(Context context, Person person, CaseQuery query, CaseWords words) {
        var csv = new Csv(COLUMNS);
        for (var row : query.choose(views.rows(), person.id(), cases.self(), cases.today())) {
            var obstacle = row.obstacle();
            var next = row.next();
            var fields = new ArrayList<@Nullable Object>();
            fields.add(obstacle.reference());
            fields.add(obstacle.procedure().name());
            fields.add(obstacle.state());
            fields.add(obstacle.home());
            fields.add(obstacle.intake());
            fields.add(obstacle.first().day());
            fields.add(obstacle.changedAt());
            fields.add(obstacle.inside().assignedTo().orElse(null));
            fields.add(next == null ? null : next.id());
            fields.add(next == null ? null : next.end());
            fields.add(row.isLate(cases.today()));
            fields.add(row.theme() == null ? null : row.theme().word());
            fields.add(words.title(obstacle).text());
            csv.row(fields);
        }
        context.header("Content-Disposition", "attachment; filename=\"obstacles-" + cases.today() + ".csv\"");
        context.result(csv.bytes());
    }

    /** Keeps the filter of an address under a name, or forgets one. */
    private void keep(Context context) {
        var person = cases.reader(context);
        var name = String.valueOf(context.formParam("name")).strip();
        var query = String.valueOf(context.formParam("query"));
        var path = cases.words(context).href(Cases.HOME);
        if (name.isEmpty() || name.length() > MOST_NAME_CHARS || query.length() > 2 * CaseQuery.MOST_CHARS) {
            context.redirect(path + "?" + query, HttpStatus.SEE_OTHER);
            return;
        }
        if ("forget".equals(context.formParam("step"))) {
            cases.tables().forget(person.id(), name);
        } else {
            cases.tables().save(person.id(), new CaseTables.SavedFilter(name, query));
        }
        context.redirect(path + "?" + query + (query.isEmpty() ? "" : "&") + "done=filter", HttpStatus.SEE_OTHER);
    }
}
