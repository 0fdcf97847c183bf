package eu.schakel.obstacles.intake;

import eu.schakel.dossier.Ids;
import eu.schakel.dossier.Outcome;
import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.RouteGroup;
import eu.schakel.obstacles.Channel;
import eu.schakel.obstacles.Commands.Report;
import eu.schakel.obstacles.FollowUpCode;
import eu.schakel.obstacles.Obstacles;
import eu.schakel.portal.Worded;
import eu.schakel.procedure.Procedure;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The answers once more before they are sent, and the sending: however often the button is pressed, one report comes of it. */
final class SendingPages implements RouteGroup {
    private static final String SEND = ReportPages.PATH + "/send";
    private static final UUID REPORTS = UUID.fromString("a3c7a0de-2a49-4f0c-8a6e-6b4f2d7e9c11");

    private final Intake intake;
    private final Drafting drafting;

    SendingPages(Intake intake, Drafting drafting) {
        this.intake = intake;
        this.drafting = drafting;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/{language}" + ReportPages.CHECK, this::check);
        routes.post("/{language}" + SEND, this::send);
    }

    /** The command that sends the report with this code. */
    static UUID command(FollowUpCode code) {
        return Ids.named(REPORTS, code.hash());
    }

    private void check(Context context) {
        Intake.keepPrivate(context);
        drafting.writing(context).ifPresentOrElse(writing -> check(context, writing), () -> drafting.gone(context));
    }

    private void check(Context context, Drafting.Writing writing) {
        drafting.firstWrong(context, writing.draft())
                .ifPresentOrElse(
                        sheet -> intake.go(context, ReportPages.QUESTION + sheet.id()),
                        () -> show(context, writing, null));
    }

    private void show(Context context, Drafting.Writing writing, @Nullable String trouble) {
        var words = intake.words(context);
        var page = intake.page(context, words.get("check.title"));
        intake.show(
                context,
                "check.jte",
                page,
                words,
                new Views.Check(rows(context, writing.draft(), words), page.href(SEND), writing.ticket(), trouble));
    }

    private List<Views.Row> rows(Context context, Draft draft, Phrases words) {
        var rows = new ArrayList<Views.Row>();
        var root = "/" + words.language().tag();
        for (var sheet : drafting.sheets(context, draft)) {
            var change = root + ReportPages.change(sheet);
            for (var question : sheet.questions()) {
                var value = words.value(question, draft.answer(question.name()).strip());
                rows.add(new Views.Row(question.label(), Worded.plain(value), change, List.of()));
            }
            if (sheet.asksSharing()) {
                var shared = words.get(draft.shared() ? "yes" : "no");
                rows.add(new Views.Row(
                        words.get("shared", "others", words.others()), Worded.plain(shared), change, List.of()));
            }
        }
        return rows;
    }

    private void send(Context context) {
        Intake.keepPrivate(context);
        var sent = drafting.cookie()
                .find(context)
                .filter(code -> intake.drafts().find(code).filter(Draft::sent).isPresent());
        if (sent.isPresent()) {
            intake.go(context, FollowPages.received(sent.get()));
            return;
        }
        drafting.writing(context).ifPresentOrElse(writing -> send(context, writing), () -> drafting.gone(context));
    }

    private void send(Context context, Drafting.Writing writing) {
        var draft = writing.draft();
        if (!writing.ticket().equals(context.formParam("draft"))
                || drafting.firstWrong(context, draft).isPresent()) {
            // In another tab something else was begun: nothing is sent that nobody read on this page.
            intake.go(context, ReportPages.CHECK);
            return;
        }
        var words = intake.words(context);
        var procedure = drafting.procedure(draft);
        var answers = new HashMap<>(draft.answers());
        answers.remove(Draft.SHARED);
        var report = new Report(
                draft.procedure(),
                intake.opening(procedure).id(),
                answers,
                words.language().tag(),
                Channel.WEB,
                draft.shared(),
                null);
        var act = intake.outside(command(writing.code()), OptionalLong.empty(), words.language());
        switch (intake.obstacles().report(act, writing.code(), report)) {
            case Outcome.Refused refused -> {
                context.status(ProblemCode.INVALID_FIELDS.status());
                show(
                        context,
                        writing,
                        label(procedure, refused, words)
                                + words.refused(refused.why().code()));
            }
            case Outcome.Done _ -> {
                var mail = intake.post().confirm(Obstacles.dossierOf(writing.code()), writing.code());
                intake.drafts().save(writing.code(), Draft.sent(mail));
                finish(context, writing);
            }
            case Outcome.AlreadyDone _, Outcome.Stale _ -> {
                intake.drafts().change(writing.code(), now -> now.sent() ? now : Draft.sent(false));
                finish(context, writing);
            }
        }
    }

    private void finish(Context context, Drafting.Writing writing) {
        drafting.cookie().take(context);
        intake.go(context, FollowPages.received(writing.code()));
    }

    /** Which answer it is about. */
    private static String label(Procedure procedure, Outcome.Refused refused, Phrases words) {
        return procedure.fields().stream()
                .filter(field -> field.id().equals(refused.why().field()))
                .map(field -> field.label().in(words.language().locale()) + " ")
                .findFirst()
                .orElse("");
    }
}
