package eu.schakel.obstacles.open;

import eu.schakel.dossier.Visibility;
import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.ProblemException;
import eu.schakel.edge.Representation;
import eu.schakel.identity.Action;
import eu.schakel.identity.Authority;
import eu.schakel.identity.Resource;
import eu.schakel.obstacles.PublicObstacle;
import eu.schakel.obstacles.Theme;
import eu.schakel.portal.Alternate;
import eu.schakel.portal.EmptyState;
import eu.schakel.portal.ErrorSummary;
import eu.schakel.portal.FilterForm;
import eu.schakel.portal.Link;
import eu.schakel.portal.Page;
import eu.schakel.portal.Pagination;
import eu.schakel.portal.TidyAddress;
import io.javalin.http.Context;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The list of public obstacles with its filters, and the map of where they are felt. */
public final class ListPage {
    /** Rows on a page: three screens of a phone. */
    static final int PAGE_ROWS = 25;

    private final Room room;
    private final ObstacleData data;
    private final List<ProvinceMap.Province> provinces;

    ListPage(Room room, ObstacleData data) {
        this.room = room;
        this.data = data;
        this.provinces = ProvinceMap.read();
    }

    /**
     * What the template shows.
     *
     * @param themes with their number of obstacles
     * @param nowOnly that support and priorities are those of now, on a page of a past day; else null
     * @param union where coordinators prepare the register of the Union; null for others
     * @param found how many there are, in words
     */
    public record View(
            List<Link> themes,
            @Nullable String nowOnly,
            Link targets,
            @Nullable Link union,
            FilterForm filter,
            ErrorSummary errors,
            List<Link> active,
            String found,
            List<Row> rows,
            @Nullable Pagination pagination,
            @Nullable EmptyState empty,
            FeltWhere where) {}

    /** {@code /obstacles} */
    void show(Context context) {
        var form = Representation.choose(
                context, Representation.HTML, Representation.JSON, Representation.CSV, Representation.ATOM);
        if (form == Representation.HTML && TidyAddress.redirects(context)) {
            return;
        }
        var asked = Asked.of(context, room);
        var query = RegisterQuery.of(context, room.choices());
        if (form == Representation.HTML) {
            page(asked, query);
        } else if (query.problems().isEmpty()) {
            data.list(asked, form, query.filter());
        } else {
            throw ProblemException.ofFields(query.problems());
        }
    }

    private void page(Asked asked, RegisterQuery query) {
        var words = asked.words();
        boolean right = query.problems().isEmpty();
        if (!right) {
            asked.context().status(ProblemCode.INVALID_FIELDS.status());
        }
        var all = room.register().list(asked.moment());
        var found = right ? matching(all, query.filter(), asked) : List.<PublicObstacle>of();
        int last = Math.max(1, (found.size() + PAGE_ROWS - 1) / PAGE_ROWS);
        if (query.page() > last) {
            throw new ProblemException(ProblemCode.NOT_FOUND);
        }
        var page = asked.page(words.text("list.title"), words.text("list.lead"));
        var view = new View(
                themes(all, asked),
                asked.on() == null ? null : words.text("now-only"),
                new Link(words.text("targets.title"), "/" + asked.language().tag() + Room.PATH + "/targets"),
                union(asked, page),
                FilterFields.of(asked, page, query),
                FilterFields.summary(asked, page, query),
                FilterFields.active(asked, query),
                right ? words.text("list.found", "count", found.size()) : words.text("list.not-asked"),
                found.stream()
                        .skip((query.page() - 1L) * PAGE_ROWS)
                        .limit(PAGE_ROWS)
                        .map(one -> Row.of(one, asked))
                        .toList(),
                last == 1
                        ? null
                        : new Pagination(query.page(), last, number -> asked.to(Room.PATH, query.page(number))),
                right && found.isEmpty() ? empty(asked, query) : null,
                FeltWhere.of(
                        right ? matching(all, query.filter().everywhere(), asked) : List.of(),
                        provinces,
                        query,
                        asked));
        asked.show("list.jte", page.under("obstacles").with(right ? alternates(asked, query) : List.of()), view);
    }

    static List<PublicObstacle> matching(List<PublicObstacle> all, Filter filter, Asked asked) {
        return all.stream().filter(one -> filter.matches(one, asked.today())).toList();
    }

    private static List<Link> themes(List<PublicObstacle> all, Asked asked) {
        var counts = new EnumMap<Theme, Integer>(Theme.class);
        all.forEach(one -> counts.merge(one.theme(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(each -> new Link(
                        asked.words()
                                .text(
                                        "list.theme",
                                        "theme",
                                        asked.words().theme(each.getKey()),
                                        "count",
                                        each.getValue()),
                        asked.to(Room.PATH, Map.of("theme", each.getKey().word()))))
                .toList();
    }

    private static @Nullable Link union(Asked asked, Page page) {
        var person = page.person();
        return person != null
                        && Authority.may(
                                person,
                                Action.EXPORT,
                                Resource.of(Resource.Kind.CASE, Visibility.SHARED, person.side()))
                ? new Link(asked.words().text("list.union"), page.href("/work/obstacles/union-register"))
                : null;
    }

    private static EmptyState empty(Asked asked, RegisterQuery query) {
        var words = asked.words();
        boolean filtered = !query.typed().isEmpty();
        return new EmptyState(
                words.text(filtered ? "list.empty.title" : "list.none.title"),
                words.text(filtered ? "list.empty.text" : "list.none.text"),
                filtered ? new Link(words.text("list.empty.action"), asked.to(Room.PATH)) : null);
    }

    private static List<Alternate> alternates(Asked asked, RegisterQuery query) {
        return List.of(Representation.JSON, Representation.CSV, Representation.ATOM).stream()
                .map(form -> new Alternate(
                        asked.words().text("form." + form.suffix().substring(1)),
                        form.mediaType(),
                        asked.to(Room.PATH + form.suffix(), query.page(1))))
                .toList();
    }
}
