package eu.schakel.obstacles;

import eu.schakel.dossier.Body;
import eu.schakel.dossier.EventType;
import eu.schakel.dossier.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can happen at this desk, each with its visibility. Answers come before the step that they belong to and share its
 * key, so that whoever learns of a step has what was filled in.
 */
public final class ObstacleEvents {
    private ObstacleEvents() {}

    /**
     * A dossier began.
     *
     * @param hash of the procedure as canonical JSON: both sides follow the same words or notice it
     * @param language in which whoever reported writes and reads
     * @param channel how it came in
     * @param shared whether the reporter was told that the other government reads what they write, and agreed
     */
    public record Started(String procedure, int version, String hash, String language, Channel channel, boolean shared)
            implements Body.Shared {}

    /** Whoever reported agreed later; what they wrote follows as shared answers. */
    public record SharingAgreed() implements Body.Shared {}

    /**
     * A document or photo was handed in. Its bytes stay where it was handed in; its name is an answer to the same field.
     *
     * @param attachment where it lies
     * @param commitment SHA-256 of the salt followed by the bytes, hex
     */
    public record FileAdded(UUID key, String field, UUID attachment, String mediaType, long bytes, String commitment)
            implements Body.Shared {}

    /** A field was filled in, for the governments that are party. */
    public record AnswerShared(UUID key, String field, Text text) implements Body.Shared {}

    /** A field was filled in, for this government only: contact, and what the reporter did not want to share. */
    public record AnswerKept(UUID key, String field, Text text) implements Body.Internal {}

    /**
     * A step of the procedure was taken.
     *
     * @param to the state that the dossier has now
     * @param day the day that counts in law
     */
    public record StepTaken(
            UUID key,
            String step,
            String to,
            LocalDate day,
            @Nullable String outcome) implements Body.Shared {}

    /** The neighbour wants to take a step; only the home moves the procedure, so it takes it or says why not. */
    public record StepProposed(
            UUID key, String step, LocalDate day, @Nullable String outcome) implements Body.Shared {}

    /**
     * The step came too late or lacked something.
     *
     * @param reason code of the sentence that says why
     */
    public record ProposalDeclined(UUID key, String reason) implements Body.Shared {}

    /** Whoever has the code may follow and change the report; only its SHA-256 is kept. */
    public record CodeGiven(String hash) implements Body.Internal {}

    /**
     * An authority or institution is asked for what it knows; that moves nothing in the procedure.
     *
     * @param of whom
     */
    public record AdviceAsked(UUID key, AdviceKind kind, Text of, Text question) implements Body.Shared {}

    /** What it answered, as either side got it. */
    public record AdviceGiven(UUID key, Text answer) implements Body.Shared {}

    /** Somebody treats the dossier, or nobody. The text is the id of a person: it can be erased. */
    public record Assigned(@Nullable Text person) implements Body.Internal {}

    /** A note for colleagues. */
    public record NoteKept(Text note) implements Body.Internal {}

    /**
     * What somebody wants everybody to read; a second person publishes it.
     *
     * @param areas codes of countries or NUTS areas
     * @param agreements ids of agreements that it has to do with
     */
    public record SummaryDrafted(Text title, Text summary, Theme theme, List<String> areas, List<String> agreements)
            implements Body.Internal {
        /** Keeps its own copies. */
        public SummaryDrafted {
            areas = List.copyOf(areas);
            agreements = List.copyOf(agreements);
        }
    }

    /**
     * What staff wrote for everybody, and where the dossier stands.
     *
     * @param reportedOn the day of the first step
     * @param areas codes of countries or NUTS areas
     */
    public record Published(
            String procedure,
            int version,
            LocalDate reportedOn,
            Text title,
            Text summary,
            Theme theme,
            List<String> areas,
            List<String> agreements,
            String state,
            @Nullable String outcome)
            implements Body.Public {
        /** Keeps its own copies. */
        public Published {
            areas = List.copyOf(areas);
            agreements = List.copyOf(agreements);
        }
    }

    /** A dossier that is public stands elsewhere now; {@code home} treats it from now on. */
    public record StandingChanged(
            String home, String state, @Nullable String outcome) implements Body.Public {}

    /** Somebody said that it hampers them too. Nothing is known of who. */
    public record Supported() implements Body.Public {}

    /** A government takes it among the few that it keeps until they are resolved or declared unresolvable. */
    public record PriorityAdopted(LocalDate day) implements Body.Public {}

    /**
     * It is no priority of that government any more.
     *
     * @param resolved or else declared unresolvable
     * @param decider by name, as the Nordic practice asks
     */
    public record PriorityEnded(LocalDate day, boolean resolved, Text decider, Text reasons) implements Body.Public {}

    static final List<EventType<?>> TYPES = List.of(
            EventType.of("obstacles.started", Started.class),
            EventType.of("obstacles.sharing-agreed", SharingAgreed.class),
            EventType.of("obstacles.file-added", FileAdded.class),
            EventType.of("obstacles.advice-asked", AdviceAsked.class),
            EventType.of("obstacles.advice-given", AdviceGiven.class),
            EventType.of("obstacles.assigned", Assigned.class),
            EventType.of("obstacles.note-kept", NoteKept.class),
            EventType.of("obstacles.summary-drafted", SummaryDrafted.class),
            EventType.of("obstacles.supported", Supported.class),
            EventType.of("obstacles.priority-adopted", PriorityAdopted.class),
            EventType.of("obstacles.priority-ended", PriorityEnded.class),
            EventType.of("obstacles.answer-shared", AnswerShared.class),
            EventType.of("obstacles.answer-kept", AnswerKept.class),
            EventType.of("obstacles.step-taken", StepTaken.class),
            EventType.of("obstacles.step-proposed", StepProposed.class),
            EventType.of("obstacles.proposal-declined", ProposalDeclined.class),
            EventType.of("obstacles.code-given", CodeGiven.class),
            EventType.of("obstacles.published", Published.class),
            EventType.of("obstacles.standing-changed", StandingChanged.class));
}
