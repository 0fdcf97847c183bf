package eu.schakel.obstacles.intake;

import eu.schakel.edge.Json;
import eu.schakel.edge.Representation;
import eu.schakel.edge.RouteGroup;
import eu.schakel.obstacles.Obstacle;
import eu.schakel.portal.Worded;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /follow/…/data}: everything of whoever reported that is held here, to read and as one file (GDPR articles 15 and 20). */
final class DataPages implements RouteGroup {
    private final Intake intake;
    private final Codes codes;

    DataPages(Intake intake, Codes codes) {
        this.intake = intake;
        this.codes = codes;
    }

    /** The file. Former answers and erased ones are in it too; the names of the fields are those of the procedure. */
    private record Held(
            String reference,
            String procedure,
            int version,
            String reportedAt,
            String government,
            String treatedBy,
            String state,
            String language,
            String channel,
            boolean sharedWithOtherGovernment,
            boolean published,
            List<HeldStep> steps,
            List<HeldAnswer> answers,
            List<HeldFile> files) {}

    private record HeldStep(
            LocalDate day,
            String step,
            String government,
            @Nullable String outcome) {}

    private record HeldAnswer(
            Instant at,
            String step,
            String field,
            @Nullable String text,
            @Nullable LocalDate erasedOn,
            boolean onlyThisGovernment) {}

    private record HeldFile(Instant at, String mediaType, long bytes, String commitment) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(
                "/{language}" + FollowPages.PATH + "/{code}/data",
                context -> codes.open(context).ifPresent(opened -> show(context, opened)));
    }

    private void show(Context context, Codes.Opened opened) {
        if (Representation.choose(context, Representation.HTML, Representation.JSON) == Representation.JSON) {
            context.header(
                    "Content-Disposition",
                    "attachment; filename=\"" + opened.obstacle().reference() + ".json\"");
            context.result(Json.bytes(held(opened.obstacle())));
            return;
        }
        var words = intake.words(context);
        var page = intake.page(context, words.get("data.title")).asSecret();
        var home = page.href(FollowPages.path(opened.code()));
        intake.show(
                context,
                "data.jte",
                page,
                words,
                new Views.Data(
                        facts(opened.obstacle(), words), said(opened.obstacle(), words), home + "/data.json", home));
    }

    private List<Views.Row> facts(Obstacle obstacle, Phrases words) {
        return List.of(
                fact(words.get("data.reference"), obstacle.reference()),
                fact(words.get("data.day"), words.date(obstacle.first().day())),
                fact(
                        words.get("data.channel"),
                        words.shared("channel." + obstacle.channel().word())),
                fact(words.get("data.language"), words.get("language." + obstacle.language())),
                fact(words.get("data.home"), words.side(obstacle.home())),
                fact(words.get("shared", "others", words.others()), words.get(obstacle.shared() ? "yes" : "no")),
                fact(words.get("data.public"), words.get(obstacle.published() ? "yes" : "no")),
                fact(words.get("data.files"), Integer.toString(obstacle.files().size())));
    }

    private static Views.Row fact(String term, String value) {
        return new Views.Row(term, Worded.plain(value), null, List.of());
    }

    private List<Views.Row> said(Obstacle obstacle, Phrases words) {
        var procedure = intake.procedure(obstacle);
        var answers = new Answers(procedure, obstacle, words);
        var rows = new ArrayList<Views.Row>();
        for (var step : obstacle.steps()) {
            rows.addAll(procedure.step(step.step()).opens() ? answers.of(step) : answers.readable(step));
        }
        return rows;
    }

    private Held held(Obstacle obstacle) {
        var procedure = intake.procedure(obstacle);
        var steps = obstacle.steps().stream()
                .map(step -> new HeldStep(step.day(), step.step(), step.side(), step.outcome()))
                .toList();
        var answers = new ArrayList<HeldAnswer>();
        for (var step : obstacle.steps()) {
            boolean isOwn = Answers.isOutside(procedure.step(step.step()));
            obstacle.answers().stream()
                    .filter(answer -> isOwn && answer.key().equals(step.key()))
                    .forEach(answer -> answers.add(new HeldAnswer(
                            answer.at(),
                            step.step(),
                            answer.field(),
                            answer.words().text(),
                            answer.words().erasedOn(),
                            answer.kept())));
        }
        var files = obstacle.files().stream()
                .map(file -> new HeldFile(file.at(), file.mediaType(), file.bytes(), file.commitment()))
                .toList();
        return new Held(
                obstacle.reference(),
                obstacle.procedure().name(),
                obstacle.procedure().version(),
                obstacle.startedAt().toString(),
                obstacle.intake(),
                obstacle.home(),
                obstacle.state(),
                obstacle.language(),
                obstacle.channel().word(),
                obstacle.shared(),
                obstacle.published(),
                steps,
                answers,
                files);
    }
}
