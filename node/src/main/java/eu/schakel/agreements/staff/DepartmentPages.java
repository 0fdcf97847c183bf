package eu.schakel.agreements.staff;

import eu.schakel.agreements.Agreement;
import eu.schakel.agreements.AgreementReads;
import eu.schakel.agreements.AgreementReads.Judged;
import eu.schakel.agreements.AgreementReads.Order;
import eu.schakel.agreements.Filter;
import eu.schakel.agreements.staff.DepartmentLinks.Opened;
import eu.schakel.agreements.staff.DepartmentView.Row;
import eu.schakel.dossier.Act;
import eu.schakel.edge.RouteGroup;
import eu.schakel.portal.Formats;
import eu.schakel.portal.Notice;
import eu.schakel.portal.forms.FormFlow;
import eu.schakel.portal.forms.FormView;
import eu.schakel.portal.forms.Job;
import eu.schakel.portal.forms.Typed;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * {@code /department/…}: where a department answers by its link, without signing in. The token stands in the path, which is never
 * logged and never sent on; no copy of these pages is kept by anybody, and no search engine lists them.
 */
final class DepartmentPages implements RouteGroup {
    private static final String LIST = "/{language}/department/{token}";
    private static final String FORM = LIST + "/{declaration}/{id}";
    private static final String ROLE = "department";

    private final Staff staff;
    private final DepartmentLinks links;
    private final FormFlow flow;
    private final Timeline timeline;

    DepartmentPages(Staff staff, DepartmentLinks links, FormFlow flow) {
        this.staff = staff;
        this.links = links;
        this.flow = flow;
        this.timeline = new Timeline(staff);
    }

    static String path(String token) {
        return "/department/" + token;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(LIST, context -> opened(context).ifPresent(link -> list(context, link)));
        routes.get(FORM, context -> opened(context).ifPresent(link -> open(context, link)));
        routes.post(FORM, context -> opened(context).ifPresent(link -> advance(context, link)));
    }

    /** What the link opens; when it opens nothing, the answer is given already. */
    private Optional<Opened> opened(Context context) {
        context.header("Cache-Control", "private, no-store");
        context.header("X-Robots-Tag", "noindex, nofollow");
        var found = links.find(staff.governments().self(), context.pathParam("token"));
        if (found.isPresent() && !found.get().expired()) {
            return found;
        }
        var words = staff.words(context);
        var text = found.map(link ->
                        words.get("department.expired", "date", words.formats().date(link.expiresAt())))
                .orElseGet(() -> words.get("department.unknown"));
        context.status(found.isPresent() ? HttpStatus.GONE : HttpStatus.NOT_FOUND);
        staff.portal()
                .show(
                        context,
                        "agreements/staff/department-closed.jte",
                        staff.portal().page(context, words.get("department.closed")),
                        Map.of("text", text));
        return Optional.empty();
    }

    private void list(Context context, Opened link) {
        var words = staff.words(context);
        var self = staff.governments().self();
        var all = staff
                .reads()
                .list(Filter.ofBody(link.body()), staff.now(), Order.DUE, 0, AgreementReads.MAX_LIMIT)
                .rows()
                .stream()
                .map(Judged::agreement)
                .filter(agreement -> isOf(agreement, link) && !agreement.removed())
                .toList();
        var lacking = staff.reads().listWithoutReading(self, link.since(), staff.now()).stream()
                .map(judged -> judged.agreement().dossier())
                .toList();
        var page = staff.portal().page(context, words.get("department.title", "body", link.body()));
        if (context.queryParam("done") != null) {
            page = page.saying(new Notice(Notice.Kind.OK, words.get("done.department")));
        }
        var open = all.stream()
                .filter(agreement -> lacking.contains(agreement.dossier()))
                .map(agreement -> row(context, agreement, words))
                .toList();
        var answered = all.stream()
                .filter(agreement -> !lacking.contains(agreement.dossier()))
                .map(agreement -> row(context, agreement, words))
                .toList();
        staff.portal()
                .show(
                        context,
                        "agreements/staff/department.jte",
                        page,
                        Map.of("open", open, "answered", answered, "until", lastDay(link, words), "words", words));
    }

    private Row row(Context context, Agreement agreement, Words words) {
        var entry = agreement.entry();
        var said = agreement
                .reading(staff.governments().self())
                .map(reading -> words.get(
                        "department.said",
                        "status",
                        words.status(reading.status()),
                        "date",
                        words.formats().date(reading.saidAt())))
                .orElseGet(() -> words.get("department.nothing-said"));
        return new Row(
                words.title(entry),
                home(context, words) + "/" + entry.declaration() + "/" + entry.id() + "#form",
                said);
    }

    private void open(Context context, Opened link) {
        var judged = find(context, link);
        show(context, judged, flow.begin(job(context, link, judged.agreement())));
    }

    private void advance(Context context, Opened link) {
        var judged = find(context, link);
        var words = staff.words(context);
        flow.advance(context, job(context, link, judged.agreement()))
                .ifPresentOrElse(
                        view -> show(context, judged, view),
                        () -> context.redirect(home(context, words) + "?done=department", HttpStatus.SEE_OTHER));
    }

    private Job<?> job(Context context, Opened link, Agreement agreement) {
        var words = staff.words(context);
        var self = staff.governments().self();
        var entry = agreement.entry();
        var readers = new Readers(self, words.otherNodes(entry), link.body());
        var whole = new ReadingForm(staff.agreements(), agreement.dossier(), readers, null);
        var home = home(context, words);
        return new Job<>(
                new DepartmentForm(whole).in(words, staff.today()),
                words.get("action.department.title"),
                words.get("action.department.lead", "others", words.others(entry)),
                home + "/" + entry.declaration() + "/" + entry.id(),
                home,
                words.get("action.department.send"),
                Typed.NOTHING,
                OptionalLong.of(staff.inside().version(agreement.dossier())),
                (command, seen) -> new Act(command, self, link.body(), ROLE, null, seen)
                        .in(words.language().tag()),
                seen -> timeline.publicSince(agreement, seen, words));
    }

    private Judged find(Context context, Opened link) {
        return staff.reads()
                .find(context.pathParam("declaration"), context.pathParam("id"), staff.now())
                .filter(judged -> isOf(judged.agreement(), link))
                .orElseThrow(Staff::notFound);
    }

    private boolean isOf(Agreement agreement, Opened link) {
        var owner = agreement.entry().owners().get(staff.governments().self());
        return owner != null && owner.body().equals(link.body());
    }

    private void show(Context context, Judged judged, FormView form) {
        var words = staff.words(context);
        context.status(form.stage().status());
        var parameters = new HashMap<String, Object>();
        parameters.put("form", form);
        parameters.put("words", words);
        parameters.put("pairs", new AgreementViews(staff, timeline).pairs(judged, words));
        staff.portal()
                .show(
                        context,
                        "agreements/staff/department-form.jte",
                        staff.portal()
                                .page(context, words.title(judged.agreement().entry())),
                        parameters);
    }

    private static String home(Context context, Words words) {
        return "/" + words.language().tag() + path(context.pathParam("token"));
    }

    private static String lastDay(Opened link, Words words) {
        return words.date(Formats.day(link.expiresAt()).minusDays(1));
    }
}
