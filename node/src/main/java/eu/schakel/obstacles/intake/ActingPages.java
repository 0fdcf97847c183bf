package eu.schakel.obstacles.intake;

import eu.schakel.dossier.Act;
import eu.schakel.dossier.ErasureReason;
import eu.schakel.dossier.Outcome;
import eu.schakel.dossier.UnknownDossierException;
import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.ProblemException;
import eu.schakel.edge.RouteGroup;
import eu.schakel.obstacles.Commands.Correct;
import eu.schakel.obstacles.Commands.TakeStep;
import eu.schakel.obstacles.Obstacle;
import eu.schakel.portal.ErrorSummary;
import eu.schakel.procedure.Filled;
import eu.schakel.procedure.Form;
import eu.schakel.procedure.Procedure;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What whoever has the code may do with the report: the steps that the procedure gives them, correct it, share it, erase contact. */
final class ActingPages implements RouteGroup {
    private static final String ONE = "/{language}" + FollowPages.PATH + "/{code}";
    private static final int CONFLICT = 409;

    private final Intake intake;
    private final Codes codes;

    ActingPages(Intake intake, Codes codes) {
        this.intake = intake;
        this.codes = codes;
    }

    /**
     * A form of the reporter's.
     *
     * @param before what stands in it when it is opened
     * @param lead one sentence above it, or null
     * @param done what the page says afterwards
     */
    private record Job(
            String title,
            @Nullable String lead,
            List<Views.Row> told,
            String path,
            String step,
            List<Form.Question> questions,
            Map<String, String> before,
            String send,
            String done,
            BiFunction<Act, Map<String, String>, Outcome> act) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(ONE + "/do/{step}", context -> open(context, this::step));
        routes.post(ONE + "/do/{step}", context -> send(context, this::step));
        routes.get(ONE + "/correct", context -> open(context, this::correction));
        routes.post(ONE + "/correct", context -> send(context, this::correction));
        routes.post(ONE + "/share", this::share);
        routes.get(ONE + "/erase", this::askErase);
        routes.post(ONE + "/erase", this::erase);
    }

    private interface Jobs {
        Job of(Context context, Codes.Opened opened);
    }

    private void open(Context context, Jobs jobs) {
        codes.open(context).ifPresent(opened -> {
            var job = jobs.of(context, opened);
            show(
                    context,
                    opened,
                    job,
                    UUID.randomUUID(),
                    intake.version(opened.obstacle()),
                    job.before(),
                    Map.of(),
                    null);
        });
    }

    private void send(Context context, Jobs jobs) {
        codes.open(context).ifPresent(opened -> send(context, opened, jobs.of(context, opened)));
    }

    private void send(Context context, Codes.Opened opened, Job job) {
        var words = intake.words(context);
        var typed = Typed.of(context, job.questions());
        var command = Intake.command(context);
        var seen = Intake.seen(context);
        var errors = errors(opened.obstacle(), job, typed, words);
        if (!errors.isEmpty()) {
            context.status(ProblemCode.INVALID_FIELDS.status());
            show(context, opened, job, command, seen, typed, errors, null);
            return;
        }
        try {
            switch (job.act().apply(intake.outside(command, seen, words.language()), typed)) {
                case Outcome.Done _, Outcome.AlreadyDone _ ->
                    intake.go(context, FollowPages.path(opened.code()) + "?done=" + job.done());
                case Outcome.Stale stale -> {
                    context.status(CONFLICT);
                    var now = OptionalLong.of(stale.version());
                    show(context, opened, job, command, now, typed, Map.of(), words.get("overtaken"));
                }
                case Outcome.Refused refused -> refuse(context, opened, job, command, typed, refused);
            }
        } catch (UnknownDossierException e) {
            // The code was replaced while the page was open.
            codes.closed(context);
        }
    }

    private void refuse(
            Context context,
            Codes.Opened opened,
            Job job,
            UUID command,
            Map<String, String> typed,
            Outcome.Refused refused) {
        var words = intake.words(context);
        var field = refused.why().field();
        var sentence = words.refused(refused.why().code());
        boolean isField =
                job.questions().stream().anyMatch(question -> question.name().equals(field));
        context.status(isField ? ProblemCode.INVALID_FIELDS.status() : CONFLICT);
        show(
                context,
                opened,
                job,
                command,
                intake.version(opened.obstacle()),
                typed,
                isField ? Map.of(field, sentence) : Map.of(),
                isField ? null : sentence);
    }

    /** A second press of the button comes when the step was taken already: then what was typed is not looked at again. */
    private Map<String, String> errors(Obstacle obstacle, Job job, Map<String, String> typed, Phrases words) {
        var names = job.questions().stream().map(Form.Question::name).collect(Collectors.toSet());
        var all = new HashMap<>(typed);
        var outcomes = intake.procedure(obstacle).step(job.step()).outcomes();
        if (outcomes.size() == 1) {
            all.put(Form.OUTCOME, outcomes.getFirst());
        }
        var errors = new HashMap<>(Filled.validate(
                        intake.procedure(obstacle),
                        job.step(),
                        all,
                        words.language().locale())
                .errors());
        errors.keySet().retainAll(names);
        return errors;
    }

    private void show(
            Context context,
            Codes.Opened opened,
            Job job,
            UUID command,
            OptionalLong seen,
            Map<String, String> typed,
            Map<String, String> errors,
            @Nullable String trouble) {
        var words = intake.words(context);
        var page = intake.page(context, job.title()).asSecret();
        var asked = job.questions().stream()
                .map(question -> Asked.of(question, typed, errors, intake.areas(), words))
                .toList();
        var hidden = new LinkedHashMap<String, String>();
        hidden.put("command", command.toString());
        seen.ifPresent(version -> hidden.put("seen", Long.toString(version)));
        var home = page.href(FollowPages.path(opened.code()));
        intake.show(
                context,
                "questions.jte",
                page,
                words,
                new Views.Questions(
                        words.get("follow.title", "reference", opened.obstacle().reference()),
                        job.lead(),
                        job.told(),
                        trouble,
                        home + job.path(),
                        home,
                        hidden,
                        asked,
                        new ErrorSummary(Asked.errors(asked)),
                        job.send(),
                        null));
    }

    /** A step that the procedure gives them, also one that cannot be taken just now: its form then says so and keeps the text. */
    private Job step(Context context, Codes.Opened opened) {
        var words = intake.words(context);
        var locale = words.language().locale();
        var procedure = intake.procedure(opened.obstacle());
        var step = procedure.steps().stream()
                .filter(one -> one.id().equals(context.pathParam("step")))
                .filter(one -> Answers.isOutside(one) && !one.opens())
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
        var questions = Sheet.questions(procedure, step.id(), locale);
        boolean isHome = intake.obstacles().isHome(opened.obstacle());
        return new Job(
                step.name().in(locale),
                isHome
                        ? null
                        : words.get(
                                "do.elsewhere",
                                "side",
                                words.side(opened.obstacle().home())),
                asked(opened.obstacle(), procedure, words),
                "/do/" + step.id(),
                step.id(),
                questions,
                before(opened.obstacle(), questions),
                words.get("do.send", "what", step.name().in(locale)),
                isHome ? "done" : "sent",
                (act, typed) -> intake.obstacles().step(act, opened.code(), new TakeStep(step.id(), typed, null)));
    }

    /** What the last step asks, so that nobody has to remember it while answering. */
    private static List<Views.Row> asked(Obstacle obstacle, Procedure procedure, Phrases words) {
        var last = obstacle.steps().getLast();
        return Answers.isOutside(procedure.step(last.step()))
                        || obstacle.outcome().isPresent()
                ? List.of()
                : new Answers(procedure, obstacle, words).readable(last);
    }

    private Job correction(Context context, Codes.Opened opened) {
        var words = intake.words(context);
        var procedure = intake.procedure(opened.obstacle());
        var step = opened.obstacle().first().step();
        var questions = Sheet.questions(procedure, step, words.language().locale());
        return new Job(
                words.get("correct.title"),
                words.get("correct.lead"),
                List.of(),
                "/correct",
                step,
                questions,
                before(opened.obstacle(), questions),
                words.get("correct.send"),
                "corrected",
                (act, typed) -> intake.obstacles().correct(act, opened.code(), new Correct(given(typed))));
    }

    /** What is left empty stays as it was: a text is taken away by erasing it. */
    private static Map<String, String> given(Map<String, String> typed) {
        var given = new HashMap<>(typed);
        given.values().removeIf(String::isBlank);
        return given;
    }

    private static Map<String, String> before(Obstacle obstacle, List<Form.Question> questions) {
        var before = new HashMap<String, String>();
        for (var question : questions) {
            obstacle.answer(question.name())
                    .ifPresent(
                            answer -> before.put(question.name(), answer.words().orEmpty()));
        }
        return before;
    }

    private void share(Context context) {
        codes.open(context).ifPresent(opened -> {
            var act = intake.outside(
                    Intake.command(context),
                    OptionalLong.empty(),
                    intake.portal().language(context));
            intake.obstacles().share(act, opened.code());
            intake.go(context, FollowPages.path(opened.code()) + "?done=shared");
        });
    }

    private void askErase(Context context) {
        codes.open(context).ifPresent(opened -> {
            var words = intake.words(context);
            var page = intake.page(context, words.get("erase.title")).asSecret();
            var home = page.href(FollowPages.path(opened.code()));
            intake.show(
                    context,
                    "erase.jte",
                    page,
                    words,
                    new Views.Sentence(home + "/erase", home, page.site().node().contactMail()));
        });
    }

    /** Every text of contact, former ones too, each with a reason that the log shows. */
    private void erase(Context context) {
        codes.open(context).ifPresent(opened -> {
            var obstacle = opened.obstacle();
            var events = new Answers(intake.procedure(obstacle), obstacle, intake.words(context))
                    .listContact().stream().map(Obstacle.Answer::event).collect(Collectors.toSet());
            var texts = intake.obstacles().texts();
            for (var text : texts.list(obstacle.dossier())) {
                if (events.contains(text.event())) {
                    var act = intake.outside(
                            UUID.randomUUID(),
                            OptionalLong.empty(),
                            intake.portal().language(context));
                    texts.erase(act, text.commitment(), ErasureReason.ON_REQUEST);
                }
            }
            intake.post().forget(obstacle.dossier());
            intake.go(context, FollowPages.path(opened.code()) + "?done=erased");
        });
    }
}
