package eu.schakel.obstacles.staff;

import eu.schakel.dossier.Ids;
import eu.schakel.dossier.Outcome;
import eu.schakel.edge.RouteGroup;
import eu.schakel.identity.Person;
import eu.schakel.obstacles.Commands.Report;
import eu.schakel.obstacles.FollowUpCode;
import eu.schakel.obstacles.Obstacle;
import eu.schakel.obstacles.Obstacles;
import eu.schakel.obstacles.Procedures;
import eu.schakel.obstacles.Reference;
import eu.schakel.portal.InterruptedForm;
import eu.schakel.portal.Link;
import eu.schakel.portal.forms.FormFlow;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/** {@code /work/obstacles/import}: a list that was kept elsewhere, first only looked through, then brought in row by row, once. */
final class ImportPage implements RouteGroup {
    private static final String PATH = "/{language}/work/obstacles/import";
    private static final UUID SPACE = UUID.fromString("5b0c8f0e-6a51-4f2c-8a57-2f0a6c1d9e11");

    private final Cases cases;
    private final SecureRandom random;
    private final InterruptedForm interrupted;

    ImportPage(Cases cases, SecureRandom random) {
        this.cases = cases;
        this.random = random;
        this.interrupted = new InterruptedForm(cases.portal(), FormFlow.STEP, Cases.HOME);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, context -> {
            cases.colleague(context);
            show(context, "ask", new ImportView("", null, List.of(), 0, 0));
        });
        routes.post(PATH, this::answer);
    }

    private void answer(Context context) {
        if (interrupted.answers(context)) {
            return;
        }
        var person = cases.colleague(context);
        var words = cases.words(context);
        var text = String.valueOf(context.formParam("list")).replace("\r\n", "\n");
        var signal = cases.procedures().get(cases.procedures().newest(Procedures.SIGNAL));
        var read = Import.read(
                text,
                signal,
                cases.today(),
                words.locale(),
                (key, value) -> words.get("import.wrong." + key, "value", value));
        var trouble = read.trouble();
        if (trouble != null) {
            context.status(422);
            show(
                    context,
                    "ask",
                    new ImportView(
                            text,
                            words.get("import.trouble." + trouble.key(), "value", trouble.value()),
                            List.of(),
                            0,
                            0));
            return;
        }
        boolean isSent = "send".equals(context.formParam("step"));
        var known = isSent ? Map.<String, String>of() : known();
        var seen = new HashMap<String, Long>();
        var rows = read.rows().stream()
                .map(row -> isSent ? sent(row, person, words) : looked(row, known, seen, words))
                .toList();
        int right =
                (int) read.rows().stream().filter(row -> row.report() != null).count();
        boolean isEdit = "edit".equals(context.formParam("step"));
        show(
                context,
                isEdit ? "ask" : isSent ? "done" : "look",
                new ImportView(text, null, isEdit ? List.of() : rows, right, rows.size() - right));
    }

    /** What is reported already, by its text. */
    private Map<String, String> known() {
        var known = new HashMap<String, String>();
        for (Obstacle obstacle : cases.reads().list()) {
            obstacle.answer("problem")
                    .ifPresent(answer -> known.put(answer.words().orEmpty().strip(), obstacle.reference()));
        }
        return known;
    }

    private static ImportView.Row looked(
            Import.Row row, Map<String, String> known, Map<String, Long> seen, CaseWords words) {
        var same = known.get(row.problem());
        var earlier = seen.putIfAbsent(row.problem(), row.line());
        var note = same != null
                ? words.get("import.known", "reference", same)
                : earlier != null ? words.get("import.twice", "line", earlier.toString()) : null;
        return new ImportView.Row(
                row.line(),
                CaseWords.shortened(row.problem()),
                mistakes(row, words),
                note,
                same == null ? null : words.href(Cases.HOME + "/" + same));
    }

    private static List<String> mistakes(Import.Row row, CaseWords words) {
        return row.wrong().stream()
                .map(wrong -> words.get("import.mistake", "column", wrong.column(), "sentence", wrong.sentence()))
                .toList();
    }

    private ImportView.Row sent(Import.Row row, Person person, CaseWords words) {
        var about = CaseWords.shortened(row.problem());
        Report report = row.report();
        if (report == null) {
            return new ImportView.Row(row.line(), about, mistakes(row, words), words.get("import.left"), null);
        }
        var code = FollowUpCode.next(random);
        var act = cases.envelope(person, null, words.language())
                .of(Ids.named(SPACE, cases.self() + " " + row.hash()), OptionalLong.empty())
                .in(report.language());
        var reference = Reference.of(Obstacles.dossierOf(code));
        return switch (cases.obstacles().report(act, code, report)) {
            case Outcome.Done _ ->
                new ImportView.Row(
                        row.line(),
                        about,
                        List.of(),
                        words.get("import.in", "reference", reference),
                        words.href(Cases.HOME + "/" + reference));
            case Outcome.AlreadyDone _ ->
                new ImportView.Row(row.line(), about, List.of(), words.get("import.before"), null);
            case Outcome.Stale _ -> new ImportView.Row(row.line(), about, List.of(), words.get("bulk.not"), null);
            case Outcome.Refused refused ->
                new ImportView.Row(
                        row.line(),
                        about,
                        List.of(words.mistake(refused.why()).sentence()),
                        words.get("import.left"),
                        null);
        };
    }

    private void show(Context context, String stage, ImportView view) {
        var words = cases.words(context);
        cases.portal()
                .show(
                        context,
                        "obstacles/staff/import.jte",
                        cases.portal()
                                .page(context, words.get("import.title"))
                                .under("cases", new Link(words.get("day.title"), words.href(Cases.HOME))),
                        Map.of("view", view, "stage", stage, "words", words));
    }
}
