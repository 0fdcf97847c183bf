package eu.schakel.agreements.staff;

import eu.schakel.agreements.AgreementReads.Line;
import eu.schakel.agreements.Entry;
import eu.schakel.agreements.ErasedWords;
import eu.schakel.agreements.FieldError;
import eu.schakel.agreements.Judgement;
import eu.schakel.agreements.MilestoneReading;
import eu.schakel.agreements.Reading;
import eu.schakel.agreements.Status;
import eu.schakel.agreements.StatusWords;
import eu.schakel.agreements.Wording;
import eu.schakel.dossier.ErasureReason;
import eu.schakel.dossier.OwnTexts.OwnText;
import eu.schakel.portal.Formats;
import eu.schakel.portal.Governments;
import eu.schakel.portal.Language;
import eu.schakel.portal.Link;
import eu.schakel.portal.Pair;
import eu.schakel.portal.Side;
import eu.schakel.portal.Texts;
import eu.schakel.portal.Tone;
import eu.schakel.portal.Worded;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How this desk speaks to staff in one language. */
public final class Words {
    private final Language language;
    private final Texts texts;
    private final Formats formats;
    private final Governments governments;

    /** @param texts the messages of this package in that language */
    public Words(Language language, Texts texts, Formats formats, Governments governments) {
        this.language = language;
        this.texts = texts;
        this.formats = formats;
        this.governments = governments;
    }

    public Language language() {
        return language;
    }

    public Formats formats() {
        return formats;
    }

    /** A message of this package; see {@link Texts#get}. */
    public String get(String key, Object... namesAndValues) {
        return texts.get(key, namesAndValues);
    }

    public Side side(String node) {
        return governments.side(node, language);
    }

    /** The nodes of the governments of an agreement, our own first. */
    public List<String> nodes(Entry entry) {
        var own = entry.owners().containsKey(governments.self()) ? List.of(governments.self()) : List.<String>of();
        return Stream.concat(own.stream(), otherNodes(entry).stream()).toList();
    }

    /** The nodes of the other governments of an agreement. */
    List<String> otherNodes(Entry entry) {
        return entry.owners().keySet().stream()
                .filter(node -> !node.equals(governments.self()))
                .sorted()
                .toList();
    }

    /** The other governments of an agreement by name: "Nederland", "Luxemburg, Nederland". */
    String others(Entry entry) {
        return String.join(
                ", ", otherNodes(entry).stream().map(node -> side(node).name()).toList());
    }

    public String status(Status status) {
        return StatusWords.first(status, language);
    }

    /** The status with its mark. */
    public eu.schakel.portal.Status tag(Status status) {
        return new eu.schakel.portal.Status(
                status(status),
                switch (status) {
                    case FULFILLED -> Tone.DONE;
                    case UNDER_WAY -> Tone.BUSY;
                    case STUCK -> Tone.STUCK;
                    case NOT_STARTED, DROPPED -> Tone.QUIET;
                });
    }

    public String title(Entry entry) {
        return entry.title(language.tag());
    }

    public String date(LocalDate day) {
        return formats.date(day);
    }

    /** What was typed, or that it was erased. */
    public String said(Wording wording) {
        return ErasedWords.of(wording, language);
    }

    /** The same, naming its language when that is not the page's. */
    Worded worded(Wording wording) {
        return ErasedWords.worded(wording, language);
    }

    /** Why something was erased, as an answer to choose. */
    String erasureReason(ErasureReason reason) {
        var word = ErasedWords.reason(reason.word(), language);
        return word.substring(0, 1).toUpperCase(language.locale()) + word.substring(1);
    }

    /** What a text of ours is part of. */
    public String textKind(OwnText text) {
        return get("text.type." + text.type());
    }

    String error(FieldError error) {
        return get("error." + error.code());
    }

    /** One side's reading as its half of a pair. */
    Pair.Reading reading(String node, @Nullable Reading reading) {
        if (reading == null) {
            return Pair.Reading.none(side(node));
        }
        var link = reading.link();
        return new Pair.Reading(
                side(node),
                status(reading.status()),
                reading.evidence() == null ? null : worded(reading.evidence()),
                reading.nextStep() == null ? null : next(reading, reading.nextStep()),
                get("reading.basis", "organisation", reading.organisation(), "date", formats.date(reading.saidAt())),
                link == null ? List.of() : List.of(new Link(host(link), link)));
    }

    /** "Next: … (31 December 2026)". */
    private Worded next(Reading reading, Wording step) {
        var worded = worded(step);
        var sentence = reading.nextDate() == null
                ? get("reading.next", "step", Worded.PLACE)
                : get("reading.next-by", "step", Worded.PLACE, "date", date(reading.nextDate()));
        return worded.within(sentence);
    }

    /** What two readings come to, as a sentence. */
    String standing(Judgement judgement) {
        var status = judgement.status();
        return status == null
                ? get("standing." + judgement.standing().word())
                : get("standing." + judgement.standing().word() + "-on", "status", status(status));
    }

    /** A milestone's reading in a few words. */
    String milestone(MilestoneReading reading) {
        var status = status(reading.status());
        return reading.date() == null ? status : status + ", " + date(reading.date());
    }

    /** One line of a story in words. */
    public String say(Line line, Entry entry) {
        var detail = line.detail();
        return switch (line.type()) {
            case "agreements.entered" -> get("story.entered");
            case "agreements.changed" -> get("story.changed");
            case "agreements.removed" -> get("story.removed");
            case "agreements.reading-given" -> {
                var status = status(Status.of(detail.path("status").asString()));
                yield detail.has("corrects")
                        ? get(
                                "story.reading-corrected",
                                "status",
                                status,
                                "reason",
                                ErasedWords.of(detail, "reason", language))
                        : joined(
                                get("story.reading-given", "status", status),
                                ErasedWords.of(detail, "evidence", language));
            }
            case "agreements.question-asked" ->
                get(
                        "story.question-asked",
                        "question",
                        ErasedWords.of(detail, "question", language),
                        "date",
                        date(LocalDate.parse(detail.path("answerBy").asString())));
            case "agreements.question-answered" ->
                get("story.question-answered", "answer", ErasedWords.of(detail, "answer", language));
            case "agreements.milestone-read" -> {
                var said = get(
                        "story.milestone-read",
                        "milestone",
                        milestoneTitle(entry, detail.path("milestone").asString()),
                        "status",
                        status(Status.of(detail.path("status").asString())));
                yield joined(said, ErasedWords.of(detail, "note", language));
            }
            case "dossier.text-erased" ->
                get(
                        "story.text-erased",
                        "reason",
                        ErasedWords.reason(detail.path("why").asString(""), language));
            default -> get("story.other");
        };
    }

    /** The title of a milestone in this language, or its id. */
    public String milestoneTitle(Entry entry, String id) {
        return entry.milestones().stream()
                .filter(milestone -> milestone.id().equals(id))
                .findFirst()
                .map(milestone -> milestone.title().getOrDefault(language.tag(), id))
                .orElse(id);
    }

    private static String joined(String sentence, String text) {
        return text.isEmpty() ? sentence : sentence + " " + text;
    }

    private static String host(String link) {
        var host = java.net.URI.create(link).getHost();
        return host == null ? link : host;
    }
}
