package eu.schakel.obstacles.intake;

import eu.schakel.obstacles.Areas;
import eu.schakel.obstacles.Words;
import eu.schakel.portal.Formats;
import eu.schakel.portal.Governments;
import eu.schakel.portal.Language;
import eu.schakel.portal.Messages;
import eu.schakel.portal.Site;
import eu.schakel.portal.Texts;
import eu.schakel.portal.Worded;
import eu.schakel.procedure.Form;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** How this room speaks in one language. */
public final class Phrases {
    private static final Messages ROOM = Messages.load("eu/schakel/obstacles/intake/messages");
    private static final Messages DESK = Messages.load("eu/schakel/obstacles/messages");

    private final Language language;
    private final Texts texts;
    private final Texts desk;
    private final Formats formats;
    private final Governments governments;
    private final Areas areas;

    Phrases(Language language, Site site, Governments governments, Areas areas) {
        this.language = language;
        this.texts = ROOM.in(language);
        this.desk = DESK.in(language);
        this.formats = site.formats(language);
        this.governments = governments;
        this.areas = areas;
    }

    public Language language() {
        return language;
    }

    /** A message of this room; see {@link Texts#get}. */
    public String get(String key, Object... namesAndValues) {
        return texts.get(key, namesAndValues);
    }

    /** Why something was refused. */
    String refused(String code) {
        return desk.get("refused." + code);
    }

    /** A message that all rooms of the desk share. */
    String shared(String key) {
        return desk.get(key);
    }

    public String side(String node) {
        return governments.side(node, language).name();
    }

    /** The other governments by name: "Nederland". */
    public String others() {
        return governments.byName().keySet().stream()
                .filter(node -> !node.equals(governments.self()))
                .sorted()
                .map(this::side)
                .collect(Collectors.joining(", "));
    }

    public String self() {
        return side(governments.self());
    }

    public String date(LocalDate day) {
        return formats.date(day);
    }

    public String date(Instant instant) {
        return formats.date(instant);
    }

    String area(String code) {
        return areas.name(code, language);
    }

    List<String> areas(String codes) {
        return areas.names(List.of(codes.split("[\\s,;]+", -1)), language);
    }

    /** An answer as people read it: names instead of codes. */
    String value(Form.Question question, String kept) {
        if (kept.isBlank()) {
            return "";
        }
        return switch (question.type()) {
            case CHOICE ->
                question.options().stream()
                        .filter(option -> option.value().equals(kept))
                        .map(Form.Option::label)
                        .findFirst()
                        .orElse(kept);
            case AREA -> String.join(", ", areas(kept));
            case YES_NO -> get(kept.equals("yes") ? "yes" : "no");
            case DATE -> kept.matches("\\d{4}-\\d{2}-\\d{2}") ? date(LocalDate.parse(kept)) : kept;
            case TEXT, LONG_TEXT, NUMBER, EMAIL, PROVISION, ATTACHMENT -> kept;
        };
    }

    /** What somebody typed, or that it was erased; names its language when that is not the page's. */
    Worded said(Form.Question question, Words words) {
        var erasedOn = words.erasedOn();
        if (words.text() == null) {
            return Worded.plain(erasedOn == null ? get("not-arrived") : get("erased", "date", date(erasedOn)));
        }
        var text = value(question, words.orEmpty());
        boolean isOwn = text.equals(words.text()) && words.language() != null;
        return isOwn && !language.tag().equals(words.language())
                ? new Worded("", text, words.language(), "")
                : Worded.plain(text);
    }
}
