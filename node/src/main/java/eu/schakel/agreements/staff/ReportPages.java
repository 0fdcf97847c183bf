package eu.schakel.agreements.staff;

import eu.schakel.agreements.Agreements;
import eu.schakel.agreements.staff.StaffReads.ErrorReport;
import eu.schakel.edge.RouteGroup;
import eu.schakel.identity.Person;
import eu.schakel.identity.Role;
import eu.schakel.portal.InterruptedForm;
import eu.schakel.portal.Link;
import eu.schakel.portal.Notice;
import eu.schakel.portal.Story;
import eu.schakel.portal.forms.FormFlow;
import eu.schakel.portal.forms.FormView;
import eu.schakel.portal.forms.Job;
import eu.schakel.portal.forms.Typed;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /work/reports}: what people say is wrong on our pages, and our public answer to each. */
final class ReportPages implements RouteGroup {
    private static final String LIST = "/{language}/work/reports";

    private final Staff staff;
    private final FormFlow flow;
    private final InterruptedForm interrupted;

    ReportPages(Staff staff, FormFlow flow) {
        this.staff = staff;
        this.flow = flow;
        this.interrupted = new InterruptedForm(staff.portal(), FormFlow.STEP, "/work");
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(LIST, this::list);
        routes.get(LIST + "/{report}", this::open);
        routes.post(LIST + "/{report}", this::advance);
    }

    private void list(Context context) {
        var person = staff.reader(context);
        var words = staff.words(context);
        var home = "/" + words.language().tag();
        var page = staff.portal()
                .page(context, words.get("reports.title"))
                .under("work", new Link(words.get("work.title"), home + "/work"));
        if (context.queryParam("done") != null) {
            page = page.saying(new Notice(Notice.Kind.OK, words.get("done.report")));
        }
        staff.portal()
                .show(
                        context,
                        "agreements/staff/reports.jte",
                        page,
                        parameters(
                                person,
                                Agreements.pagesDossierOf(staff.governments().self()),
                                words,
                                "reports",
                                staff.inside().listOpenReports()));
    }

    private void open(Context context) {
        var person = staff.reader(context);
        var report = find(context);
        // One that is answered is only shown: the answer is public and can be reported on like any page.
        var answers = person.has(Role.COORDINATOR) || person.has(Role.CASE_HANDLER);
        show(context, report, person, answers && report.handledAt() == null ? begin(context, report, person) : null);
    }

    private FormView begin(Context context, ErrorReport report, Person person) {
        return flow.begin(job(context, report, person));
    }

    private void advance(Context context) {
        if (interrupted.answers(context)) {
            return;
        }
        var person = staff.colleague(context);
        var report = find(context);
        var words = staff.words(context);
        flow.advance(context, job(context, report, person))
                .ifPresentOrElse(
                        view -> show(context, report, person, view),
                        () -> context.redirect(
                                "/" + words.language().tag() + "/work/reports?done=report", HttpStatus.SEE_OTHER));
    }

    /** Without a version: other reports arrive all the time, and an answered one is refused by itself. */
    private Job<?> job(Context context, ErrorReport report, Person person) {
        var words = staff.words(context);
        var readers = new Readers(staff.governments().self(), List.of(), Staff.bodyOf(person));
        var home = "/" + words.language().tag() + "/work/reports";
        return new Job<>(
                new CorrectionForm(staff.agreements(), report, readers).in(words, staff.today()),
                words.get("action.report.title"),
                words.get("action.report.lead"),
                home + "/" + report.event(),
                home,
                words.get("action.report.send"),
                Typed.NOTHING,
                OptionalLong.empty(),
                staff.envelope(person, words.language()),
                _ -> new Story(List.of()));
    }

    private static Map<String, Object> parameters(
            Person person, UUID erasable, Words words, String name, Object shown) {
        var parameters = new HashMap<String, Object>();
        var erasing = Staff.erasingPath(person, erasable);
        parameters.put(
                "erasing", erasing == null ? null : "/" + words.language().tag() + erasing);
        parameters.put("words", words);
        parameters.put(name, shown);
        return parameters;
    }

    private ErrorReport find(Context context) {
        return staff.inside().findReport(Staff.id(context.pathParam("report"))).orElseThrow(Staff::notFound);
    }

    private void show(Context context, ErrorReport report, Person person, @Nullable FormView form) {
        var words = staff.words(context);
        var home = "/" + words.language().tag();
        var page = staff.portal()
                .page(context, words.get("report.title"))
                .under(
                        "work",
                        new Link(words.get("work.title"), home + "/work"),
                        new Link(words.get("reports.title"), home + "/work/reports"));
        if (form != null) {
            context.status(form.stage().status());
        }
        var parameters = parameters(person, report.event(), words, "report", report);
        parameters.put("form", form);
        staff.portal().show(context, "agreements/staff/report.jte", page, parameters);
    }
}
