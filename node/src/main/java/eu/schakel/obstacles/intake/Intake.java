package eu.schakel.obstacles.intake;

import eu.schakel.dossier.Act;
import eu.schakel.obstacles.Areas;
import eu.schakel.obstacles.Calendars;
import eu.schakel.obstacles.FollowUpCode;
import eu.schakel.obstacles.Obstacle;
import eu.schakel.obstacles.ObstacleReads;
import eu.schakel.obstacles.Obstacles;
import eu.schakel.obstacles.Post;
import eu.schakel.obstacles.Procedures;
import eu.schakel.obstacles.PublicObstacles;
import eu.schakel.portal.Formats;
import eu.schakel.portal.Governments;
import eu.schakel.portal.Language;
import eu.schakel.portal.Page;
import eu.schakel.portal.Portal;
import eu.schakel.procedure.Clock;
import eu.schakel.procedure.NextSteps;
import eu.schakel.procedure.Procedure;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * What the pages of this room are made with.
 *
 * @param random for codes
 */
record Intake(
        Portal portal,
        Governments governments,
        Obstacles obstacles,
        ObstacleReads reads,
        PublicObstacles open,
        Drafts drafts,
        Post post,
        Areas areas,
        SecureRandom random) {
    /** Neither a cache nor a search engine keeps what one person writes, and no other site learns the address. */
    static void keepPrivate(Context context) {
        context.header("Cache-Control", "private, no-store");
        context.header("X-Robots-Tag", "noindex, nofollow");
        context.header("Referrer-Policy", "no-referrer");
    }

    Phrases words(Context context) {
        return words(portal.language(context));
    }

    Phrases words(Language language) {
        return new Phrases(language, portal.site(), governments, areas);
    }

    String self() {
        return governments.self();
    }

    /** Where browsers find this node. */
    String address() {
        return Objects.requireNonNull(governments.byName().get(self()))
                .publicAddress()
                .toString()
                .replaceAll("/$", "");
    }

    LocalDate today() {
        return Formats.day(now());
    }

    Instant now() {
        return portal.clock().instant();
    }

    FollowUpCode newCode() {
        return FollowUpCode.next(random);
    }

    /** The envelope of somebody who has no account. */
    Act outside(UUID command, OptionalLong seen, Language language) {
        return new Act(command, self(), "public", "public", null, seen).in(language.tag());
    }

    /** The step with which somebody outside begins a dossier of this kind. */
    Procedure.Step opening(Procedure procedure) {
        return procedure.steps().stream()
                .filter(Procedure.Step::opens)
                .filter(step -> step.by().side().equals(Procedures.OUTSIDE))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Procedure " + procedure.id() + " has no step with which somebody outside begins."));
    }

    Procedure newest(String name) {
        return obstacles.procedures().get(obstacles.procedures().newest(name));
    }

    Procedure procedure(Obstacle obstacle) {
        return obstacles.procedures().get(obstacle.procedure());
    }

    List<Clock> clocks(Obstacle obstacle) {
        return obstacles.procedures().clocks(obstacle, Calendars.acting(obstacle.home()), today());
    }

    /** Where it stands and what happens next by when, as sentences. */
    List<String> next(Obstacle obstacle, Language language) {
        return new NextSteps(procedure(obstacle), language.locale()).of(obstacle.state(), clocks(obstacle), today());
    }

    /** The version of a dossier that a form is made from. */
    OptionalLong version(Obstacle obstacle) {
        return reads.findByReference(obstacle.reference())
                .map(found -> OptionalLong.of(found.version()))
                .orElse(OptionalLong.empty());
    }

    Page page(Context context, String title) {
        return portal.page(context, title).under("report");
    }

    void show(Context context, String template, Page page, Phrases words, Object view) {
        portal.show(context, "obstacles/intake/" + template, page, Map.of("words", words, "view", view));
    }

    void go(Context context, String path) {
        context.redirect("/" + portal.language(context).tag() + path, HttpStatus.SEE_OTHER);
    }

    /** A command's id in a form; one that people changed themselves counts as a new one. */
    static UUID command(Context context) {
        var typed = String.valueOf(context.formParam("command"));
        return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(typed) : UUID.randomUUID();
    }

    /** The version that a form was made from. */
    static OptionalLong seen(Context context) {
        var typed = String.valueOf(context.formParam("seen"));
        return typed.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(typed)) : OptionalLong.empty();
    }
}
