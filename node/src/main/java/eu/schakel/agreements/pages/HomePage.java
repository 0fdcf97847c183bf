package eu.schakel.agreements.pages;

import eu.schakel.agreements.AgreementReads.Declaration;
import eu.schakel.agreements.AgreementReads.Order;
import eu.schakel.agreements.AgreementReads.ThemeTotals;
import eu.schakel.agreements.AgreementReads.Totals;
import eu.schakel.agreements.Filter;
import eu.schakel.agreements.Judgement.Standing;
import eu.schakel.edge.Representation;
import eu.schakel.portal.Alternate;
import eu.schakel.portal.Count;
import eu.schakel.portal.EmptyState;
import eu.schakel.portal.Link;
import eu.schakel.portal.Meter;
import eu.schakel.portal.Pair;
import eu.schakel.portal.Story;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The front page: what this is, what needs attention, how far each theme is, what changed, what comes, where the sides differ. */
public final class HomePage {
    /** A screen of a phone or two; the lists and feeds have the rest. */
    static final int RECENT_ROWS = 10;

    /** As many as one reads before opening the list. */
    static final int DIFFERING_PAIRS = 3;

    private final Room room;

    HomePage(Room room) {
        this.room = room;
    }

    /**
     * What the template shows.
     *
     * @param since what changed since the day of the page, or null
     * @param fresh says that nobody has said anything yet, or that nothing is there; null otherwise
     */
    public record View(
            @Nullable Link since,
            String lead,
            List<Link> declarations,
            String searchHref,
            @Nullable String searchDay,
            Link all,
            List<Count> counts,
            @Nullable EmptyState fresh,
            List<Theme> themes,
            Story recent,
            Link recentFeed,
            List<Overview.Ahead> ahead,
            List<Differing> differing,
            Link allDiffering) {}

    /** A theme in the table. */
    public record Theme(
            Link theme, Meter meter, long total, @Nullable String next) {}

    /** An agreement that the sides see differently. */
    public record Differing(Link agreement, Pair pair) {}

    /** {@code /} */
    void show(Context context) {
        var form = Representation.choose(context, Representation.HTML, Representation.ATOM);
        var asked = room.asked(context);
        if (form != Representation.HTML) {
            room.otherForms().recent(context, form, Filter.ALL, asked.moment());
            return;
        }
        var words = asked.words();
        var feed = new Alternate(
                words.text("form.atom"),
                Representation.ATOM.mediaType(),
                asked.links().to("/agreements.atom"));
        var page = asked.page(words.text("home.title"), words.text("home.description"))
                .with(List.of(feed));
        room.show(
                asked,
                "home.jte",
                room.dated(asked, page, room.governments().byName().keySet()),
                view(asked));
    }

    private View view(Asked asked) {
        var words = asked.words();
        var links = asked.links();
        var moment = asked.moment();
        var themes = room.agreements().themes(moment);
        var totals = Totals.of(themes);
        var overview = new Overview(asked);
        return new View(
                Since.list(asked, "/agreements", Map.of()),
                words.text("home.lead", "count", totals.all()),
                room.declarations().list(moment).stream()
                        .map(declaration -> link(asked, declaration))
                        .toList(),
                "/" + words.language().tag() + "/agreements",
                asked.on() == null ? null : asked.on().toString(),
                new Link(words.text("home.all"), links.to("/agreements")),
                counts(asked, totals),
                fresh(asked, totals),
                themes.stream().map(theme -> theme(asked, overview, theme)).toList(),
                new Telling(asked).recent(room.agreements().recent(moment, null, null, RECENT_ROWS)),
                new Link(words.text("home.feed"), links.to("/agreements.atom")),
                overview.ahead(room.times().coming(moment, null, RECENT_ROWS)),
                differing(asked),
                new Link(words.text("home.all-differing"), links.to("/different")));
    }

    private static Link link(Asked asked, Declaration declaration) {
        return new Link(asked.words().title(declaration.title()), asked.links().declaration(declaration.id()));
    }

    private List<Count> counts(Asked asked, Totals totals) {
        var words = asked.words();
        var links = asked.links();
        var period = words.period(room.agreements().silentAfter());
        return List.of(
                count(words, "late", totals.late(), period, links.to("/late")),
                count(words, "silent", totals.silent(), period, links.to("/silent")),
                count(words, "different", totals.different(), period, links.to("/different")));
    }

    private static Count count(Words words, String name, long number, String period, String href) {
        return new Count(
                number,
                words.text("count." + name, "count", number),
                words.text("count." + name + ".explained", "period", period),
                href);
    }

    private @Nullable EmptyState fresh(Asked asked, Totals totals) {
        var words = asked.words();
        if (totals.all() == 0) {
            return new EmptyState(words.text("home.empty.title"), words.text("home.empty.text"), null);
        }
        return totals.unsaid() == totals.all()
                ? new EmptyState(words.text("home.unsaid.title"), words.text("home.unsaid.text"), null)
                : null;
    }

    private static Theme theme(Asked asked, Overview overview, ThemeTotals totals) {
        var words = asked.words();
        return new Theme(
                new Link(words.theme(totals.theme()), asked.links().theme(totals.theme())),
                overview.meter(totals),
                totals.total(),
                totals.nextDate() == null ? null : words.date(totals.nextDate()));
    }

    private List<Differing> differing(Asked asked) {
        var pairing = new Pairing(asked.words(), asked.moment().day());
        return room
                .agreements()
                .list(Filter.ALL.with(Standing.DIFFERENT), asked.moment(), Order.CHANGED, 0, DIFFERING_PAIRS)
                .rows()
                .stream()
                .map(judged -> new Differing(
                        new Link(
                                asked.words().title(judged.agreement().entry()),
                                asked.links().agreement(judged.agreement().entry())),
                        pairing.pair(judged)))
                .toList();
    }
}
