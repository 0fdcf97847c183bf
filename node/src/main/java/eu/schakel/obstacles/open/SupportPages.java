package eu.schakel.obstacles.open;

import eu.schakel.dossier.Act;
import eu.schakel.dossier.Ids;
import eu.schakel.dossier.Outcome;
import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.ProblemException;
import eu.schakel.obstacles.PublicObstacle;
import eu.schakel.portal.Button;
import eu.schakel.portal.Link;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says that an obstacle hampers them too. Nothing is kept of who; a cookie with a random number makes that a visitor counts
 * once, and the edge lets one address send only so much a minute.
 */
public final class SupportPages {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Duration KEPT = Duration.ofDays(365);

    /** Neither a cache nor a neighbour may see the form: its hidden number is for one reader. */
    private static final String PRIVATE = "private, no-store";

    private final Room room;
    private final String cookie;
    private final String attributes;

    SupportPages(Room room) {
        this.room = room;
        boolean secure = room.publication().address("").startsWith("https:");
        this.cookie = "also-" + room.governments().self();
        this.attributes = "; Path=/; HttpOnly; SameSite=Lax; Max-Age=" + KEPT.toSeconds() + (secure ? "; Secure" : "");
    }

    /** What the form shows; {@code visitor} makes that sending twice counts once. */
    public record FormView(Link about, String people, String action, String visitor, Button send) {}

    /** What the page after sending shows. */
    public record CountedView(String counted, String people, List<Link> onwards) {}

    /** {@code GET /obstacles/{reference}/support} */
    void form(Context context) {
        var asked = Asked.of(context, room);
        var words = asked.words();
        var obstacle = room.get(asked);
        var about = new Link(words.said(obstacle.title()), asked.to(Room.path(obstacle)));
        var page = asked.page(words.text("support.title"), "")
                .under("obstacles", new Link(words.text("list.title"), asked.to(Room.PATH)), about);
        context.header("Cache-Control", PRIVATE);
        asked.show(
                "support.jte",
                page,
                new FormView(
                        about,
                        words.text("obstacle.people", "count", obstacle.people()),
                        page.href(Room.path(obstacle) + "/support"),
                        UUID.randomUUID().toString(),
                        Button.primary(words.text("support.send"))));
    }

    /** {@code POST /obstacles/{reference}/support} */
    void send(Context context) {
        var asked = Asked.of(context, room);
        var obstacle = room.get(asked);
        var known = id(context.cookie(cookie));
        var visitor = known.or(() -> id(context.formParam("visitor"))).orElseGet(UUID::randomUUID);
        var outcome = room.obstacles()
                .support(
                        new Act(
                                Ids.named(visitor, obstacle.dossier().toString()),
                                room.governments().self(),
                                "public",
                                "public",
                                null,
                                OptionalLong.empty()),
                        obstacle.dossier());
        var path = "/" + asked.language().tag() + Room.path(obstacle) + "/supported";
        switch (outcome) {
            case Outcome.Done _ -> context.redirect(path, HttpStatus.SEE_OTHER);
            case Outcome.AlreadyDone _ -> context.redirect(path + "?again=true", HttpStatus.SEE_OTHER);
            case Outcome.Stale _, Outcome.Refused _ -> throw new ProblemException(ProblemCode.NOT_FOUND);
        }
        if (known.isEmpty()) {
            context.header("Set-Cookie", cookie + "=" + visitor + attributes);
        }
    }

    /** {@code GET /obstacles/{reference}/supported} */
    void counted(Context context) {
        var asked = Asked.of(context, room);
        var words = asked.words();
        var obstacle = room.get(asked);
        boolean again = "true".equals(context.queryParam("again"));
        var page = asked.page(words.text("support.title"), "");
        context.header("Cache-Control", PRIVATE);
        asked.show(
                "supported.jte",
                page,
                new CountedView(
                        words.text(again ? "support.again" : "support.counted"),
                        words.text("obstacle.people", "count", obstacle.people()),
                        onwards(asked, obstacle)));
    }

    private static List<Link> onwards(Asked asked, PublicObstacle obstacle) {
        var words = asked.words();
        return List.of(
                new Link(words.said(obstacle.title()), asked.to(Room.path(obstacle))),
                new Link(words.text("support.all"), asked.to(Room.PATH)));
    }

    private static Optional<UUID> id(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(one -> ID.matcher(one).matches())
                .map(UUID::fromString);
    }
}
