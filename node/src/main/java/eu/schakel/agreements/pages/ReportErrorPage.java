package eu.schakel.agreements.pages;

import eu.schakel.agreements.Agreements;
import eu.schakel.agreements.Commands;
import eu.schakel.agreements.Commands.ReportError;
import eu.schakel.agreements.ErrorReports;
import eu.schakel.agreements.FieldError;
import eu.schakel.dossier.Act;
import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.ProblemException;
import eu.schakel.portal.Button;
import eu.schakel.portal.Confirmation;
import eu.schakel.portal.ErrorSummary;
import eu.schakel.portal.Field;
import eu.schakel.portal.Link;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;

/** Anyone tells what is wrong on a page: one form, without account; then a page that keeps saying how the report stands. */
public final class ReportErrorPage {
    private static final String PATH = "/report-error";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Neither a cache nor a neighbour may see the form: its hidden id is for one reader. */
    private static final String PRIVATE = "private, no-store";

    private final Room room;
    private final Agreements agreements;
    private final ErrorReports reports;

    ReportErrorPage(Room room, Agreements agreements, ErrorReports reports) {
        this.room = room;
        this.agreements = agreements;
        this.reports = reports;
    }

    /** What the form shows; {@code command} makes that sending twice does it once. */
    public record FormView(String action, String command, List<Field> fields, ErrorSummary errors, Button send) {}

    /** What the page after sending shows: how the report stands. */
    public record SentView(Confirmation confirmation, List<Link> onwards) {}

    void form(Context context) {
        var typed = context.queryParam("page");
        show(context, UUID.randomUUID(), new ReportError(typed == null ? "" : typed, "", ""), List.of());
    }

    void send(Context context) {
        var command = new ReportError(
                typed(context, "page").strip(),
                typed(context, "report"),
                typed(context, "contact").strip());
        var id = ID.matcher(typed(context, "command")).matches()
                ? UUID.fromString(typed(context, "command"))
                : UUID.randomUUID();
        var errors =
                Addresses.errors(command, command.errors(room.asked(context).today()));
        if (!errors.isEmpty()) {
            context.status(ProblemCode.INVALID_FIELDS.status());
            show(context, id, command, errors);
            return;
        }
        var side = room.governments().self();
        var outcome = agreements.reportError(
                new Act(id, side, "public", "public", null, OptionalLong.empty())
                        .in(room.portal().language(context).tag()),
                command);
        var event = reports.findEvent(outcome)
                .orElseThrow(() -> new IllegalStateException("a report of an error was not taken: " + outcome));
        context.redirect("/" + room.portal().language(context).tag() + PATH + "/" + event, HttpStatus.SEE_OTHER);
    }

    void sent(Context context) {
        var asked = room.asked(context);
        var words = asked.words();
        var id = context.pathParam("event");
        var state = (ID.matcher(id).matches()
                        ? reports.find(UUID.fromString(id))
                        : Optional.<ErrorReports.State>empty())
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
        var handled = state.handledAt();
        var next = handled == null
                ? words.text(
                        "report.next", "date", words.date(state.reportedAt().plus(ErrorReports.TARGET)))
                : words.text("report.handled", "date", words.date(handled));
        var page = asked.page(words.text("report.sent.title"), "");
        var view = new SentView(
                new Confirmation(
                        words.text("report.sent.title"),
                        ErrorReports.reference(state.event()),
                        next,
                        words.text("report.mail"),
                        new Link(words.text("report.follow"), page.href(page.path())),
                        null),
                List.of(new Link(words.text("corrections.title"), asked.links().to("/corrections"))));
        context.header("Cache-Control", PRIVATE);
        room.show(asked, "report-sent.jte", page, view);
    }

    private void show(Context context, UUID command, ReportError typed, List<FieldError> errors) {
        var asked = room.asked(context);
        var words = asked.words();
        var fields = List.of(
                field(words, errors, "page", new Field.Line("text", null, Commands.MAX_LINK_CHARS))
                        .value(typed.page()),
                field(words, errors, "report", new Field.Area(6, Commands.MAX_TEXT_CHARS))
                        .value(typed.report()),
                field(words, errors, "contact", new Field.Line("email", "email", Field.LINE_MAX_CHARS))
                        .value(typed.contact())
                        .optional());
        var page = asked.page(words.text("report.title"), words.text("report.description"));
        context.header("Cache-Control", PRIVATE);
        room.show(
                asked,
                "report-error.jte",
                page,
                new FormView(
                        page.href(PATH),
                        command.toString(),
                        fields,
                        ErrorSummary.of(fields),
                        Button.primary(words.text("report.send"))));
    }

    private static Field field(Words words, List<FieldError> errors, String name, Field.Control control) {
        return Field.of(name, words.text("report." + name), control)
                .hint(words.text("report." + name + ".hint"))
                .error(errors.stream()
                        .filter(error -> error.field().equals(name))
                        .map(error -> words.text("error." + error.code()))
                        .findFirst()
                        .orElse(null));
    }

    private static String typed(Context context, String name) {
        var value = context.formParam(name);
        return value == null ? "" : value;
    }
}
