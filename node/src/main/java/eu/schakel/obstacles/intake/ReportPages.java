package eu.schakel.obstacles.intake;

import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.ProblemException;
import eu.schakel.edge.RouteGroup;
import eu.schakel.obstacles.Procedures;
import eu.schakel.portal.ErrorSummary;
import eu.schakel.portal.Field;
import eu.schakel.portal.Notice;
import eu.schakel.portal.Page;
import eu.schakel.procedure.Form;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /report}: one thing a page, saved at every step. What happens with it stands in {@link SendingPages}. */
final class ReportPages implements RouteGroup {
    static final String PATH = "/report";
    static final String CHECK = PATH + "/check";
    static final String TASKS = PATH + "/tasks";
    static final String QUESTION = PATH + "/question/";
    private static final String FROM_CHECK = "from=check";

    private final Intake intake;
    private final Drafting drafting;
    private final Alike alike;

    ReportPages(Intake intake, Drafting drafting, Alike alike) {
        this.intake = intake;
        this.drafting = drafting;
        this.alike = alike;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/{language}" + PATH, this::start);
        routes.post("/{language}" + PATH, this::begin);
        routes.get("/{language}" + QUESTION + "{sheet}", this::ask);
        routes.post("/{language}" + QUESTION + "{sheet}", this::answer);
        routes.get("/{language}" + TASKS, this::tasks);
    }

    private void start(Context context) {
        Intake.keepPrivate(context);
        var words = intake.words(context);
        var titled = intake.page(context, words.get("start.title")).describedAs(words.get("start.what"));
        var page = context.queryParam("gone") == null
                ? titled
                : titled.saying(new Notice(Notice.Kind.INFO, words.get("start.gone")));
        var resume = drafting.writing(context)
                .map(writing -> page.href(Drafting.isFile(writing.draft()) ? TASKS : CHECK))
                .orElse(null);
        intake.show(context, "start.jte", page, words, new Views.Start(resume));
    }

    private void begin(Context context) {
        Intake.keepPrivate(context);
        var writing = drafting.begin(context, Procedures.SIGNAL);
        intake.go(
                context,
                QUESTION + drafting.sheets(context, writing.draft()).getFirst().id());
    }

    private void ask(Context context) {
        Intake.keepPrivate(context);
        drafting.writing(context)
                .ifPresentOrElse(
                        writing -> {
                            var sheet = sheet(context, writing.draft());
                            boolean isTold = context.queryParam("wrong") != null;
                            show(
                                    context,
                                    writing,
                                    sheet,
                                    isTold ? drafting.errors(context, writing.draft()) : Map.of(),
                                    null);
                        },
                        () -> drafting.gone(context));
    }

    private void answer(Context context) {
        Intake.keepPrivate(context);
        var found = drafting.writing(context);
        var before = found.orElseGet(() -> drafting.begin(context, String.valueOf(context.formParam("procedure"))));
        var sheet = sheet(context, before.draft());
        var typed = new HashMap<>(Typed.of(context, sheet.questions()));
        if (sheet.asksSharing()) {
            typed.put(Draft.SHARED, Typed.text(context, Draft.SHARED));
        }
        if (found.isPresent() && !before.ticket().equals(context.formParam("draft"))) {
            context.status(409);
            var mixed = new Drafting.Writing(before.code(), before.draft().with(typed));
            show(context, mixed, sheet, Map.of(), intake.words(context).get("other-tab"));
            return;
        }
        var draft = intake.drafts()
                .change(before.code(), old -> old.with(typed))
                .orElseGet(() -> before.draft().with(typed));
        var errors = drafting.errors(context, draft);
        if (Drafting.isWrong(sheet, errors)) {
            context.status(ProblemCode.INVALID_FIELDS.status());
            show(context, new Drafting.Writing(before.code(), draft), sheet, errors, null);
            return;
        }
        if (found.isEmpty()) {
            // They were answered before, in a report that this browser does not have any more.
            var first = drafting.firstWrong(context, draft).map(Sheet::id).orElse(sheet.id());
            intake.go(context, QUESTION + first + "?kept");
            return;
        }
        intake.go(context, next(context, draft, sheet));
    }

    private String next(Context context, Draft draft, Sheet sheet) {
        if (Drafting.isFile(draft)) {
            return fromCheck(context) ? CHECK : TASKS;
        }
        if (sheet.names().contains("who") && KindPages.mayBeFile(draft) && !fromCheck(context)) {
            return KindPages.PATH;
        }
        if (fromCheck(context)) {
            return CHECK;
        }
        var all = drafting.sheets(context, draft);
        int place = all.indexOf(sheet) + 1;
        var next = place < all.size() ? QUESTION + all.get(place).id() : CHECK;
        boolean isFirst = place == 1;
        return isFirst && !alike.find(draft.answer(sheet.id()), intake.now()).isEmpty() ? SimilarPages.PATH : next;
    }

