package eu.schakel.agreements.pages;

import eu.schakel.agreements.AgreementReads;
import eu.schakel.agreements.AgreementReads.Order;
import eu.schakel.agreements.Filter;
import eu.schakel.agreements.Judgement.Standing;
import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.ProblemException;
import eu.schakel.edge.Representation;
import eu.schakel.portal.Alternate;
import eu.schakel.portal.EmptyState;
import eu.schakel.portal.ErrorSummary;
import eu.schakel.portal.FilterForm;
import eu.schakel.portal.Link;
import eu.schakel.portal.Pagination;
import eu.schakel.portal.TidyAddress;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of agreements: all with filters, and those that are late, silent or seen differently. Each exports exactly its rows. */
public final class ListPage {
    /** Rows on a page: three screens of a phone. */
    static final int PAGE_ROWS = 25;

    /**
     * One of the lists.
     *
     * @param name in its address and message keys
     * @param fixed the filter that makes it this list; absent for the list of all
     * @param usual the order of its rows
     */
    private record Sort(String name, @Nullable String fixed, Order usual) {
        String path() {
            return "/" + name;
        }

        Filter of(Filter filter) {
            return switch (name) {
                case "late" -> filter.onlyLate();
                case "silent" -> filter.onlySilent();
                case "different" -> filter.with(Standing.DIFFERENT);
                default -> filter;
            };
        }
    }

    private final Room room;
    private final FilterFields fields;

    ListPage(Room room) {
        this.room = room;
        this.fields = new FilterFields(room.vocabulary(), room.declarations());
    }

    /**
     * What the template shows.
     *
     * @param since what changed in it since the day of the page, or null
     * @param how how it is computed who is in the list, a sentence each; empty for the list of all
     * @param errors what was wrong with the filter
     * @param active filters in force, each link takes one away
     * @param found how many there are, in words
     * @param notice that the words were guessed, or null
     * @param elsewhere agreements that a status leaves out because the sides differ, or null
     */
    public record View(
            @Nullable Link since,
            List<String> how,
            FilterForm filter,
            ErrorSummary errors,
            List<Link> active,
            String found,
            @Nullable String notice,
            @Nullable Link elsewhere,
            List<Row> rows,
            @Nullable Pagination pagination,
            @Nullable EmptyState empty) {}

    /** {@code /agreements} */
    void all(Context context) {
        answer(context, new Sort("agreements", null, Order.NATURAL));
    }

    /** {@code /late} */
    void late(Context context) {
        answer(context, new Sort("late", "late", Order.DUE));
    }

    /** {@code /silent} */
    void silent(Context context) {
        answer(context, new Sort("silent", "silent", Order.SPOKE));
    }

    /** {@code /different} */
    void different(Context context) {
        answer(context, new Sort("different", "standing", Order.CHANGED));
    }

    private void answer(Context context, Sort sort) {
        var form = Representation.choose(
                context, Representation.HTML, Representation.JSON, Representation.CSV, Representation.ATOM);
        if (form == Representation.HTML && TidyAddress.redirects(context)) {
            return;
        }
        var asked = room.asked(context);
        var query = ListQuery.of(context, room.vocabulary());
        var filter = sort.of(query.filter());
        var order = query.order() == null ? sort.usual() : query.order();
        if (form == Representation.HTML) {
            page(asked, sort, query, filter, order);
        } else if (query.problems().isEmpty()) {
            room.otherForms().list(context, form, filter, asked.moment(), order);
        } else {
            throw ProblemException.ofFields(query.problems());
        }
    }

