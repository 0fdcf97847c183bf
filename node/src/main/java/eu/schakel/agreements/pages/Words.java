package eu.schakel.agreements.pages;

import eu.schakel.agreements.Entry;
import eu.schakel.agreements.ErasedWords;
import eu.schakel.agreements.Kind;
import eu.schakel.agreements.Status;
import eu.schakel.agreements.StatusWords;
import eu.schakel.agreements.Vocabulary;
import eu.schakel.agreements.Wording;
import eu.schakel.portal.Formats;
import eu.schakel.portal.Governments;
import eu.schakel.portal.Hue;
import eu.schakel.portal.Language;
import eu.schakel.portal.Messages;
import eu.schakel.portal.Side;
import eu.schakel.portal.Site;
import eu.schakel.portal.Texts;
import eu.schakel.portal.Tone;
import eu.schakel.portal.Worded;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the register knows, in the words of one language. */
public final class Words {
    private static final Messages MESSAGES = Messages.load("eu/schakel/agreements/pages/messages");

    private final Language language;
    private final Texts texts;
    private final Formats formats;
    private final Governments governments;
    private final Vocabulary vocabulary;

    Words(Language language, Site site, Governments governments, Vocabulary vocabulary) {
        this.language = language;
        this.texts = MESSAGES.in(language);
        this.formats = site.formats(language);
        this.governments = governments;
        this.vocabulary = vocabulary;
    }

    public Language language() {
        return language;
    }

    /** A message of this desk; see {@link Texts#get}. */
    public String text(String key, Object... namesAndValues) {
        return texts.get(key, namesAndValues);
    }

    boolean has(String key) {
        return texts.has(key);
    }

    /** What was typed, or that it was erased. */
    String said(Wording wording) {
        return ErasedWords.of(wording, language);
    }

    /** The same, naming its language when that is not the page's. */
    Worded worded(Wording wording) {
        return ErasedWords.worded(wording, language);
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

    public String title(Entry entry) {
        return entry.title(language.tag());
    }

    /** A title that is kept by language; Dutch where this one lacks. */
    public String title(Map<String, String> byLanguage) {
        var title = byLanguage.get(language.tag());
        return title == null ? byLanguage.getOrDefault("nl", "") : title;
    }

    public String theme(String id) {
        return vocabulary.themeName(id, language.tag());
    }

    public String kind(Kind kind) {
        return text("kind." + kind.word());
    }

    /** A status as it stands alone or after a number: "bezig". */
    public String status(Status status) {
        return StatusWords.of(status, language);
    }

    /** The same with its mark. */
    eu.schakel.portal.Status marked(Status status) {
        return new eu.schakel.portal.Status(status(status), tone(status));
    }

    static Tone tone(Status status) {
        return switch (status) {
            case NOT_STARTED -> Tone.QUIET;
            case UNDER_WAY -> Tone.BUSY;
            case FULFILLED -> Tone.DONE;
            case STUCK, DROPPED -> Tone.STUCK;
        };
    }

    public Side side(String node) {
        return governments.side(node, language);
    }

    /** Both sides at once. */
    Side together() {
        return new Side(text("together"), Hue.TEAL);
    }

    /** Nodes in the order in which pages show them: the same at every node, amber first. */
    List<String> inOrder(Set<String> nodes) {
        return nodes.stream()
                .sorted(Comparator.comparing((String node) -> side(node).hue())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The sides that an agreement concerns, in that order; a node that stands alone in the file is shown with its partner. */
    List<String> sides(eu.schakel.agreements.Agreement agreement) {
        var sides = new TreeSet<>(agreement.entry().owners().keySet());
        sides.addAll(agreement.readings().keySet());
        if (sides.size() < 2) {
            sides.addAll(governments.byName().keySet());
        }
        return inOrder(sides);
    }

    /** A body's name. Events carry the word that names it for ever; its hyphens stand for spaces. */
    String body(String organisation) {
        if (organisation.contains(" ") || organisation.isEmpty()) {
            return organisation;
        }
        var spaced = organisation.replace('-', ' ');
        return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }

    /** "9 maanden", "14 dagen". */
    public String period(Period period) {
        var months = (int) period.toTotalMonths();
        var days = period.get(ChronoUnit.DAYS);
        return Stream.of(
                        months > 0 ? text("period.months", "months", months) : "",
                        days > 0 ? text("period.days", "days", days) : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** "elk half jaar". */
    public String rhythm(Period period) {
        return period.get(ChronoUnit.DAYS) == 0
                ? text("rhythm.months", "months", (int) period.toTotalMonths())
                : text("rhythm.other", "period", period(period));
    }

    /** The paragraph that an id such as {@code p09} names: "alinea 9". */
    public String paragraph(String id) {
        var number = id.replaceFirst("^p0*", "");
        return text("paragraph", "number", number.isEmpty() ? id : number);
    }

    /** "a", "a en b", "a, b en c". */
    String list(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return text(
                "list.and", "first", String.join(", ", parts.subList(0, parts.size() - 1)), "last", parts.getLast());
    }
}
