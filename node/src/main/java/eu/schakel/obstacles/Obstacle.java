package eu.schakel.obstacles;

import eu.schakel.dossier.Erased;
import eu.schakel.dossier.Event;
import eu.schakel.obstacles.ObstacleEvents.AnswerKept;
import eu.schakel.obstacles.ObstacleEvents.AnswerShared;
import eu.schakel.obstacles.ObstacleEvents.ProposalDeclined;
import eu.schakel.obstacles.ObstacleEvents.Published;
import eu.schakel.obstacles.ObstacleEvents.Started;
import eu.schakel.obstacles.ObstacleEvents.StepProposed;
import eu.schakel.obstacles.ObstacleEvents.StepTaken;
import eu.schakel.procedure.Taken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An obstacle as the governments know it: what follows from its events. Only the home's events move it, so both nodes have it in the
 * same state in whatever order the two logs meet.
 *
 * @param state of the procedure; empty until the first step
 * @param steps in the order in which the home took them
 * @param answers all that was ever filled in, oldest first: a later one for the same key and field corrects the earlier
 * @param proposals steps that the neighbour wants to take and the home has not answered
 * @param published whether staff wrote a public summary
 */
public record Obstacle(
        UUID dossier,
        String home,
        Procedures.Id procedure,
        String language,
        boolean shared,
        String state,
        List<Step> steps,
        List<Answer> answers,
        List<Proposal> proposals,
        boolean published,
        Instant startedAt,
        Instant changedAt) {
    private static final Comparator<Answer> ORDER =
            Comparator.comparing(Answer::at).thenComparing(Answer::event);

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

    /** A step that the neighbour wants to take. */
    public record Proposal(
            UUID key, String step, LocalDate day, @Nullable String outcome, String side, Instant at) {}

    static Obstacle started(Event event, Started started) {
        return new Obstacle(
                event.dossier(),
                event.author().side(),
                new Procedures.Id(started.procedure(), started.version(), started.hash()),
                started.language(),
                started.shared(),
                "",
                List.of(),
                List.of(),
                List.of(),
                false,
                event.at(),
                event.at());
    }

    /** The state after one more event. */
    Obstacle after(Event event) {
        return switch (event.body()) {
            case AnswerShared answer -> answered(event, answer.key(), answer.field(), Words.of(answer.text()), false);
            case AnswerKept answer -> answered(event, answer.key(), answer.field(), Words.of(answer.text()), true);
            case StepTaken taken -> moved(event, taken);
            case StepProposed proposed -> proposed(event, proposed);
            case ProposalDeclined declined ->
                with(state, steps, answers, without(declined.key()), published, event.at());
            case Published open -> with(state, steps, answers, proposals, true, event.at());
            default -> this;
        };
    }

    /** The same without a text: wherever it stands, it reads as erased. */
    Obstacle without(Erased erased) {
        var carrier = erased.carrier().id();
        var left = answers.stream()
                .map(answer -> answer.event().equals(carrier)
                        ? new Answer(
                                answer.key(),
                                answer.field(),
                                Words.of(erased),
                                answer.kept(),
                                answer.side(),
                                answer.at(),
                                answer.event())
                        : answer)
                .toList();
        return with(state, steps, left, proposals, published, changedAt);
    }

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
                .max(ORDER);
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

    /** For counting what runs. */
    public List<Taken> taken() {
        return steps.stream().map(step -> Taken.on(step.step(), step.day())).toList();
    }

    private Obstacle answered(Event event, UUID key, String field, Words words, boolean kept) {
        var all = new ArrayList<>(answers);
        all.add(new Answer(key, field, words, kept, event.author().side(), event.at(), event.id()));
        all.sort(ORDER);
        return with(state, steps, all, proposals, published, event.at());
    }

    private Obstacle moved(Event event, StepTaken taken) {
        var all = new ArrayList<>(steps);
        var wanted = proposals.stream()
                .filter(proposal -> proposal.key().equals(taken.key()))
                .map(Proposal::side)
                .findFirst();
        all.add(new Step(taken.key(), taken.step(), taken.day(), taken.outcome(), wanted.orElse(home), event.at()));
        return with(taken.to(), all, answers, without(taken.key()), published, event.at());
    }

    private Obstacle proposed(Event event, StepProposed proposed) {
        if (steps.stream().anyMatch(step -> step.key().equals(proposed.key()))) {
            return this;
        }
        var all = new ArrayList<>(proposals);
        all.add(new Proposal(
                proposed.key(),
                proposed.step(),
                proposed.day(),
                proposed.outcome(),
                event.author().side(),
                event.at()));
        return with(state, steps, answers, all, published, event.at());
    }

    private List<Proposal> without(UUID key) {
        return proposals.stream()
                .filter(proposal -> !proposal.key().equals(key))
                .toList();
    }

    private Obstacle with(
            String now, List<Step> taken, List<Answer> said, List<Proposal> wanted, boolean open, Instant at) {
        var last = at.isAfter(changedAt) ? at : changedAt;
        return new Obstacle(
                dossier, home, procedure, language, shared, now, taken, said, wanted, open, startedAt, last);
    }
}
