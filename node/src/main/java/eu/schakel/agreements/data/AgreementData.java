package eu.schakel.agreements.data;

import eu.schakel.agreements.AgreementReads;
import eu.schakel.agreements.AgreementReads.Judged;
import eu.schakel.agreements.AgreementReads.Line;
import eu.schakel.agreements.AgreementReads.Order;
import eu.schakel.agreements.AgreementReads.Recent;
import eu.schakel.agreements.ChangeReads;
import eu.schakel.agreements.Filter;
import eu.schakel.agreements.Moment;
import eu.schakel.agreements.data.AgreementAnswers.AgreementAnswer;
import eu.schakel.agreements.data.AgreementAnswers.AgreementList;
import eu.schakel.agreements.data.AgreementAnswers.ChangesAnswer;
import eu.schakel.agreements.data.AgreementAnswers.LineView;
import eu.schakel.agreements.data.AgreementAnswers.StoryAnswer;
import eu.schakel.agreements.pages.OtherForms;
import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.ProblemException;
import eu.schakel.edge.Representation;
import eu.schakel.portal.Governments;
import eu.schakel.portal.Language;
import eu.schakel.portal.Translated;
import eu.schakel.portal.data.DataJson;
import eu.schakel.portal.data.EventProofs;
import eu.schakel.portal.data.Provenance;
import eu.schakel.portal.data.Publication;
import eu.schakel.portal.data.Query;
import eu.schakel.portal.data.ReaderLanguage;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Agreements in every form that is not a page. */
public final class AgreementData implements OtherForms {
    static final Translated TITLE = new Translated(
            "Register van afspraken",
            "Registre des engagements",
            "Register of agreements",
            "Register der Vereinbarungen");

    /** Most rows of a table or a calendar, which come whole: many declarations, and still a file that a spreadsheet opens. */
    static final int MAX_WHOLE_ROWS = 20_000;

    /** Entries of a feed: a busy week; readers of feeds look more often. */
    static final int FEED_ENTRIES = 100;

    private final AgreementReads reads;
    private final ChangeReads changes;
    private final EventProofs proofs;
    private final Governments governments;
    private final Publication publication;
    private final Views views;
    private final AgreementFeeds feeds;
    private final AgreementDates dates;

    public AgreementData(
            AgreementReads reads,
            ChangeReads changes,
            EventProofs proofs,
            Governments governments,
            Publication publication) {
        this.reads = reads;
        this.changes = changes;
        this.proofs = proofs;
        this.governments = governments;
        this.publication = publication;
        this.views = new Views(publication);
        this.feeds = new AgreementFeeds(publication);
        this.dates = new AgreementDates(publication);
    }

    @Override
    public void list(Context context, Representation form, Filter filter, Moment moment, Order order) {
        var provenance = provenance(context, "/agreements", moment);
        publication.announce(context, provenance, "/agreements");
        var words = words(context);
        switch (form) {
            case JSON -> {
                var query = new Query(context);
                int offset = query.number("offset", 0, 0);
                int limit = Math.min(query.number("limit", FilterQuery.USUAL_LIMIT, 1), FilterQuery.MAX_LIMIT);
                query.check();
                answer(context, page(context, new FilterQuery(filter, moment, order, offset, limit), provenance));
            }
            case CSV -> {
                var all = all(filter, moment, order);
                context.result(AgreementCsv.of(all, sides(all), words.language()));
            }
            case ATOM ->
                context.result(feeds.recent(
                        context, words, changes.recent(filter, moment, FEED_ENTRIES), provenance.modified()));
            case ICS -> context.result(dates.of(words, words.text("dates.title"), all(filter, moment, order)));
            case HTML, PDF, JSON_LD -> throw new ProblemException(ProblemCode.NOT_ACCEPTABLE);
        }
    }

    @Override
    public void one(Context context, Representation form, Judged judged, Moment moment) {
        var entry = judged.agreement().entry();
        var provenance = provenance(context, Views.path(entry), moment);
        publication.announce(context, provenance, Views.path(entry));
        var words = words(context);
        switch (form) {
            case JSON ->
                answer(
                        context,
                        new AgreementAnswer(view(List.of(judged), moment).getFirst(), provenance));
            case CSV -> {
                var view = view(List.of(judged), moment);
                context.result(AgreementCsv.of(view, sides(view), words.language()));
            }
            case ATOM ->
                context.result(feeds.story(
                        context,
                        words,
                        judged.agreement(),
                        reads.story(judged.agreement().dossier(), moment),
                        provenance.modified()));
            case ICS ->
                context.result(dates.of(words, entry.title(words.language().tag()), view(List.of(judged), moment)));
            case HTML, PDF, JSON_LD -> throw new ProblemException(ProblemCode.NOT_ACCEPTABLE);
        }
    }

