package eu.schakel.obstacles.intake;

import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.RouteGroup;
import eu.schakel.obstacles.Procedures;
import eu.schakel.portal.ErrorSummary;
import eu.schakel.portal.Field;
import eu.schakel.procedure.FieldType;
import eu.schakel.procedure.Procedure;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /report/kind}: an entity that is involved may choose the procedure with legal time limits. */
final class KindPages implements RouteGroup {
    static final String PATH = ReportPages.PATH + "/kind";

    /** The question of the procedure after which this one comes. */
    private static final String WHO = "who";

    /** Whoever answers so has no such choice: the Regulation gives it to entities only. */
    private static final String RESIDENT = "resident";

    private final Intake intake;
    private final Drafting drafting;

    KindPages(Intake intake, Drafting drafting) {
        this.intake = intake;
        this.drafting = drafting;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/{language}" + PATH, this::askKind);
        routes.post("/{language}" + PATH, this::answerKind);
    }

    /** A firm, authority or institution may choose the procedure of the Regulation. */
    static boolean mayBeFile(Draft draft) {
        return !draft.answer(WHO).isBlank() && !draft.answer(WHO).equals(RESIDENT);
    }

    private void askKind(Context context) {
        Intake.keepPrivate(context);
        drafting.writing(context)
                .ifPresentOrElse(writing -> showKind(context, writing, null), () -> drafting.gone(context));
    }

    private void showKind(Context context, Drafting.Writing writing, @Nullable String error) {
        var words = intake.words(context);
        var page = intake.page(context, words.get("kind"));
        var locale = words.language().locale();
        var options = List.of(Procedures.SIGNAL, Procedures.CROSS_BORDER_FILE).stream()
                .map(name -> new Field.Option(
                        name, intake.newest(name).title().in(locale), words.get("kind." + name + ".hint")))
                .toList();
        var asked = List.of(Asked.of(Field.of("kind", words.get("kind"), new Field.Radios(options))
                .value(Drafting.isFile(writing.draft()) ? Procedures.CROSS_BORDER_FILE : "")
                .error(error)));
        intake.show(
                context,
                "questions.jte",
                page,
                words,
                new Views.Questions(
                        words.get("kind.caption"),
                        words.get("kind.lead"),
                        List.of(),
                        null,
                        page.href(PATH),
                        page.href(ReportPages.QUESTION + WHO),
                        Map.of("draft", writing.ticket()),
                        asked,
                        new ErrorSummary(Asked.errors(asked)),
                        words.get("go-on"),
                        null));
    }

    private void answerKind(Context context) {
        Intake.keepPrivate(context);
        var found = drafting.writing(context);
        if (found.isEmpty()) {
            drafting.gone(context);
            return;
        }
        var kind = Typed.text(context, "kind");
        if (!List.of(Procedures.SIGNAL, Procedures.CROSS_BORDER_FILE).contains(kind)) {
            context.status(ProblemCode.INVALID_FIELDS.status());
            showKind(context, found.get(), intake.words(context).get("kind.missing"));
            return;
        }
        var draft = intake.drafts()
                .change(found.get().code(), old -> old.as(kind, addresses(old, kind)))
                .orElse(found.get().draft());
        intake.go(context, Drafting.isFile(draft) ? ReportPages.TASKS : afterWho(context, draft));
    }

    /** The e-mail address has another name in the other procedure; nobody types it twice. */
    private Map<String, String> addresses(Draft draft, String other) {
        var from = emailFields(drafting.procedure(draft));
        return from.stream()
                .map(draft::answer)
                .filter(address -> !address.isBlank())
                .findFirst()
                .flatMap(address ->
                        emailFields(intake.newest(other)).stream().findFirst().map(field -> Map.of(field, address)))
                .orElse(Map.of());
    }

    private List<String> emailFields(Procedure procedure) {
        return procedure.listFields(intake.opening(procedure)).stream()
                .filter(field -> field.type() == FieldType.EMAIL)
                .map(Procedure.Field::id)
                .toList();
    }

    private String afterWho(Context context, Draft draft) {
        var all = drafting.sheets(context, draft);
        for (int place = 0; place + 1 < all.size(); place++) {
            if (all.get(place).names().contains(WHO)) {
                return ReportPages.QUESTION + all.get(place + 1).id();
            }
        }
        return ReportPages.CHECK;
    }
}