    private void page(Asked asked, Sort sort, ListQuery query, Filter filter, Order order) {
        var words = asked.words();
        var period = words.period(room.agreements().silentAfter());
        var page = asked.page(
                words.text(sort.name() + ".title"), words.text(sort.name() + ".description", "period", period));
        var right = query.problems().isEmpty();
        if (!right) {
            asked.context().status(ProblemCode.INVALID_FIELDS.status());
        }
        var listing = right
                ? room.agreements().list(filter, asked.moment(), order, (query.page() - 1) * PAGE_ROWS, PAGE_ROWS)
                : new AgreementReads.Listing(List.of(), 0, false);
        var last = (int) Math.max(1, (listing.total() + PAGE_ROWS - 1) / PAGE_ROWS);
        if (right && query.page() > last) {
            throw new ProblemException(ProblemCode.NOT_FOUND);
        }
        var view = new View(
                Since.list(asked, sort.path(), query.page(1)),
                words.text(sort.name() + ".how", "period", period).lines().toList(),
                fields.of(asked, page, sort.path(), sort.fixed(), query),
                fields.summary(asked, page, query),
                active(asked, sort, query),
                right ? words.text("list.found", "count", listing.total()) : words.text("list.not-asked"),
                listing.guessed() && listing.total() > 0 ? words.text("list.guessed", "q", query.typed("q")) : null,
                elsewhere(asked, filter, query),
                listing.rows().stream().map(judged -> Row.of(judged, asked)).toList(),
                last == 1
                        ? null
                        : new Pagination(
                                query.page(), last, number -> asked.links().to(sort.path(), query.page(number))),
                right && listing.rows().isEmpty() ? empty(asked, sort, query) : null);
        room.show(
                asked,
                "list.jte",
                page.under(sort.name()).with(right ? alternates(asked, sort, query, listing.total()) : List.of()),
                view);
    }

    /** A status counts those on which who spoke agrees; where the sides differ and one says so, a second list has them. */
    private @Nullable Link elsewhere(Asked asked, Filter filter, ListQuery query) {
        if (filter.status() == null || filter.standing() != null) {
            return null;
        }
        var differing = filter.with(Standing.DIFFERENT);
        var count = room.agreements()
                .list(differing, asked.moment(), Order.NATURAL, 0, 0)
                .total();
        var parameters = query.page(1);
        parameters.put("standing", Standing.DIFFERENT.word());
        return count == 0
                ? null
                : new Link(
                        asked.words().text("list.elsewhere", "count", count),
                        asked.links().to("/agreements", parameters));
    }

    private static List<Link> active(Asked asked, Sort sort, ListQuery query) {
        var active = new ArrayList<Link>();
        for (var name : ListQuery.FILTERS) {
            if (!query.typed(name).isEmpty()) {
                active.add(new Link(
                        FilterFields.inWords(asked.words(), name, query.typed(name)),
                        asked.links().to(sort.path(), query.without(name))));
            }
        }
        return active;
    }

    private static EmptyState empty(Asked asked, Sort sort, ListQuery query) {
        var words = asked.words();
        var filtered = !query.typed().isEmpty();
        return new EmptyState(
                words.text(filtered ? "list.empty.title" : sort.name() + ".none.title"),
                words.text(filtered ? "list.empty.text" : sort.name() + ".none.text"),
                filtered
                        ? new Link(
                                words.text("list.empty.action"), asked.links().to(sort.path()))
                        : null);
    }

    private static List<Alternate> alternates(Asked asked, Sort sort, ListQuery query, long total) {
        var words = asked.words();
        var all = new ArrayList<Alternate>();
        for (var form : List.of(Representation.JSON, Representation.CSV, Representation.ATOM)) {
            var parameters = query.page(1);
            var label = words.text("form." + form.suffix().substring(1));
            if (form == Representation.JSON) {
                // Programs get fewer at a time unless they ask; who follows this link wants what the page shows.
                parameters.put("limit", Integer.toString(AgreementReads.MAX_LIMIT));
                if (total > AgreementReads.MAX_LIMIT) {
                    label = words.text("form.first", "form", label, "count", AgreementReads.MAX_LIMIT);
                }
            }
            all.add(new Alternate(label, form.mediaType(), asked.links().to(sort.path() + form.suffix(), parameters)));
        }
        return all;
    }
}
