package eu.schakel.obstacles.staff;

import eu.schakel.edge.RouteGroup;
import eu.schakel.obstacles.FollowUpCode;
import eu.schakel.obstacles.ObstacleReads.Versioned;
import eu.schakel.obstacles.Obstacles;
import eu.schakel.obstacles.Procedures;
import eu.schakel.obstacles.Reference;
import eu.schakel.portal.InterruptedForm;
import eu.schakel.portal.Link;
import eu.schakel.portal.Page;
import eu.schakel.portal.forms.FormFlow;
import eu.schakel.portal.forms.FormView;
import eu.schakel.portal.forms.Job;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.security.SecureRandom;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/** {@code /work/obstacles/…/promote}: makes a cross-border file from a report, and shows the file's code this once. */
final class PromotePage implements RouteGroup {
    private static final String PATH = CasePage.PATH + "/promote";

    private final Cases cases;
    private final FormFlow flow;
    private final CaseStory story;
    private final OnceCodes codes;
    private final InterruptedForm interrupted;

    PromotePage(Cases cases, FormFlow flow, SecureRandom random) {
        this.cases = cases;
        this.flow = flow;
        this.story = new CaseStory(cases);
        this.codes = new OnceCodes(random);
        this.interrupted = new InterruptedForm(cases.portal(), FormFlow.STEP, Cases.HOME);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::open);
        routes.post(PATH, this::advance);
    }

    private void open(Context context) {
        cases.colleague(context);
        show(context, flow.begin(job(context)));
    }

    private void advance(Context context) {
        if (interrupted.answers(context)) {
            return;
        }
        cases.colleague(context);
        flow.advance(context, job(context)).ifPresentOrElse(view -> show(context, view), () -> made(context));
    }

    private Job<Map<String, String>> job(Context context) {
        var words = cases.words(context);
        var found = find(context);
        var signal = found.obstacle();
        if (!signal.procedure().name().equals(Procedures.SIGNAL)) {
            throw Cases.notFound();
        }
        return new Job<>(
                new PromoteForm(cases, signal, codes::of, words),
                words.get("promote.title"),
                words.get("promote.lead"),
                context.path(),
                words.href(Cases.path(signal)),
                words.get("promote.send"),
                PromoteForm.initial(signal),
                OptionalLong.of(found.version()),
                cases.envelope(cases.colleague(context), "case-handler", words.language()),
                seen -> story.since(signal, seen, words));
    }

    private Versioned find(Context context) {
        return Reference.find(context.pathParam("reference"))
                .flatMap(cases.reads()::findByReference)
                .orElseThrow(Cases::notFound);
    }

    private void show(Context context, FormView form) {
        var words = cases.words(context);
        context.status(form.stage().status());
        cases.portal()
                .show(
                        context,
                        "obstacles/staff/promote.jte",
                        page(context, words.get("promote.title"), words),
                        Map.of("form", form));
    }

    private Page page(Context context, String title, CaseWords words) {
        var signal = find(context).obstacle();
        return cases.portal()
                .page(context, title)
                .under(
                        "cases",
                        new Link(words.get("day.title"), words.href(Cases.HOME)),
                        new Link(words.title(signal).text(), words.href(Cases.path(signal))));
    }

    /** The code stands in this answer only: it is kept nowhere, and whoever loses it asks for another. */
    private void made(Context context) {
        var words = cases.words(context);
        FollowUpCode code = codes.of(UUID.fromString(String.valueOf(context.formParam("command"))));
        var reference = Reference.of(Obstacles.dossierOf(code));
        context.header("Cache-Control", "private, no-store");
        cases.portal()
                .show(
                        context,
                        "obstacles/staff/promoted.jte",
                        page(context, words.get("promoted.title"), words),
                        Map.of(
                                "reference",
                                reference,
                                "code",
                                code.grouped(),
                                "href",
                                words.href(Cases.HOME + "/" + reference),
                                "words",
                                words));
    }
}
