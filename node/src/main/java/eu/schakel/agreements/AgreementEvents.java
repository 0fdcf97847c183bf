package eu.schakel.agreements;

import eu.schakel.dossier.Body;
import eu.schakel.dossier.EventType;
import eu.schakel.dossier.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that can happen at this desk, each with its visibility. */
public final class AgreementEvents {
    private AgreementEvents() {}

    /** A declaration was entered or its title changed. Of the declaration's own dossier. */
    public record DeclarationEntered(
            String declaration, Map<String, String> title, LocalDate date, List<String> parties)
            implements Body.Public {}

    /** A paragraph of the declaration's text was given with the file. Of the declaration's own dossier. */
    public record ParagraphEntered(String paragraph, int position, String chapter, String section, String text)
            implements Body.Public {}

    /** An agreement was entered in the register. */
    public record Entered(Entry entry) implements Body.Public {}

    /**
     * The reviewed file says something else now.
     *
     * @param fields names of what changed
     */
    public record Changed(Entry entry, List<String> fields) implements Body.Public {}

    /** The reviewed file has it no more; it stays readable, with this note. */
    public record Removed(String declaration) implements Body.Public {}

    /** One side's reading; with {@code corrects}, of what was a mistake and why. */
    public record ReadingGiven(
            Status status,
            @Nullable Text evidence,
            @Nullable String link,
            @Nullable LocalDate evidenceDate,
            @Nullable Text nextStep,
            @Nullable LocalDate nextDate,
            @Nullable UUID corrects,
            @Nullable Text reason)
            implements Body.Public {}

    /** A question to the other side that everybody may read. */
    public record QuestionAsked(Text question, LocalDate answerBy) implements Body.Public {}

    /** The answer to it. */
    public record QuestionAnswered(UUID question, Text answer) implements Body.Public {}

    /** A question between the governments. */
    public record SharedQuestionAsked(Text question, LocalDate answerBy) implements Body.Shared {}

    /** The answer to it. */
    public record SharedQuestionAnswered(UUID question, Text answer) implements Body.Shared {}

    /** One side's reading of a milestone. */
    public record MilestoneRead(
            String milestone,
            Status status,
            @Nullable LocalDate date,
            @Nullable Text note) implements Body.Public {}

    /** A note for the own side only. */
    public record NoteAdded(Text note) implements Body.Internal {}

    /**
     * Somebody says that a public page is wrong.
     *
     * @param page path of the page
     * @param contact where to answer, if given
     */
    public record ErrorReported(
            String page, Text report, @Nullable Text contact) implements Body.Internal {}

    /**
     * What was done about it, for everybody. The report is not named, only its day: whoever sent it stays unknown.
     *
     * @param corrected false when the page turned out to be right
     */
    public record CorrectionPublished(String page, LocalDate reported, boolean corrected, Text what)
            implements Body.Public {}

    /** The report was dealt with. */
    public record ErrorHandled(UUID report) implements Body.Internal {}

    static final List<EventType<?>> TYPES = List.of(
            EventType.of("agreements.declaration-entered", DeclarationEntered.class),
            EventType.of("agreements.paragraph-entered", ParagraphEntered.class),
            EventType.of("agreements.entered", Entered.class),
            EventType.of("agreements.changed", Changed.class),
            EventType.of("agreements.removed", Removed.class),
            EventType.of("agreements.reading-given", ReadingGiven.class),
            EventType.of("agreements.question-asked", QuestionAsked.class),
            EventType.of("agreements.question-answered", QuestionAnswered.class),
            EventType.of("agreements.shared-question-asked", SharedQuestionAsked.class),
            EventType.of("agreements.shared-question-answered", SharedQuestionAnswered.class),
            EventType.of("agreements.milestone-read", MilestoneRead.class),
            EventType.of("agreements.note-added", NoteAdded.class),
            EventType.of("agreements.error-reported", ErrorReported.class),
            EventType.of("agreements.correction-published", CorrectionPublished.class),
            EventType.of("agreements.error-handled", ErrorHandled.class));
}
