package eu.schakel.agreements.data;

import eu.schakel.agreements.Judgement.Standing;
import eu.schakel.agreements.Kind;
import eu.schakel.agreements.Status;
import eu.schakel.portal.data.Described;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agreement as open data shows it. The components are the schema of the API; their sentences are its documentation. */
@Described("What both sides said they would do, how far each says it is, and what follows from that.")
public record AgreementView(
        @Described("Unique within its declaration; never changes.")
        String id,

        @Described("The declaration that it stands in.") String declaration,
        @Described("The dossier; the same at every node.") UUID dossier,
        @Described("The node that entered it.") String home,
        @Described("Place in the declaration, from 0.") int position,
        @Described("The paragraph that it rests on.") String paragraph,

        @Described("The words in the paragraph that it rests on.")
        PassageView passage,

        @Described("Title by language (ISO 639-1).") Map<String, String> titles,

        @Described("Description in plain words by language.")
        Map<String, String> descriptions,

        @Described("What sort of act it is.") Kind kind,
        @Described("Id of its theme.") String theme,
        @Described("The body that answers for it, by side.") Map<String, OwnerView> owners,
        @Described("Others whom the declaration names.") List<String> thirdParties,
        @Described("Where it is dealt with.") @Nullable String forum,

        @Described("Last day of the period that the declaration gives.") @Nullable
        LocalDate deadline,

        @Described("How often, as an ISO 8601 period.") @Nullable
        String rhythm,

        @Described("The newest reading of each side that has spoken.")
        Map<String, ReadingView> readings,

        @Described("Older readings, newest first; what was said with them is in the story.")
        List<EarlierView> earlierReadings,

        @Described("Its parts.") List<MilestoneView> milestones,

        @Described("What one side asked the other in public, oldest first.")
        List<QuestionView> questions,

        @Described("Ids of agreements that belong together with it.")
        List<String> related,

        @Described("What the readings of all sides come to.")
        Standing standing,

        @Described("The status that all who spoke agree on.") @Nullable
        Status status,

        @Described("There when its date has passed and nobody says that it is done.") @Nullable
        Since late,

        @Described("There when nobody has spoken for longer than the node's limit.") @Nullable
        Since silent,

        @Described("The next date that counts.") @Nullable LocalDate due,
        @Described("When it came into the register.") Instant enteredAt,

        @Described("When a side last said something about it.") @Nullable
        Instant saidAt,

        @Described("When anything about it changed last.") Instant changedAt,

        @Described("Whether the declaration's file has it no more.")
        boolean removed,

        @Described("Where to read on.") Links links) {

    /** A range of code points. */
    @Described("A range of code points of the paragraph, and its hash.")
    public record PassageView(
            @Described("First code point.") int from,
            @Described("The code point behind the last.") int to,

            @Described("SHA-256 of the passage in UTF-8, hexadecimal.")
            String sha256) {}

    /** The body on one side. */
    @Described("A body, by function.")
    public record OwnerView(
            @Described("Its name.") String body,

            @Described("Whether the declaration does not name it.")
            boolean proposed) {}

    /** What one side said. */
    @Described("One side's own judgement of how far the agreement is.")
    public record ReadingView(
            @Described("Whose.") String side,
            @Described("How far.") Status status,

            @Described("What it rests on, in words.") @Nullable
            String evidence,

            @Described("Where that can be read.") @Nullable String link,

            @Described("The date of the evidence.") @Nullable
            LocalDate evidenceDate,

            @Described("What comes next.") @Nullable String nextStep,
            @Described("By when.") @Nullable LocalDate nextDate,
            @Described("The body that said so.") String organisation,
            @Described("When.") Instant saidAt,
            @Described("The event that it follows from.") UUID event,

            @Described("The event of the earlier reading that was a mistake.") @Nullable
            UUID corrects,

            @Described("Why it was.") @Nullable String reason) {}

    /** What one side said before. */
    @Described("A reading that a newer one of its side followed.")
    public record EarlierView(
            @Described("Whose.") String side,
            @Described("How far.") Status status,
            @Described("When.") Instant saidAt,
            @Described("The event that it followed from.") UUID event) {}

    /** A part. */
    @Described("A part of a large agreement.")
    public record MilestoneView(
            @Described("Unique within the agreement.") String id,
            @Described("Title by language.") Map<String, String> titles,

            @Described("The side that does it alone; absent when all do.") @Nullable
            String side,

            @Described("The date that the declaration gives.") @Nullable
            LocalDate due,

            @Described("Ids of the milestones that come first.")
            List<String> after,

            @Described("What each side says of it.") Map<String, MilestoneReadingView> readings) {}

    /** What one side says of a part. */
    @Described("One side's reading of a milestone.")
    public record MilestoneReadingView(
            @Described("How far.") Status status,

            @Described("When it was reached, or is expected.") @Nullable
            LocalDate date,

            @Described("In words.") @Nullable String note,
            @Described("When that was said.") Instant saidAt,
            @Described("The event that it follows from.") UUID event) {}

    /** A question, perhaps with its answer. */
    @Described("What one side asked the other in public.")
    public record QuestionView(
            @Described("The event that asked.") UUID id,
            @Described("Who asked.") String side,
            @Described("The body that asked.") String organisation,
            @Described("The question.") String question,
            @Described("By when an answer is hoped for.") LocalDate answerBy,
            @Described("When it was asked.") Instant askedAt,

            @Described("The answer; absent while it waits.") @Nullable
            String answer,

            @Described("Who answered.") @Nullable String answeredBy,
            @Described("When.") @Nullable Instant answeredAt,
            @Described("The event that answered.") @Nullable UUID answerEvent) {}

    /** A computed state with its first day. */
    @Described("A computed state and when it began.")
    public record Since(@Described("The day.") LocalDate since) {}

    /** Addresses of the same thing elsewhere. */
    @Described("Whole addresses.")
    public record Links(
            @Described("The page, by language.") Map<String, String> html,
            @Described("This, for programs.") String json,

            @Described("Its story, each line with the event's bytes.")
            String events,

            @Described("Its dates as a calendar.") String calendar,

            @Described("The proof of the newest event that it follows from.") @Nullable
            String proof) {}
}
