package eu.schakel.obstacles.intake;

import eu.schakel.dossier.Outcome;
import eu.schakel.edge.Attempts;
import eu.schakel.edge.ProblemCode;
import eu.schakel.edge.RouteGroup;
import eu.schakel.portal.ErrorSummary;
import eu.schakel.portal.Field;
import eu.schakel.portal.Language;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * {@code /follow/lost}: a new code to the address that was given with the report. The answer is the same whether the address is known,
 * and comes before anything is looked up, so its duration tells nothing either.
 */
final class LostPages implements RouteGroup {
    /** Nobody loses more codes in an hour; each request may send mail to somebody who did not ask. */
    private static final int MOST_REQUESTS = 5;

    private static final Duration WITHIN = Duration.ofHours(1);

    /** Whoever reported more often than this writes to us. */
    private static final int MOST_CODES = 20;

    private static final int EMAIL_CHARS = 254;

    private final Intake intake;
    private final Executor later;
    private final Attempts attempts = new Attempts(MOST_REQUESTS, WITHIN);

    LostPages(Intake intake, Executor later) {
        this.intake = intake;
        this.later = later;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/{language}" + FollowPages.LOST, context -> show(context, "", null));
        routes.post("/{language}" + FollowPages.LOST, this::ask);
    }

    private void ask(Context context) {
        var words = intake.words(context);
        var email = Typed.text(context, "email").strip();
        if (!intake.post().isReady()) {
            show(context, email, null);
            return;
        }
        if (!email.matches("[^\\s@]+@[^\\s@]+")) {
            context.status(ProblemCode.INVALID_FIELDS.status());
            show(context, email, words.get("lost.no-address"));
            return;
        }
        attempts.check(context);
        attempts.failed(context);
        later.execute(() -> renew(email, words.language()));
        Intake.keepPrivate(context);
        var page = intake.page(context, words.get("lost.title"));
        var view = new Views.Sentence(
                words.get("lost.sent", "email", email), page.href(FollowPages.PATH), words.get("code.title"));
        intake.show(context, "sentence.jte", page, words, view);
    }

    private void renew(String email, Language language) {
        for (var obstacle : intake.reads().listByEmail(email, intake.self(), MOST_CODES)) {
            var code = intake.newCode();
            var act = intake.outside(UUID.randomUUID(), OptionalLong.empty(), language);
            if (intake.obstacles().renew(act, obstacle.dossier(), code) instanceof Outcome.Done) {
                intake.post().renewed(obstacle.dossier(), code);
            }
        }
    }

    private void show(Context context, String typed, @Nullable String error) {
        Intake.keepPrivate(context);
        var words = intake.words(context);
        var page = intake.page(context, words.get("lost.title"));
        if (!intake.post().isReady()) {
            var mail = page.site().node().contactMail();
            intake.show(
                    context,
                    "sentence.jte",
                    page,
                    words,
                    new Views.Sentence(words.get("lost.no-mail"), "mailto:" + mail, mail));
            return;
        }
        var asked = List.of(
                Asked.of(Field.of("email", words.get("lost.email"), new Field.Line("email", "email", EMAIL_CHARS))
                        .value(typed)
                        .error(error)));
        intake.show(
                context,
                "questions.jte",
                page,
                words,
                new Views.Questions(
                        words.get("code.title"),
                        words.get("lost.lead"),
                        List.of(),
                        null,
                        page.href(FollowPages.LOST),
                        page.href(FollowPages.PATH),
                        Map.of(),
                        asked,
                        new ErrorSummary(Asked.errors(asked)),
                        words.get("lost.send"),
                        null));
    }
}
