package eu.schakel.agreements.staff;

import eu.schakel.edge.RouteGroup;
import eu.schakel.portal.Count;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;

/** {@code /work}: what waits for the people of this side, by date. */
final class WorkListPage implements RouteGroup {
    private final Staff staff;
    private final WorkLists lists;

    WorkListPage(Staff staff) {
        this.staff = staff;
        this.lists = new WorkLists(staff);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/{language}/work", this::show);
    }

    private void show(Context context) {
        var person = staff.colleague(context);
        var words = staff.words(context);
        var mine = !"all".equals(context.queryParam("scope"));
        var list = lists.of(Staff.bodyOf(person), mine, words);
        var counts = list.sections().stream()
                .map(section -> new Count(section.rows().size(), section.what(), "", "#" + section.id()))
                .toList();
        var page = staff.portal().page(context, words.get("work.title")).under("work");
        staff.portal()
                .show(
                        context,
                        "agreements/staff/work.jte",
                        page,
                        Map.of("list", list, "counts", counts, "words", words));
    }
}
