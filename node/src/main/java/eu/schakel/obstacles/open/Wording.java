package eu.schakel.obstacles.open;

import eu.schakel.obstacles.Areas;
import eu.schakel.obstacles.Procedures;
import eu.schakel.obstacles.PublicObstacle;
import eu.schakel.obstacles.Theme;
import eu.schakel.obstacles.Words;
import eu.schakel.portal.Formats;
import eu.schakel.portal.Governments;
import eu.schakel.portal.Language;
import eu.schakel.portal.Messages;
import eu.schakel.portal.Side;
import eu.schakel.portal.Status;
import eu.schakel.portal.Texts;
import eu.schakel.portal.Worded;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the register knows, in the words of one language. */
public final class Wording {
    private static final Messages MESSAGES = Messages.load("eu/schakel/obstacles/open/messages");
    private static final Messages DESK = Messages.load("eu/schakel/obstacles/messages");

    /** Two months: longer ages are easier to read in months. */
    private static final int MANY_DAYS = 60;

    /** Two years, likewise in years. */
    private static final int MANY_MONTHS = 24;

    private static final int MONTHS_A_YEAR = 12;

    private final Language language;
    private final Texts texts;
    private final Texts desk;
    private final Formats formats;
    private final Governments governments;
    private final Areas areas;
    private final Procedures procedures;

    Wording(Language language, Formats formats, Governments governments, Areas areas, Procedures procedures) {
        this.language = language;
        this.texts = MESSAGES.in(language);
        this.desk = DESK.in(language);
        this.formats = formats;
        this.governments = governments;
        this.areas = areas;
        this.procedures = procedures;
    }

    public Language language() {
        return language;
    }

    /** A message of this room; see {@link Texts#get}. */
    public String text(String key, Object... namesAndValues) {
        return texts.get(key, namesAndValues);
    }

    public String date(LocalDate day) {
        return formats.date(day);
    }

    public String date(Instant instant) {
        return formats.date(instant);
    }

    public String dateTime(Instant instant) {
        return formats.dateTime(instant);
    }

    public String theme(Theme theme) {
        return desk.get("theme." + theme.word());
    }

    public String area(String code) {
        return areas.name(code, language);
    }

    /** Names of areas with commas between. */
    String areas(List<String> codes) {
        return String.join(", ", areas.names(codes, language));
    }

    Side side(String node) {
        return governments.side(node, language);
    }

    /** A state in words that speak of the obstacle, not to whoever reported it; its id where only a newer release knows it. */
    String state(String id) {
        return texts.has("state." + id) ? texts.get("state." + id) : id;
    }

    /** An outcome in the words of its procedure; its id where this node lacks that. */
    String outcome(PublicObstacle obstacle, String id) {
        return procedures.find(obstacle.procedure(), obstacle.version()).stream()
                .flatMap(procedure -> procedure.outcomes().stream())
                .filter(outcome -> outcome.id().equals(id))
                .findFirst()
                .map(outcome -> outcome.name().in(locale()))
                .orElse(id);
    }

    /** An outcome in the words of whichever procedure has it. */
    String outcome(String id) {
        return procedures.list().reversed().stream()
                .flatMap(procedure -> procedure.outcomes().stream())
                .filter(outcome -> outcome.id().equals(id))
                .findFirst()
                .map(outcome -> outcome.name().in(locale()))
                .orElse(id);
    }

    /** The language as procedures name it. */
    Locale locale() {
        return Locale.of(language.tag());
    }

    /** Where it stands; when it ended, how. */
    Status status(PublicObstacle obstacle) {
        var outcome = obstacle.outcome();
        boolean ended = StateGroup.of(obstacle.state()) == StateGroup.ENDED;
        return new Status(
                ended && outcome != null ? outcome(obstacle, outcome) : state(obstacle.state()),
                StateGroup.tone(obstacle.state(), outcome));
    }

    /** "3 maanden", since it was reported. */
    String age(LocalDate reportedOn, LocalDate today) {
        long days = ChronoUnit.DAYS.between(reportedOn, today);
        if (days < MANY_DAYS) {
            return text("age.days", "count", Math.max(0, days));
        }
        long months = ChronoUnit.MONTHS.between(reportedOn, today);
        return months < MANY_MONTHS
                ? text("age.months", "count", months)
                : text("age.years", "count", months / MONTHS_A_YEAR);
    }

    /** What was typed, naming its language when that is not the page's; or that it was erased. */
    Worded worded(Words words) {
        var text = words.text();
        return text == null
                ? Worded.plain(erased(words.erasedOn()))
                : new Worded("", text, language.tag().equals(words.language()) ? null : words.language(), "");
    }

    /** The same as bare text, for titles of windows and feeds. */
    String said(Words words) {
        return worded(words).text();
    }

    private String erased(@Nullable LocalDate on) {
        return on == null ? text("gone") : text("erased", "date", date(on));
    }
}
