package eu.schakel.agreements.staff;

import eu.schakel.agreements.Agreement;
import eu.schakel.agreements.AgreementReads.Judged;
import eu.schakel.edge.RouteGroup;
import eu.schakel.edge.Visitor;
import eu.schakel.identity.Person;
import eu.schakel.portal.InterruptedForm;
import eu.schakel.portal.Link;
import eu.schakel.portal.Notice;
import eu.schakel.portal.forms.Delivery;
import eu.schakel.portal.forms.FormFlow;
import eu.schakel.portal.forms.FormView;
import eu.schakel.portal.forms.Job;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The page of one agreement for staff, and its forms, which open in the page. */
final class AgreementWork implements RouteGroup {
    private static final String PATH = "/{language}/work/agreements/{declaration}/{id}";

    private final Staff staff;
    private final FormFlow flow;
    private final InterruptedForm interrupted;
    private final AgreementForms forms;
    private final AgreementViews views;
    private final Timeline timeline;

    AgreementWork(Staff staff, FormFlow flow) {
        this.staff = staff;
        this.flow = flow;
        this.interrupted = new InterruptedForm(staff.portal(), FormFlow.STEP, "/work");
        this.forms = new AgreementForms(staff);
        this.timeline = new Timeline(staff);
        this.views = new AgreementViews(staff, timeline);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::overview);
        routes.get(PATH + "/{action}", this::open);
        routes.post(PATH + "/{action}", this::advance);
    }

    /** The address of an agreement's work page, below the language. */
    static String path(Agreement agreement) {
        var entry = agreement.entry();
        return "/work/agreements/" + entry.declaration() + "/" + entry.id();
    }

    private void overview(Context context) {
        var person = staff.reader(context);
        show(context, find(context), person, null);
    }

    private void open(Context context) {
        if (publishes(context)) {
            Visitor.of(context).requireFresh();
        }
        var request = request(context);
        show(context, request.judged, request.person, flow.begin(request.job));
    }

    private void advance(Context context) {
        if (publishes(context) ? interrupted.answersUnlessFresh(context) : interrupted.answers(context)) {
            return;
        }
        var request = request(context);
        flow.advance(context, request.job)
                .ifPresentOrElse(
                        view -> show(context, request.judged, request.person, view),
                        () -> context.redirect(
                                request.job.backHref() + "?done=" + request.action.word(), HttpStatus.SEE_OTHER));
    }

    private static boolean publishes(Context context) {
        return Action.find(context.pathParam("action"))
                .filter(Action::publishes)
                .isPresent();
    }

    private record Request(Judged judged, Action action, Person person, Words words, Job<?> job) {}

    private Request request(Context context) {
        var action = Action.find(context.pathParam("action")).orElseThrow(Staff::notFound);
        var person = action == Action.NOTE ? staff.colleague(context) : staff.coordinator(context);
        // The version before the state: what changes in between is then seen twice rather than never.
        var version = staff.inside().version(find(context).agreement().dossier());
        var judged = find(context);
        var words = staff.words(context);
        var agreement = judged.agreement();
        var readers =
                new Readers(staff.governments().self(), words.otherNodes(agreement.entry()), Staff.bodyOf(person));
        var opening = forms.open(context, action, agreement, readers, words);
        // A note stands beside what others do, it answers to nothing.
        var seen = action == Action.NOTE ? OptionalLong.empty() : OptionalLong.of(version);
        return new Request(
                judged, action, person, words, job(context, action, agreement, opening, person, seen, words));
    }

    private <C> Job<C> job(
            Context context,
            Action action,
            Agreement agreement,
            AgreementForms.Opening<C> opening,
            Person person,
            OptionalLong version,
            Words words) {
        var back = "/" + words.language().tag() + path(agreement);
        var query = context.queryString();
        var key = "action." + action.word();
        var others = words.others(agreement.entry());
        return new Job<>(
                opening.form().in(words, staff.today()),
                words.get(key + ".title", "others", others),
                words.get(key + ".lead", "others", others),
                back + "/" + action.word() + (query == null ? "" : "?" + query),
                back,
                words.get(key + ".send"),
                opening.initial(),
                version,
                staff.envelope(person, words.language()),
                seen -> timeline.since(agreement, seen, words));
    }

    private Judged find(Context context) {
        return staff.reads()
                .find(context.pathParam("declaration"), context.pathParam("id"), staff.now())
                .orElseThrow(Staff::notFound);
    }

    private void show(Context context, Judged judged, Person person, @Nullable FormView form) {
        var words = staff.words(context);
        var view = views.of(judged, person, form, words);
        var home = "/" + words.language().tag();
        var page = staff.portal()
                .page(context, view.title())
                .under("work", new Link(words.get("work.title"), home + "/work"));
        var done = context.queryParam("done");
        if (done != null && Action.find(done).isPresent()) {
            page = page.saying(new Notice(
                    Notice.Kind.OK,
                    words.get(
                            "done." + done,
                            "others",
                            words.others(judged.agreement().entry()),
                            "delivery",
                            Delivery.of(
                                    words.otherNodes(judged.agreement().entry()),
                                    staff.portal(),
                                    staff.governments(),
                                    words.language()))));
        }
        if (form != null) {
            context.status(form.stage().status());
        }
        staff.portal().show(context, "agreements/staff/agreement.jte", page, Map.of("view", view, "words", words));
    }
}
