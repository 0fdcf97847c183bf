package eu.schakel.obstacles.open;

import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.ProblemException;
import eu.schakel.obstacles.Post;
import eu.schakel.obstacles.PublicObstacle;
import eu.schakel.obstacles.Reference;
import eu.schakel.obstacles.Theme;
import eu.schakel.obstacles.open.Subscriptions.Topic;
import eu.schakel.portal.Button;
import eu.schakel.portal.ErrorSummary;
import eu.schakel.portal.Field;
import eu.schakel.portal.Link;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** People ask for mail, confirm it from their mailbox, and end it at one click. */
public final class SubscriptionPages {
    private static final String PRIVATE = "private, no-store";
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** Nobody has so many areas that the form must offer more. */
    private static final int MAX_AREAS = 20;

    private final Room room;
    private final Subscriptions subscriptions;
    private final Post post;

    SubscriptionPages(Room room, Subscriptions subscriptions, Post post) {
        this.room = room;
        this.subscriptions = subscriptions;
        this.post = post;
    }

    /** What the form shows. */
    public record FormView(String action, String reference, List<Field> fields, ErrorSummary errors, Button send) {}

    /** A page that says one thing, with what can be done. */
    public record SaidView(String said, @Nullable String action, List<Button> buttons, Link onwards) {}

    /** {@code GET /obstacles/subscribe} */
    void form(Context context) {
        show(context, "obstacle", "", null);
    }

    /** {@code POST /obstacles/subscribe} */
    void send(Context context) {
        var asked = Asked.of(context, room);
        var words = asked.words();
        var obstacle = obstacle(asked, context.formParam("obstacle"));
        var typed = context.formParam("email");
        var email = typed == null ? "" : typed.strip();
        var wanted = context.formParam("what");
        var topic = topic(wanted == null ? "" : wanted, obstacle);
        if (!Subscriptions.isEmail(email)) {
            context.status(ProblemCode.INVALID_FIELDS.status());
            show(context, wanted == null ? "obstacle" : wanted, email, words.text("subscribe.no-email"));
            return;
        }
        boolean mailed = subscriptions
                .ask(email, asked.language(), topic)
                .map(token -> post.askToConfirm(
                        email, asked.language(), name(words, topic, obstacle), Room.PATH + "/subscription/" + token))
                .orElse(true);
        // The same words whether the address is known or not: nobody may find out what somebody else follows.
        say(
                asked,
                words.text("subscribe.title"),
                words.text(mailed ? "subscribe.look" : "subscribe.not-sent"),
                null,
                List.of());
    }

    /** {@code GET /obstacles/subscription/{token}} */
    void open(Context context) {
        var asked = Asked.of(context, room);
        var words = asked.words();
        var found = subscriptions.find(token(context)).orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
        var about = name(asked, found.topic());
        var buttons = new ArrayList<Button>();
        if (!found.confirmed()) {
            buttons.add(new Button(words.text("subscription.confirm"), true, "do", "confirm"));
        }
        buttons.add(Button.secondary(words.text("subscription.end"), "do", "end"));
        say(
                asked,
                words.text("subscription.title"),
                words.text(found.confirmed() ? "subscription.runs" : "subscription.asks", "about", about),
                asked.context().path(),
                buttons);
    }

    /** {@code POST /obstacles/subscription/{token}}: from the page, or at one click from a mail program (RFC 8058), which ends it. */
    void change(Context context) {
        var asked = Asked.of(context, room);
        var words = asked.words();
        boolean confirms = "confirm".equals(context.formParam("do"));
        if (confirms) {
            subscriptions.confirm(token(context));
        } else {
            subscriptions.end(token(context));
        }
        say(
                asked,
                words.text("subscription.title"),
                words.text(confirms ? "subscription.confirmed" : "subscription.ended"),
                null,
                List.of());
    }

    private void show(Context context, String wanted, String email, @Nullable String error) {
        var asked = Asked.of(context, room);
        var words = asked.words();
        var reference = context.queryParam("obstacle");
        var obstacle = obstacle(asked, reference == null ? context.formParam("obstacle") : reference);
        var options = new ArrayList<Field.Option>();
        options.add(
                new Field.Option("obstacle", words.text("subscribe.obstacle", "title", words.said(obstacle.title()))));
        options.add(new Field.Option("theme", words.text("subscribe.theme", "theme", words.theme(obstacle.theme()))));
        obstacle.areas().stream()
                .limit(MAX_AREAS)
                .forEach(area -> options.add(
                        new Field.Option("area-" + area, words.text("subscribe.area", "area", words.area(area)))));
        var fields = List.of(
                Field.of("what", words.text("subscribe.what"), new Field.Radios(options))
                        .value(wanted),
                Field.of("email", words.text("subscribe.email"), new Field.Line("email", "email", Field.LINE_MAX_CHARS))
                        .hint(words.text("subscribe.email.hint"))
                        .value(email)
                        .error(error));
        var page = asked.page(words.text("subscribe.title"), "")
                .under("obstacles", new Link(words.text("list.title"), asked.to(Room.PATH)));
        context.header("Cache-Control", PRIVATE);
        asked.show(
                "subscribe.jte",
                page,
                new FormView(
                        page.href(Room.PATH + "/subscribe"),
                        obstacle.reference(),
                        fields,
                        ErrorSummary.of(fields),
                        Button.primary(words.text("subscribe.send"))));
    }

    private static void say(Asked asked, String title, String said, @Nullable String action, List<Button> buttons) {
        asked.context().header("Cache-Control", PRIVATE);
        asked.context().header("Referrer-Policy", "no-referrer");
        asked.show(
                "said.jte",
                asked.page(title, "").asSecret(),
                new SaidView(said, action, buttons, new Link(asked.words().text("support.all"), asked.to(Room.PATH))));
    }

    private PublicObstacle obstacle(Asked asked, @Nullable String typed) {
        return Reference.find(typed == null ? "" : typed)
                .flatMap(reference -> room.register().find(reference, asked.moment()))
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND));
    }

    private static Topic topic(String wanted, PublicObstacle obstacle) {
        if (wanted.equals("theme")) {
            return new Topic("theme", obstacle.theme().word());
        }
        return obstacle.areas().stream()
                .filter(area -> wanted.equals("area-" + area))
                .findFirst()
                .map(area -> new Topic("area", area))
                .orElse(new Topic("obstacle", obstacle.dossier().toString()));
    }

    private static String name(Wording words, Topic topic, PublicObstacle obstacle) {
        return switch (topic.topic()) {
            case "theme" -> words.theme(obstacle.theme());
            case "area" -> words.area(topic.about());
            default -> words.said(obstacle.title());
        };
    }

    private String name(Asked asked, Topic topic) {
        var words = asked.words();
        return Subscriptions.dossier(topic)
                .flatMap(dossier -> room.register().find(Reference.of(dossier), asked.moment()))
                .map(obstacle -> words.said(obstacle.title()))
                .orElseGet(() -> Theme.find(topic.about()).map(words::theme).orElse(words.area(topic.about())));
    }

    private static String token(Context context) {
        var token = context.pathParam("token");
        if (!TOKEN.matcher(token).matches()) {
            throw new ProblemException(ProblemCode.NOT_FOUND);
        }
        return token;
    }
}
