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
     * @param shared whether the reporter was told that the other government reads what they write, and agreed
     */
    public record Started(String procedure, int version, String hash, String language, boolean shared)
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

    /** What staff wrote for everybody, and where the dossier stands. */
    public record Published(
            String procedure,
            int version,
            Text title,
            Text summary,
            @Nullable String area,
            String state,
            @Nullable String outcome)
            implements Body.Public {}

    /** A dossier that is public stands elsewhere now. */
    public record StandingChanged(String state, @Nullable String outcome) implements Body.Public {}

    static final List<EventType<?>> TYPES = List.of(
            EventType.of("obstacles.started", Started.class),
            EventType.of("obstacles.answer-shared", AnswerShared.class),
            EventType.of("obstacles.answer-kept", AnswerKept.class),
            EventType.of("obstacles.step-taken", StepTaken.class),
            EventType.of("obstacles.step-proposed", StepProposed.class),
            EventType.of("obstacles.proposal-declined", ProposalDeclined.class),
            EventType.of("obstacles.code-given", CodeGiven.class),
            EventType.of("obstacles.published", Published.class),
            EventType.of("obstacles.standing-changed", StandingChanged.class));
}
