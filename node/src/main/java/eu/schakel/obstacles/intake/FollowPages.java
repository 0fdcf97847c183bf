package eu.schakel.obstacles.intake;

import eu.schakel.edge.Representation;
import eu.schakel.edge.RouteGroup;
import eu.schakel.obstacles.FollowUpCode;
import eu.schakel.portal.ErrorSummary;
import eu.schakel.portal.Field;
import eu.schakel.portal.Notice;
import eu.schakel.portal.Page;
import eu.schakel.portal.data.Dates;
import eu.schakel.procedure.Deadlines;
import eu.schakel.procedure.FieldType;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code /follow}: how a report stands, for whoever has its code. The code stands in the path, which is never logged and never sent on;
 * no copy of these pages is kept by anybody, and no search engine lists them.
 */
final class FollowPages implements RouteGroup {
    static final String PATH = "/follow";
    static final String LOST = PATH + "/lost";
    private static final int CODE_CHARS = 40;

    private final Intake intake;
    private final Codes codes;

    FollowPages(Intake intake, Codes codes) {
        this.intake = intake;
        this.codes = codes;
    }

    static String path(FollowUpCode code) {
        return PATH + "/" + code.text();
    }

    static String received(FollowUpCode code) {
        return path(code) + "/received";
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/{language}" + PATH, this::form);
        routes.post("/{language}" + PATH, this::enter);
        routes.get(
                "/{language}" + PATH + "/{code}",
                context -> codes.open(context).ifPresent(opened -> show(context, opened)));
        routes.get(
                "/{language}" + PATH + "/{code}/received",
                context -> codes.open(context).ifPresent(opened -> received(context, opened)));
    }

    private void form(Context context) {
        Intake.keepPrivate(context);
        showForm(context, "", null);
    }

    private void enter(Context context) {
        Intake.keepPrivate(context);
        var typed = Typed.text(context, "code");
        codes.find(context, typed).ifPresentOrElse(opened -> intake.go(context, path(opened.code())), () -> {
            context.status(HttpStatus.NOT_FOUND);
            showForm(context, typed, intake.words(context).get("code.wrong"));
        });
    }

    private void showForm(Context context, String typed, @Nullable String error) {
        var words = intake.words(context);
        var page = intake.page(context, words.get("code.title"));
        var asked = Asked.of(Field.of("code", words.get("code.label"), new Field.Line("text", "off", CODE_CHARS))
                .hint(words.get("code.hint"))
                .value(typed)
                .error(error));
        var errors = new ErrorSummary(Asked.errors(List.of(asked)));
        intake.show(context, "code.jte", page, words, new Views.Code(page.href(PATH), asked, errors, page.href(LOST)));
    }

    private void show(Context context, Codes.Opened opened) {
        if (Representation.choose(context, Representation.HTML, Representation.ICS) == Representation.ICS) {
            dates(context, opened);
            return;
        }
        var words = intake.words(context);
        var page = saying(
                context,
                words,
                intake.page(
                                context,
                                words.get(
                                        "follow.title",
                                        "reference",
                                        opened.obstacle().reference()))
                        .asSecret());
        intake.show(context, "follow.jte", page, words, new FollowView(intake, opened, words).view());
    }

    private static Page saying(Context context, Phrases words, Page page) {
        var done = context.queryParam("done");
        return done != null && done.matches("done|sent|shared|erased|corrected")
                ? page.saying(new Notice(Notice.Kind.OK, words.get("done." + done)))
                : page;
    }

    private void dates(Context context, Codes.Opened opened) {
        var words = intake.words(context);
        var obstacle = opened.obstacle();
        var link = address(words) + path(opened.code());
        var deadlines = new Deadlines(
                intake.procedure(obstacle), obstacle.dossier(), words.language().locale());
        var days = deadlines.list(intake.clocks(obstacle), intake.today()).stream()
                .map(deadline -> new Dates.Day(
                        deadline.id(), deadline.day(), deadline.title(), deadline.text(), obstacle.changedAt(), link))
                .toList();
        var title = words.get("follow.title", "reference", obstacle.reference());
        context.result(new Dates(words.language(), title, days).bytes());
    }

    private void received(Context context, Codes.Opened opened) {
        var words = intake.words(context);
        var obstacle = opened.obstacle();
        var page = intake.page(context, words.get("received.title")).asSecret();
        var next = new ArrayList<>(intake.next(obstacle, words.language()));
        intake.show(
                context,
                "received.jte",
                page,
                words,
                new Views.Received(
                        obstacle.reference(),
                        opened.code().grouped(),
                        next,
                        mail(opened, words),
                        address(words) + PATH,
                        page.href(path(opened.code()))));
    }

    /** Says only what is known: after a week nobody knows any more whether a mail went out. */
    private String mail(Codes.Opened opened, Phrases words) {
        boolean isSent = intake.drafts().find(opened.code()).filter(Draft::mail).isPresent();
        if (isSent) {
            return words.get("received.mail");
        }
        boolean isGiven = intake.procedure(opened.obstacle()).fields().stream()
                .filter(field -> field.type() == FieldType.EMAIL)
                .anyMatch(field -> opened.obstacle().answer(field.id()).isPresent());
        return words.get(isGiven ? "received.mail.none-sent" : "received.mail.no-address");
    }

    private String address(Phrases words) {
        return intake.address() + "/" + words.language().tag();
    }
}
