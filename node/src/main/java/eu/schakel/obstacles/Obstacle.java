package eu.schakel.obstacles;

import eu.schakel.procedure.Taken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An obstacle as the governments know it: what follows from its events (see {@link Unfolding}). Only the home's events move it, so
 * both nodes have it in the same state in whatever order the two logs meet.
 *
 * @param intake the node where it was reported: it keeps the follow-up code and speaks with whoever reported
 * @param home the node that treats it now
 * @param language in which whoever reported reads and writes
 * @param shared whether the reporter agreed that the other government reads what they write
 * @param state of the procedure; empty until the first step
 * @param steps in the order in which the home took them
 * @param answers all that was ever filled in, oldest first: a later one for the same key and field corrects the earlier
 * @param proposals steps that the other side wants to take and the home has not answered
 * @param declined why the home did not take the last step that was proposed to it; empty when it did
 * @param inside what this government alone knows
 * @param published whether staff wrote a public summary
 */
public record Obstacle(
        UUID dossier,
        String intake,
        String home,
        Procedures.Id procedure,
        String language,
        Channel channel,
        boolean shared,
        String state,
        List<Step> steps,
        List<Answer> answers,
        List<Proposal> proposals,
        String declined,
        List<File> files,
        List<Advice> advice,
        Inside inside,
        boolean published,
        Instant startedAt,
        Instant changedAt) {
    /** Those of one side that were given in one moment stay in the order in which it gave them. */
    static final Comparator<Answer> ORDER = Comparator.comparing(Answer::at).thenComparing(Answer::side);

    /**
     * A step that was taken.
     *
     * @param side whose people filled in its form
     */
    public record Step(
            UUID key, String step, LocalDate day, @Nullable String outcome, String side, Instant at) {}

    /**
     * A field as it was filled in.
     *
     * @param event that carried it
     * @param kept whether it stays with this government
     */
    public record Answer(UUID key, String field, Words words, boolean kept, String side, Instant at, UUID event) {}

    /** A step that the other side wants to take. */
    public record Proposal(
            UUID key, String step, LocalDate day, @Nullable String outcome, String side, Instant at) {}

    /**
     * A document or photo that was handed in.
     *
     * @param side where its bytes lie
     */
    public record File(
            UUID key,
            String field,
            UUID attachment,
            String mediaType,
            long bytes,
            String commitment,
            String side,
            Instant at) {}

    /**
     * A question to an authority or institution.
     *
     * @param side that asked
     * @param answer absent until there is one
     * @param answeredBy the side that got the answer
     */
    public record Advice(
            UUID key,
            AdviceKind kind,
            Words of,
            Words question,
            String side,
            Instant at,
            UUID event,
            @Nullable Words answer,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt,
            @Nullable UUID answerEvent) {}

    /** What a step's fields say now, corrections included. */
    public Map<String, Answer> answersOf(Step step) {
        return answersOf(step.key(), step.side());
    }

    /** The same of a step that is only wanted. Keys come from outside, so another side's answers do not count. */
    Map<String, Answer> answersOf(UUID key, String side) {
        var newest = new LinkedHashMap<String, Answer>();
        answers.stream()
                .filter(answer -> answer.key().equals(key) && answer.side().equals(side))
                .forEach(answer -> newest.put(answer.field(), answer));
        return newest;
    }

    /** What a field of a taken step says now, whichever step asked it last. */
    public Optional<Answer> answer(String field) {
        return steps.stream()
                .map(step -> answersOf(step).get(field))
                .filter(Objects::nonNull)
                .reduce((one, next) -> ORDER.compare(one, next) > 0 ? one : next);
    }

    /** The step that began the dossier. */
    public Step first() {
        return steps.getFirst();
    }

    /** How it ended last, if it did. */
    public Optional<String> outcome() {
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(steps.getLast().outcome());
    }

    /** How people name it; see {@link Reference}. */
    public String reference() {
        return Reference.of(dossier);
    }

    /** For counting what runs. */
    public List<Taken> taken() {
        return steps.stream().map(step -> Taken.on(step.step(), step.day())).toList();
    }

    /** The side that agreed to take it over: the last that took a step without being its home now. */
    Optional<String> agreedSide() {
        return steps.reversed().stream()
                .map(Step::side)
                .filter(side -> !side.equals(home))
                .findFirst();
    }
}
