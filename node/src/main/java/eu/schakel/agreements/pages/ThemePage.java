package eu.schakel.agreements.pages;

import eu.schakel.agreements.AgreementReads;
import eu.schakel.agreements.AgreementReads.Order;
import eu.schakel.agreements.Filter;
import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.ProblemException;
import eu.schakel.edge.Representation;
import eu.schakel.portal.Alternate;
import eu.schakel.portal.Count;
import eu.schakel.portal.Link;
import eu.schakel.portal.Meter;
import eu.schakel.portal.Story;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A theme: how far it is, what changed, what comes next, and its agreements. */
public final class ThemePage {
    private final Room room;

    ThemePage(Room room) {
        this.room = room;
    }

    /** What the template shows; the meter is null when the theme has no agreements. */
    public record View(
            String lead,
            @Nullable Meter meter,
            List<Count> counts,
            List<Row> rows,
            @Nullable Link more,
            Story recent,
            List<Overview.Ahead> ahead) {}

    /** {@code /themes/{theme}} */
    void show(Context context) {
        var form = Representation.choose(
                context, Representation.HTML, Representation.JSON, Representation.CSV, Representation.ATOM);
        var theme = context.pathParam("theme");
        if (!room.vocabulary().hasTheme(theme)) {
            throw new ProblemException(ProblemCode.NOT_FOUND);
        }
        var asked = room.asked(context);
        switch (form) {
            case HTML -> page(asked, theme);
            case ATOM -> room.otherForms().recent(context, form, Filter.ofTheme(theme), asked.moment());
            case JSON, CSV, ICS, PDF, JSON_LD ->
                room.otherForms().list(context, form, Filter.ofTheme(theme), asked.moment(), Order.NATURAL);
        }
    }

    private void page(Asked asked, String theme) {
        var words = asked.words();
        var name = words.theme(theme);
        var page = asked.page(name, words.text("theme.description", "theme", name))
                .under(
                        "agreements",
                        new Link(words.text("agreements.title"), asked.links().to("/agreements")))
                .with(List.of(Representation.JSON, Representation.CSV, Representation.ATOM).stream()
                        .map(form -> new Alternate(
                                words.text("form." + form.suffix().substring(1)),
                                form.mediaType(),
                                asked.links().to("/themes/" + theme + form.suffix())))
                        .toList());
        room.show(asked, "theme.jte", page, view(asked, theme));
    }

    private View view(Asked asked, String theme) {
        var words = asked.words();
        var totals = room.agreements().themes(asked.moment()).stream()
                .filter(each -> each.theme().equals(theme))
                .findFirst();
        var listing = room.agreements()
                .list(Filter.ofTheme(theme), asked.moment(), Order.NATURAL, 0, AgreementReads.MAX_LIMIT);
        var overview = new Overview(asked);
        return new View(
                words.text("theme.lead", "count", listing.total()),
                totals.map(overview::meter).orElse(null),
                totals.map(each -> counts(asked, each)).orElse(List.of()),
                listing.rows().stream().map(judged -> Row.of(judged, asked)).toList(),
                listing.total() > listing.rows().size()
                        ? new Link(
                                words.text("theme.more", "count", listing.total()),
                                asked.links().to("/agreements", Map.of("theme", theme)))
                        : null,
                new Telling(asked).recent(room.agreements().recent(asked.moment(), null, theme, HomePage.RECENT_ROWS)),
                overview.ahead(room.times().coming(asked.moment(), theme, HomePage.RECENT_ROWS)));
    }

    private List<Count> counts(Asked asked, AgreementReads.ThemeTotals totals) {
        return List.of(
                count(asked, totals.theme(), "late", totals.late()),
                count(asked, totals.theme(), "silent", totals.silent()),
                count(asked, totals.theme(), "different", totals.byStatus().getOrDefault("different", 0L)));
    }

    private Count count(Asked asked, String theme, String name, long number) {
        var words = asked.words();
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("theme", theme);
        return new Count(
                number,
                words.text("count." + name, "count", number),
                words.text(
                        "count." + name + ".explained",
                        "period",
                        words.period(room.agreements().silentAfter())),
                asked.links().to("/" + name, parameters));
    }
}