    private static boolean fromCheck(Context context) {
        return "check".equals(context.formParam("from")) || "check".equals(context.queryParam("from"));
    }

    private Sheet sheet(Context context, Draft draft) {
        var id = context.pathParam("sheet");
        return drafting.sheets(context, draft).stream()
                .filter(sheet -> sheet.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
    }

    private void show(
            Context context,
            Drafting.Writing writing,
            Sheet sheet,
            Map<String, String> errors,
            @Nullable String trouble) {
        var words = intake.words(context);
        var draft = writing.draft();
        var asked = new ArrayList<Asked>();
        for (var question : sheet.questions()) {
            asked.add(Asked.of(question, draft.answers(), errors, intake.areas(), words));
        }
        if (sheet.asksSharing()) {
            asked.add(Asked.of(Field.of(Draft.SHARED, words.get("shared", "others", words.others()), Asked.yesNo(words))
                    .hint(words.get("shared.hint", "self", words.self()))
                    .value(draft.answer(Draft.SHARED))
                    .error(errors.get(Draft.SHARED))));
        }
        var all = drafting.sheets(context, draft);
        int place = all.indexOf(sheet);
        var title = asked.size() == 1 ? asked.getFirst().field().label() : words.get("sheet." + sheet.id());
        var page = intake.page(context, title);
        if (context.queryParam("kept") != null) {
            page = page.saying(new Notice(Notice.Kind.WARNING, words.get("kept")));
        }
        var procedure = drafting.procedure(draft);
        var hidden = new LinkedHashMap<String, String>();
        hidden.put("draft", writing.ticket());
        hidden.put("procedure", draft.procedure());
        if (fromCheck(context)) {
            hidden.put("from", "check");
        }
        boolean isProblem = place == 0 && !Drafting.isFile(draft);
        intake.show(
                context,
                "questions.jte",
                page,
                words,
                new Views.Questions(
                        words.get(
                                "progress",
                                "title",
                                procedure.title().in(words.language().locale()),
                                "number",
                                place + 1,
                                "all",
                                all.size()),
                        asked.size() == 1 ? null : words.get("sheet." + sheet.id() + ".lead", "self", words.self()),
                        List.of(),
                        trouble,
                        page.href(QUESTION + sheet.id()),
                        page.href(back(context, draft, all, place)),
                        hidden,
                        asked,
                        new ErrorSummary(Asked.errors(asked)),
                        words.get("go-on"),
                        isProblem ? page.href(SimilarPages.PATH) : null));
    }

    private String back(Context context, Draft draft, List<Sheet> all, int place) {
        if (fromCheck(context)) {
            return CHECK;
        }
        if (Drafting.isFile(draft)) {
            return TASKS;
        }
        return place == 0 ? PATH : QUESTION + all.get(place - 1).id();
    }

    private void tasks(Context context) {
        Intake.keepPrivate(context);
        drafting.writing(context)
                .filter(writing -> Drafting.isFile(writing.draft()))
                .ifPresentOrElse(writing -> tasks(context, writing.draft()), () -> drafting.gone(context));
    }

    private void tasks(Context context, Draft draft) {
        var words = intake.words(context);
        var procedure = drafting.procedure(draft);
        Page page = intake.page(context, procedure.title().in(words.language().locale()));
        var errors = drafting.errors(context, draft);
        var tasks = drafting.sheets(context, draft).stream()
                .map(sheet -> new Views.Task(
                        sheet.questions().size() == 1 && !sheet.asksSharing()
                                ? sheet.questions().getFirst().label()
                                : words.get("sheet." + sheet.id()),
                        page.href(QUESTION + sheet.id()),
                        isDone(sheet, draft, errors),
                        !sheet.asksSharing() && sheet.questions().stream().noneMatch(Form.Question::required)))
                .toList();
        intake.show(
                context, "tasks.jte", page, words, new Views.Tasks(tasks, errors.isEmpty() ? page.href(CHECK) : null));
    }

    private static boolean isDone(Sheet sheet, Draft draft, Map<String, String> errors) {
        return !Drafting.isWrong(sheet, errors)
                && (sheet.asksSharing()
                        || sheet.names().stream()
                                .anyMatch(name -> !draft.answer(name).isBlank()));
    }

    static String change(Sheet sheet) {
        return QUESTION + sheet.id() + "?" + FROM_CHECK;
    }
}