    @Override
    public void recent(Context context, Representation form, Filter filter, Moment moment) {
        var provenance = provenance(context, "/agreements", moment);
        publication.announce(context, provenance, "/agreements");
        var recent = changes.recent(filter, moment, FEED_ENTRIES);
        switch (form) {
            case JSON ->
                answer(
                        context,
                        new ChangesAnswer(recent.stream().map(this::line).toList(), provenance));
            case ATOM -> context.result(feeds.recent(context, words(context), recent, provenance.modified()));
            case CSV, ICS, HTML, PDF, JSON_LD -> throw new ProblemException(ProblemCode.NOT_ACCEPTABLE);
        }
    }

    /** The story of one agreement, each line with the bytes of its event. */
    void story(Context context, Judged judged, Moment moment) {
        var lines = reads.story(judged.agreement().dossier(), moment);
        var forms = proofs.forms(lines.stream().map(Line::event).toList());
        var path = Views.path(judged.agreement().entry());
        var views = lines.stream()
                .map(line -> line(line, null, null, forms.get(line.event())))
                .toList();
        answer(context, new StoryAnswer(views, provenance(context, path + "/events", moment)));
    }

    Provenance provenance(Context context, String path, Moment moment) {
        LocalDate day = moment.at() == null ? null : moment.day();
        return publication.provenance(ReaderLanguage.of(context), TITLE, path, day);
    }

    static void answer(Context context, Object value) {
        context.result(DataJson.bytes(value));
    }

    private AgreementList page(Context context, FilterQuery query, Provenance provenance) {
        var listing = reads.list(query.filter(), query.moment(), query.order(), query.offset(), query.limit());
        var end = query.offset() + listing.rows().size();
        var next = listing.rows().isEmpty() || end >= listing.total() ? null : next(context, end, query.limit());
        return new AgreementList(
                view(listing.rows(), query.moment()), listing.total(), query.limit(), query.offset(), next, provenance);
    }

    /** The same request with another offset. */
    private String next(Context context, int offset, int limit) {
        var parts = new ArrayList<String>();
        context.queryParamMap().forEach((name, values) -> {
            if (!name.equals("offset")
                    && !name.equals("limit")
                    && !values.isEmpty()
                    && !values.getFirst().isBlank()) {
                parts.add(encoded(name) + "=" + encoded(values.getFirst()));
            }
        });
        parts.add("limit=" + limit);
        parts.add("offset=" + offset);
        var path = context.path().startsWith("/api/") ? context.path() : context.path() + ".json";
        return publication.address(path + "?" + String.join("&", parts));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private List<AgreementView> all(Filter filter, Moment moment, Order order) {
        var all = new ArrayList<AgreementView>();
        AgreementReads.Listing listing;
        do {
            listing = reads.list(filter, moment, order, all.size(), AgreementReads.MAX_LIMIT);
            all.addAll(view(listing.rows(), moment));
        } while (!listing.rows().isEmpty() && all.size() < Math.min(listing.total(), MAX_WHOLE_ROWS));
        return all;
    }

    private List<AgreementView> view(List<Judged> rows, Moment moment) {
        var newest = changes.newestEvents(
                rows.stream().map(row -> row.agreement().dossier()).toList(), moment);
        return rows.stream()
                .map(row -> views.of(row, moment, newest.get(row.agreement().dossier())))
                .toList();
    }

    private LineView line(Recent recent) {
        var entry = recent.agreement().entry();
        return line(recent.line(), entry.id(), entry.declaration(), null);
    }

    private LineView line(
            Line line, @Nullable String agreement, @Nullable String declaration, EventProofs.@Nullable EventForm form) {
        return new LineView(
                line.event(),
                agreement,
                declaration,
                line.side(),
                line.organisation(),
                line.role(),
                line.type(),
                line.at(),
                line.knownAt(),
                line.detail(),
                form,
                publication.address("/proof/" + line.event() + ".json"));
    }

    private List<String> sides(List<AgreementView> agreements) {
        var sides = new TreeSet<>(governments.byName().keySet());
        agreements.forEach(agreement -> sides.addAll(agreement.owners().keySet()));
        return List.copyOf(sides);
    }

    private Words words(Context context) {
        return new Words(RequestPath.of(context).language(), governments);
    }

    /** Titles by language. */
    static Map<String, String> titles(java.util.function.Function<String, String> title) {
        var titles = new java.util.TreeMap<String, String>();
        for (var language : Language.values()) {
            titles.put(language.tag(), title.apply(language.tag()));
        }
        return titles;
    }
}
