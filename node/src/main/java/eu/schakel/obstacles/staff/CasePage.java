package eu.schakel.obstacles.staff;

import eu.schakel.edge.RouteGroup;
import eu.schakel.identity.Person;
import eu.schakel.obstacles.Obstacle;
import eu.schakel.obstacles.ObstacleReads.Versioned;
import eu.schakel.obstacles.Reference;
import eu.schakel.portal.InterruptedForm;
import eu.schakel.portal.Link;
import eu.schakel.portal.Notice;
import eu.schakel.portal.forms.Delivery;
import eu.schakel.portal.forms.FormFlow;
import eu.schakel.portal.forms.FormView;
import eu.schakel.portal.forms.Job;
import eu.schakel.procedure.Procedure;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /work/obstacles/…}: one dossier, the steps of its procedure and what else can be done, as forms that open in the page. */
final class CasePage implements RouteGroup {
    static final String PATH = "/{language}/work/obstacles/{reference}";
    private static final String STEP = "step";

    /** What others do meanwhile does not matter to these. */
    private static final Set<Action> BESIDE = Set.of(Action.NOTE, Action.ASSIGN);

    private final Cases cases;
    private final FormFlow flow;
    private final CaseStory story;
    private final CaseViews views;
    private final Actions actions;
    private final InterruptedForm interrupted;

    CasePage(Cases cases, FormFlow flow) {
        this.cases = cases;
        this.flow = flow;
        this.story = new CaseStory(cases);
        this.views = new CaseViews(cases, story);
        this.actions = new Actions(cases);
        this.interrupted = new InterruptedForm(cases.portal(), FormFlow.STEP, Cases.HOME);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::overview);
        routes.get(PATH + "/step/{step}", context -> open(context, stepRequest(context)));
        routes.post(PATH + "/step/{step}", context -> advance(context, true));
        routes.get(PATH + "/files/{file}", context -> {
            cases.reader(context);
            cases.papers().send(context, find(context).obstacle(), Cases.id(context.pathParam("file")));
        });
        routes.get(PATH + "/{action}", context -> open(context, actionRequest(context)));
        routes.post(PATH + "/{action}", context -> advance(context, false));
    }

    /** One use of a form on a dossier. */
    private record Request(Obstacle obstacle, Person person, String done, Job<?> job) {}

    private void overview(Context context) {
        var person = cases.reader(context);
        show(context, find(context).obstacle(), person, null);
    }

    private void open(Context context, Request request) {
        show(context, request.obstacle, request.person, flow.begin(request.job));
    }

    private void advance(Context context, boolean isStep) {
        boolean isPublishing =
                Action.PUBLISH.word().equals(context.pathParamMap().get("action"));
        if (isPublishing ? interrupted.answersUnlessFresh(context) : interrupted.answers(context)) {
            return;
        }
        var request = isStep ? stepRequest(context) : actionRequest(context);
        flow.advance(context, request.job)
                .ifPresentOrElse(
                        view -> show(context, request.obstacle, request.person, view),
                        () -> context.redirect(request.job.backHref() + "?done=" + request.done, HttpStatus.SEE_OTHER));
    }

    private Request stepRequest(Context context) {
        var person = cases.colleague(context);
        var found = find(context);
        var obstacle = found.obstacle();
        var words = cases.words(context);
        var procedure = cases.procedure(obstacle);
        var step = procedure.steps().stream()
                .filter(one -> one.id().equals(context.pathParam(STEP)) && !one.opens())
                .findFirst()
                .orElseThrow(Cases::notFound);
        var name = step.name().in(words.locale());
        var others = Reference.find(String.valueOf(context.queryParam("other"))).orElse("");
        var job = new Job<>(
                new StepForm(cases, obstacle, procedure, step, words),
                name,
                words.get(obstacle.home().equals(cases.self()) ? "step.lead" : "step.lead.proposed"),
                here(context),
                words.href(Cases.path(obstacle)),
                words.get("step.send"),
                StepForm.initial(procedure, step, others, words, cases.today()),
                OptionalLong.of(found.version()),
                cases.envelope(person, step.by().role(), words.language()),
                seen -> story.since(obstacle, seen, words));
        return new Request(obstacle, person, doneKey(obstacle, step), job);
    }

    /** A step across the border is only wanted until the home takes it. */
    private String doneKey(Obstacle obstacle, Procedure.Step step) {
        return step.by().side().equals("neighbour") || !obstacle.home().equals(cases.self()) ? "proposed" : STEP;
    }

    private Request actionRequest(Context context) {
        var action = Action.find(context.pathParam("action")).orElseThrow(Cases::notFound);
        var person = cases.colleague(context);
        var found = find(context);
        var obstacle = found.obstacle();
        var words = cases.words(context);
        var opening = actions.open(action, obstacle, context.queryParam("question"), words);
        var key = "action." + action.word();
        var job = new Job<>(
                opening.form(),
                words.get(key),
                words.get(key + ".lead"),
                here(context),
                words.href(Cases.path(obstacle)),
                words.get(key + ".send"),
                opening.initial(),
                BESIDE.contains(action) ? OptionalLong.empty() : OptionalLong.of(found.version()),
                cases.envelope(person, null, words.language()),
                seen -> story.since(obstacle, seen, words));
        return new Request(obstacle, person, action.word(), job);
    }

    private static String here(Context context) {
        var query = context.queryString();
        return context.path() + (query == null ? "" : "?" + query);
    }

    private Versioned find(Context context) {
        return Reference.find(context.pathParam("reference"))
                .flatMap(cases.reads()::findByReference)
                .orElseThrow(Cases::notFound);
    }

    private void show(Context context, Obstacle obstacle, Person person, @Nullable FormView form) {
        var words = cases.words(context);
        var view = views.of(obstacle, person, form, words);
        var page = cases.portal()
                .page(context, view.title().text())
                .under("cases", new Link(words.get("day.title"), words.href(Cases.HOME)));
        var done = done(context);
        if (done != null) {
            page = page.saying(new Notice(Notice.Kind.OK, said(done, words)));
        }
        if (form != null) {
            context.status(form.stage().status());
        }
        cases.portal().show(context, "obstacles/staff/case.jte", page, Map.of("view", view, "words", words));
    }

    private static @Nullable String done(Context context) {
        var done = context.queryParam("done");
        boolean isKnown = done != null
                && (Stream.of(STEP, "proposed").anyMatch(done::equals)
                        || Action.find(done).isPresent());
        return isKnown ? done : null;
    }

    /** What stays here is not said to travel. */
    private String said(String done, CaseWords words) {
        var sentence = words.get("done." + done);
        if (List.of("assign", "note", "draft").contains(done)) {
            return sentence;
        }
        var peers = cases.governments().byName().keySet().stream()
                .filter(side -> !side.equals(cases.self()))
                .sorted()
                .toList();
        return sentence + " " + Delivery.of(peers, cases.portal(), cases.governments(), words.language());
    }
}
