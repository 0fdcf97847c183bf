package eu.schakel.obstacles.open;

import eu.schakel.obstacles.ObstacleReads;
import eu.schakel.obstacles.ServiceScores;
import eu.schakel.obstacles.ServiceScores.Score;
import eu.schakel.portal.Formats;
import eu.schakel.portal.Link;
import eu.schakel.portal.Side;
import eu.schakel.portal.Status;
import eu.schakel.portal.Tone;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** How well the desk keeps the targets that SOLVIT publishes, over all dossiers, public or not. */
public final class TargetsPage {
    /** Counting reads every dossier, and the numbers change slowly. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Room room;
    private final ObstacleReads reads;
    private final AtomicReference<@Nullable Counted> last = new AtomicReference<>();

    TargetsPage(Room room, ObstacleReads reads) {
        this.room = room;
        this.reads = reads;
    }

    private record Counted(Instant at, List<Score> scores) {}

    /** What the template shows; one table for each government. */
    public record View(List<Table> tables, @Nullable String none) {}

    /** The six targets at one government. */
    public record Table(Side side, List<TargetRow> rows) {}

    /**
     * One target.
     *
     * @param asks what the target asks, in words
     * @param score the share with its colour in words, or that there are too few
     * @param times median and nine in ten, in words; empty when there are too few or it is no time
     * @param cases from how many
     */
    public record TargetRow(String name, String asks, Status score, String times, String cases) {}

    /** {@code /obstacles/targets} */
    void show(Context context) {
        var asked = Asked.of(context, room);
        var words = asked.words();
        var scores = scores(room.portal().clock());
        var tables = scores.stream()
                .map(Score::home)
                .distinct()
                .map(home -> new Table(
                        words.side(home),
                        scores.stream()
                                .filter(score -> score.home().equals(home))
                                .map(score -> row(score, words))
                                .toList()))
                .toList();
        var page = asked.page(words.text("targets.title"), words.text("targets.lead"))
                .under("obstacles", new Link(words.text("list.title"), asked.to(Room.PATH)));
        asked.show("targets.jte", page, new View(tables, tables.isEmpty() ? words.text("targets.none") : null));
    }

    private List<Score> scores(Clock clock) {
        var now = clock.instant();
        var counted = last.get();
        if (counted == null
                || counted.at().plus(KEPT).isBefore(now)
                || counted.at().isAfter(now)) {
            counted = new Counted(now, reads.listScores(Formats.day(now)));
            last.set(counted);
        }
        return counted.scores();
    }

    private static TargetRow row(Score score, Wording words) {
        var within = score.within();
        var median = score.median();
        var nineInTen = score.nineInTen();
        return new TargetRow(
                words.text("target." + score.target()),
                within == null ? words.text("target.asks.none") : words.text("target.asks", "days", within),
                score.isScored() ? graded(score, words) : tooFew(score, words),
                median == null || nineInTen == null
                        ? ""
                        : words.text("target.times", "median", median, "nine", nineInTen),
                words.text("target.cases", "count", score.cases(), "open", score.open()));
    }

    private static Status graded(Score score, Wording words) {
        var word = score.grade().name().toLowerCase(Locale.ROOT);
        return new Status(
                words.text("target.score", "percent", score.percent(), "grade", words.text("grade." + word)),
                switch (score.grade()) {
                    case GREEN -> Tone.DONE;
                    case YELLOW -> Tone.WAITING;
                    case RED -> Tone.LATE;
                });
    }

    private static Status tooFew(Score score, Wording words) {
        return new Status(
                words.text("target.too-few", "count", score.judged(), "least", ServiceScores.MIN_CASES), Tone.QUIET);
    }
}
