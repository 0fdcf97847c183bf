package eu.schakel.obstacles.intake;

import eu.schakel.edge.Attempts;
import eu.schakel.obstacles.FollowUpCode;
import eu.schakel.obstacles.Obstacle;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What a code in an address opens. Who tries codes that open nothing is soon stopped. */
final class Codes {
    /** A person who reads from paper errs a few times; at this rate guessing one takes longer than the universe is old. */
    private static final int MOST_WRONG = 10;

    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final Intake intake;
    private final Attempts attempts = new Attempts(MOST_WRONG, WITHIN);

    Codes(Intake intake) {
        this.intake = intake;
    }

    /** A report with the code that opened it. */
    record Opened(FollowUpCode code, Obstacle obstacle) {}

    /** What somebody typed. */
    Optional<Opened> find(Context context, String typed) {
        attempts.check(context);
        var found = FollowUpCode.find(typed)
                .flatMap(code -> intake.obstacles().find(code).map(obstacle -> new Opened(code, obstacle)));
        if (found.isEmpty()) {
            attempts.failed(context);
        }
        return found;
    }

    /** What the address opens; when it opens nothing, the answer is given already. */
    Optional<Opened> open(Context context) {
        Intake.keepPrivate(context);
        var found = find(context, context.pathParam("code"));
        if (found.isEmpty()) {
            closed(context);
        }
        return found;
    }

    void closed(Context context) {
        var words = intake.words(context);
        var page = intake.page(context, words.get("code.closed")).asSecret();
        context.status(HttpStatus.NOT_FOUND);
        var view = new Views.Sentence(words.get("code.unknown"), page.href(FollowPages.PATH), words.get("code.again"));
        intake.portal().show(context, "obstacles/intake/sentence.jte", page, Map.of("words", words, "view", view));
    }
}
