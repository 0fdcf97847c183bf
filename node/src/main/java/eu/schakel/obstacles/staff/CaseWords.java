package eu.schakel.obstacles.staff;

import eu.schakel.dossier.Decision;
import eu.schakel.obstacles.Areas;
import eu.schakel.obstacles.Obstacle;
import eu.schakel.obstacles.Words;
import eu.schakel.portal.Formats;
import eu.schakel.portal.Governments;
import eu.schakel.portal.Language;
import eu.schakel.portal.Side;
import eu.schakel.portal.Texts;
import eu.schakel.portal.Worded;
import eu.schakel.portal.forms.Mistake;
import eu.schakel.procedure.FieldType;
import eu.schakel.procedure.Procedure;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How this room speaks in one language. */
public final class CaseWords {
    /** A title fits one line of a list. */
    private static final int TITLE_CHARS = 90;

    private final Language language;
    private final Texts texts;
    private final Texts desk;
    private final Formats formats;
    private final Governments governments;
    private final Areas areas;

    /** @param desk the messages that all rooms of this desk share */
    CaseWords(Language language, Texts texts, Texts desk, Formats formats, Governments governments, Areas areas) {
        this.language = language;
        this.texts = texts;
        this.desk = desk;
        this.formats = formats;
        this.governments = governments;
        this.areas = areas;
    }

    /** A message of this room; see {@link Texts#get}. */
    public String get(String key, Object... namesAndValues) {
        return texts.get(key, namesAndValues);
    }

    /** What kind of thing happened, for who did not see it happen. */
    String event(String type) {
        return get(texts.has("event." + type) ? "event." + type : "event.other");
    }

    /** A field in a letter, spoken to its reader; else as the procedure asks it. */
    String heading(Procedure.Field field) {
        var key = "letter.field." + field.id();
        return texts.has(key) ? get(key) : field.label().in(locale());
    }

    /** A message that all rooms of this desk share. */
    public String desk(String key) {
        return desk.get(key);
    }

    public Language language() {
        return language;
    }

    Locale locale() {
        return language.locale();
    }

    public Formats formats() {
        return formats;
    }

    public String date(LocalDate day) {
        return formats.date(day);
    }

    Side side(String node) {
        return governments.side(node, language);
    }

    /** The address of a page in this language. */
    public String href(String path) {
        return "/" + language.tag() + path;
    }

    /** What somebody typed, in its language; or that it was erased. */
    Worded worded(Words words) {
        var text = words.text();
        if (text == null) {
            return Worded.plain(gone(words.erasedOn()));
        }
        return new Worded("", text, elsewhere(words.language()), "");
    }

    private String gone(@Nullable LocalDate erasedOn) {
        return erasedOn == null ? get("text.not-here") : get("text.erased", "date", date(erasedOn));
    }

    /** A language other than the page's, or null. */
    @Nullable
    String elsewhere(@Nullable String tag) {
        return tag == null || tag.equals(language.tag()) ? null : tag;
    }

    /** What is said of a field, as people read it: names for codes, days written out. */
    Worded worded(Procedure.Field field, Words words) {
        var text = words.text();
        return text == null || isFree(field.type()) ? worded(words) : Worded.plain(value(field, text));
    }

    private static boolean isFree(FieldType type) {
        return type == FieldType.TEXT || type == FieldType.LONG_TEXT || type == FieldType.PROVISION;
    }

    String areas(List<String> codes) {
        return String.join(", ", areas.names(codes, language));
    }

    /** A value as it is kept, in words. */
    String value(Procedure.Field field, String text) {
        return switch (field.type()) {
            case CHOICE ->
                field.choices().stream()
                        .filter(choice -> choice.id().equals(text))
                        .findFirst()
                        .map(choice -> choice.name().in(locale()))
                        .orElse(text);
            case DATE -> day(text);
            case AREA -> areas(List.of(text.split("[,\\s]+")));
            case YES_NO -> get(text.equals("yes") ? "yes" : "no");
            case TEXT, LONG_TEXT, PROVISION, NUMBER, EMAIL, ATTACHMENT -> text;
        };
    }

    private String day(String text) {
        try {
            return date(LocalDate.parse(text));
        } catch (java.time.format.DateTimeParseException e) {
            return text;
        }
    }

    /** What a dossier is about, in one line. */
    Worded title(Obstacle obstacle) {
        return obstacle.answer("title")
                .or(() -> obstacle.answer("problem"))
                .map(answer -> answer.words().text() == null
                        ? worded(answer.words())
                        : new Worded(
                                "",
                                shortened(answer.words().orEmpty()),
                                elsewhere(answer.words().language()),
                                ""))
                .orElseGet(() -> Worded.plain(get("text.not-shared")));
    }

    static String shortened(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= TITLE_CHARS) {
            return line;
        }
        var cut = line.substring(0, line.offsetByCodePoints(0, TITLE_CHARS));
        int space = cut.lastIndexOf(' ');
        return (space < TITLE_CHARS / 2 ? cut : cut.substring(0, space)) + "…";
    }

    /** Where it stands, in the words of its procedure. */
    String state(Procedure procedure, Obstacle obstacle) {
        return procedure.state(obstacle.state()).publicWord().in(locale());
    }

    Mistake mistake(Decision.Refusal why) {
        return new Mistake(why.field(), desk("refused." + why.code()));
    }
}
