package eu.schakel.obstacles.intake;

import eu.schakel.dossier.Ids;
import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.ProblemException;
import eu.schakel.edge.RouteGroup;
import eu.schakel.obstacles.Procedures;
import eu.schakel.obstacles.PublicObstacle;
import eu.schakel.obstacles.Reference;
import eu.schakel.portal.Status;
import eu.schakel.portal.Tone;
import eu.schakel.portal.Worded;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /report/similar}: what is public already and looks like it; one may follow it, say "me too", or go on. */
final class SimilarPages implements RouteGroup {
    static final String PATH = ReportPages.PATH + "/similar";
    private static final UUID SUPPORTS = UUID.fromString("5b1d8c6e-52f4-4c55-9d0e-7a2f0c9f1a07");

    private final Intake intake;
    private final Drafting drafting;
    private final Alike alike;

    SimilarPages(Intake intake, Drafting drafting, Alike alike) {
        this.intake = intake;
        this.drafting = drafting;
        this.alike = alike;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/{language}" + PATH, this::show);
        routes.post("/{language}" + PATH, this::whileWriting);
        routes.post("/{language}" + PATH + "/{reference}", this::support);
    }

    /** A piece of the page, for script: what was typed goes in the body, so no address holds it. */
    private void whileWriting(Context context) {
        Intake.keepPrivate(context);
        var words = intake.words(context);
        var question =
                drafting.sheets(context, Draft.of(Procedures.SIGNAL)).getFirst().id();
        var view = view(context, Typed.text(context, question), null, null);
        context.html(intake.portal().render("obstacles/intake/alike.jte", Map.of("words", words, "view", view)));
    }

    private void show(Context context) {
        Intake.keepPrivate(context);
        drafting.writing(context)
                .ifPresentOrElse(writing -> show(context, writing, null), () -> drafting.gone(context));
    }

    private void show(Context context, Drafting.Writing writing, @Nullable String counted) {
        var words = intake.words(context);
        var sheets = drafting.sheets(context, writing.draft());
        var page = intake.page(context, words.get("alike.title"));
        var on = page.href(
                sheets.size() > 1 ? ReportPages.QUESTION + sheets.get(1).id() : ReportPages.CHECK);
        intake.show(
                context,
                "similar.jte",
                page,
                words,
                view(context, writing.draft().answer(sheets.getFirst().id()), on, counted));
    }

    /** Counts once for each report that is being written, however often the button is pressed. */
    private void support(Context context) {
        Intake.keepPrivate(context);
        var found = drafting.writing(context);
        if (found.isEmpty()) {
            drafting.gone(context);
            return;
        }
        var one = Reference.find(context.pathParam("reference"))
                .flatMap(reference -> intake.open().find(reference, intake.now()))
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
        var words = intake.words(context);
        var command = Ids.named(SUPPORTS, found.get().code().hash() + one.dossier());
        intake.obstacles().support(intake.outside(command, OptionalLong.empty(), words.language()), one.dossier());
        show(
                context,
                found.get(),
                words.get("alike.counted", "title", one.title().orEmpty()));
    }

    private Views.Similar view(Context context, String text, @Nullable String on, @Nullable String counted) {
        var words = intake.words(context);
        return new Views.Similar(
                alike.find(text, intake.now()).stream()
                        .map(one -> row(one, words))
                        .toList(),
                on,
                counted);
    }

    private Views.Alike row(PublicObstacle one, Phrases words) {
        var root = "/" + words.language().tag();
        var language = one.title().language();
        var title = one.title().orEmpty();
        return new Views.Alike(
                one.reference(),
                title.isEmpty()
                                || language == null
                                || language.equals(words.language().tag())
                        ? Worded.plain(title.isEmpty() ? one.reference() : title)
                        : new Worded("", title, language, ""),
                String.join(", ", one.areas().stream().map(words::area).toList()),
                new Status(standing(one, words), one.outcome() == null ? Tone.BUSY : Tone.DONE),
                words.get("alike.people", "count", one.people()),
                root + "/obstacles/" + one.reference(),
                root + PATH + "/" + one.reference());
    }

    /** How it ended, or where it stands; a version of the procedure that this node lacks has no word for it. */
    private String standing(PublicObstacle one, Phrases words) {
        var procedure = intake.newest(one.procedure());
        var locale = words.language().locale();
        var outcome = one.outcome();
        return procedure.outcomes().stream()
                .filter(each -> each.id().equals(outcome))
                .map(each -> each.name().in(locale))
                .findFirst()
                .orElseGet(() -> words.get("alike.open"));
    }
}
