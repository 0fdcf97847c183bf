package eu.schakel.obstacles;

import eu.schakel.dossier.Body;
import eu.schakel.dossier.Decision;
import eu.schakel.dossier.HandedOver;
import eu.schakel.dossier.Text;
import eu.schakel.dossier.Visibility;
import eu.schakel.obstacles.Commands.Correct;
import eu.schakel.obstacles.Commands.Report;
import eu.schakel.obstacles.Commands.TakeStep;
import eu.schakel.obstacles.ObstacleEvents.AnswerKept;
import eu.schakel.obstacles.ObstacleEvents.AnswerShared;
import eu.schakel.obstacles.ObstacleEvents.CodeGiven;
import eu.schakel.obstacles.ObstacleEvents.ProposalDeclined;
import eu.schakel.obstacles.ObstacleEvents.SharingAgreed;
import eu.schakel.obstacles.ObstacleEvents.StandingChanged;
import eu.schakel.obstacles.ObstacleEvents.Started;
import eu.schakel.obstacles.ObstacleEvents.StepProposed;
import eu.schakel.obstacles.ObstacleEvents.StepTaken;
import eu.schakel.procedure.Filled;
import eu.schakel.procedure.Form;
import eu.schakel.procedure.Procedure;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules of the desk: pure functions from a state, the declared procedure and a command to what happens. */
final class Deciding {
    /** Sentences are for the page, which has checked before; here only which field is wrong counts. */
    private static final Locale ANY = Locale.of("nl");

    /** The name under which a page asks the day of a step. */
    static final String DAY = "day";

    private Deciding() {}

    /**
     * An attempt.
     *
     * @param key of the step: the same on both sides
     * @param by who tries, as the procedure names it
     * @param side whose people try
     * @param day that counts in law
     */
    record Attempt(UUID key, Procedure.Actor by, String side, LocalDate day, LocalDate today) {}

    static Decision start(Procedures.Id id, Procedure procedure, Report command, String codeHash, Attempt attempt) {
        var step = findStep(procedure, command.step());
        if (step.isEmpty() || !step.get().opens()) {
            return Decision.refuse("", "no-such-step");
        }
        var day = checkDay(attempt.today(), attempt.day(), Commands.FIRST_DAY);
        if (day.isPresent()) {
            return day.get();
        }
        var checked = check(procedure, step.get(), command.values(), attempt);
        if (checked.isPresent()) {
            return checked.get();
        }
        var bodies = new ArrayList<Body>();
        bodies.add(new Started(
                id.name(), id.version(), id.hash(), command.language(), command.channel(), command.shared()));
        bodies.add(new CodeGiven(codeHash));
        bodies.addAll(answers(procedure, step.get(), command.values(), attempt, command.shared()));
        bodies.add(new StepTaken(
                attempt.key(), command.step(), step.get().to(), attempt.day(), outcome(command.values())));
        return new Decision.Accepted(bodies);
    }

    /** A step taken at home. */
    static Decision take(Obstacle obstacle, Procedure procedure, TakeStep command, Attempt attempt) {
        return move(obstacle, procedure, command, attempt, (step, outcome) -> {
            var next = step.handsOver() ? successor(obstacle, attempt) : obstacle.home();
            var bodies = new ArrayList<Body>();
            bodies.add(new StepTaken(attempt.key(), step.id(), step.to(), attempt.day(), outcome));
            if (obstacle.published()) {
                bodies.add(new StandingChanged(next, step.to(), outcome));
            }
            if (!next.equals(obstacle.home())) {
                bodies.add(new HandedOver(next));
            }
            return bodies;
        });
    }

    /** Whoever takes it over: the neighbour that takes this step, or the one that agreed before. */
    private static String successor(Obstacle obstacle, Attempt attempt) {
        return attempt.side().equals(obstacle.home()) ? obstacle.agreedSide().orElse(attempt.side()) : attempt.side();
    }

    /** A step that the neighbour wants; the home has the last word, for it may have moved meanwhile. */
    static Decision propose(Obstacle obstacle, Procedure procedure, TakeStep command, Attempt attempt) {
        return move(
                obstacle,
                procedure,
                command,
                attempt,
                (step, outcome) -> List.of(new StepProposed(attempt.key(), step.id(), attempt.day(), outcome)));
    }

    /** What the home answers to a step that the neighbour wants. */
    static List<Body> answer(
            Obstacle obstacle, Procedure procedure, StepProposed proposed, String side, LocalDate today) {
        var by = findStep(procedure, proposed.step())
                .map(Procedure.Step::by)
                .filter(actor -> mayPropose(obstacle, actor, side))
                .orElse(new Procedure.Actor("", ""));
        var values = new HashMap<String, String>();
        obstacle.answersOf(proposed.key(), side)
                .forEach((field, answer) -> values.put(field, answer.words().orEmpty()));
        if (proposed.outcome() != null) {
            values.put(Form.OUTCOME, proposed.outcome());
        }
        var attempt = new Attempt(proposed.key(), by, side, proposed.day(), today);
        return switch (take(obstacle, procedure, new TakeStep(proposed.step(), values, proposed.day()), attempt)) {
            case Decision.Refusal refusal -> List.of(new ProposalDeclined(proposed.key(), refusal.code()));
            case Decision.Accepted accepted ->
                accepted.bodies().stream()
                        .filter(body -> body instanceof StepTaken
                                || body instanceof StandingChanged
                                || body instanceof HandedOver)
                        .<Body>map(body -> body)
                        .toList();
        };
    }

    /** Whoever reported may put right what they reported, until the dossier is closed for good. */
    static Decision correct(Obstacle obstacle, Procedure procedure, Correct command, Attempt attempt) {
        if (procedure.state(obstacle.state()).isFinal()) {
            return Decision.refuse("", "closed");
        }
        var first = obstacle.first();
        var step = procedure.step(first.step());
        var before = new HashMap<String, String>();
        obstacle.answersOf(first)
                .forEach((field, answer) -> before.put(field, answer.words().orEmpty()));
        var all = new HashMap<>(before);
        all.putAll(command.values());
        var of = new Attempt(first.key(), attempt.by(), attempt.side(), attempt.day(), attempt.today());
        var checked = check(procedure, step, all, of);
        if (checked.isPresent()) {
            return checked.get();
        }
        var changed =
                new HashMap<>(Filled.validate(procedure, step.id(), all, ANY).values());
        changed.entrySet().removeIf(entry -> entry.getValue().equals(before.get(entry.getKey())));
        return new Decision.Accepted(answers(procedure, step, changed, of, obstacle.shared()));
    }

    /** The neighbour takes the neighbour's steps; the node that speaks with whoever reported, theirs. */
    private static boolean mayPropose(Obstacle obstacle, Procedure.Actor actor, String side) {
        return !side.equals(obstacle.home())
                && (actor.side().equals("neighbour")
                        || (actor.side().equals(Procedures.OUTSIDE) && side.equals(obstacle.intake())));
    }

    /** Whoever reported lets the other government read it after all: what they wrote until now goes there too. */
    static Decision share(Obstacle obstacle, Procedure procedure) {
        if (obstacle.shared()) {
            return Decision.accept();
        }
        var bodies = new ArrayList<Body>();
        bodies.add(new SharingAgreed());
        for (var step : obstacle.steps()) {
            obstacle.answersOf(step).forEach((field, answer) -> {
                var text = answer.words().text();
                boolean isInternal = procedure.field(field).visibility() == Visibility.INTERNAL;
                if (answer.kept() && !isInternal && text != null) {
                    var again = Text.of(text);
                    var language = answer.words().language();
                    bodies.add(new AnswerShared(step.key(), field, language == null ? again : again.in(language)));
                }
            });
        }
        return new Decision.Accepted(bodies);
    }

    private interface Moving {
        List<? extends Body> bodies(Procedure.Step step, @Nullable String outcome);
    }

    private static Decision move(
            Obstacle obstacle, Procedure procedure, TakeStep command, Attempt attempt, Moving moving) {
        var found = findStep(procedure, command.step());
        if (found.isEmpty()) {
            return Decision.refuse("", "no-such-step");
        }
        var step = found.get();
        if (!step.from().contains(obstacle.state())) {
            return Decision.refuse("", "not-from-this-state");
        }
        if (!obstacle.shared() && asksNeighbour(procedure, step)) {
            return Decision.refuse("", "not-shared");
        }
        var day = checkDay(attempt.today(), attempt.day(), obstacle.first().day());
        if (day.isPresent()) {
            return day.get();
        }
        var values = command.completedFor(step).values();
        var checked = check(procedure, step, values, attempt);
        if (checked.isPresent()) {
            return checked.get();
        }
        var bodies = new ArrayList<Body>(answers(procedure, step, values, attempt, obstacle.shared()));
        bodies.addAll(moving.bodies(step, outcome(values)));
        return new Decision.Accepted(bodies);
    }

    /** Who may act, and whether all is filled in that the step and its outcome ask. */
    private static Optional<Decision> check(
            Procedure procedure, Procedure.Step step, Map<String, String> typed, Attempt attempt) {
        if (!step.by().equals(attempt.by())) {
            return Optional.of(Decision.refuse("", "not-yours-to-do"));
        }
        var filled = Filled.validate(procedure, step.id(), typed, ANY);
        var wrong = filled.errors().keySet().stream().sorted().findFirst();
        if (wrong.isPresent()) {
            return Optional.of(Decision.refuse(wrong.get(), "not-filled-in-right"));
        }
        for (var value : filled.values().entrySet()) {
            // Spaces do not count in some fields, but they take room in the log.
            if (value.getValue().getBytes(StandardCharsets.UTF_8).length > Text.MAX_BYTES) {
                return Optional.of(Decision.refuse(value.getKey(), "too-long"));
            }
        }
        return lacking(procedure, step, filled.values()).map(field -> Decision.refuse(field, "decision-lacks"));
    }

    /** Whether the step leads to where the neighbour must act, for which it must be able to read what was reported. */
    private static boolean asksNeighbour(Procedure procedure, Procedure.Step step) {
        return step.by().side().equals("home")
                && procedure.listSteps(step.to()).stream()
                        .anyMatch(next -> next.by().side().equals("neighbour"));
    }

    private static Optional<Decision> checkDay(LocalDate today, LocalDate day, LocalDate first) {
        if (day.isAfter(today)) {
            return Optional.of(Decision.refuse(DAY, "day-in-future"));
        }
        return day.isBefore(first) ? Optional.of(Decision.refuse(DAY, "day-too-early")) : Optional.empty();
    }

    /** The field that an outcome asks and that is empty. */
    private static Optional<String> lacking(Procedure procedure, Procedure.Step step, Map<String, String> values) {
        var outcome = values.get(Form.OUTCOME);
        if (outcome == null) {
            return Optional.empty();
        }
        var said = procedure.listFields(step).stream()
                .filter(field -> values.containsKey(field.id()))
                .map(Procedure.Field::content)
                .toList();
        return procedure.outcome(outcome).requires().stream()
                .filter(content -> !said.contains(content))
                .map(content -> procedure.listFields(step).stream()
                        .filter(field -> field.content() == content)
                        .map(Procedure.Field::id)
                        .findFirst()
                        .orElse(Form.OUTCOME))
                .findFirst();
    }

    /** In the order of the form. What somebody outside wrote stays here unless they agreed to share it. */
    private static List<Body> answers(
            Procedure procedure, Procedure.Step step, Map<String, String> typed, Attempt attempt, boolean shared) {
        var known = Set.copyOf(typed.keySet());
        var bodies = new ArrayList<Body>();
        var values = new HashMap<String, String>();
        values.putAll(Filled.validate(procedure, step.id(), typed, ANY).values());
        for (var field : procedure.listFields(step)) {
            if (known.contains(field.id()) && values.containsKey(field.id())) {
                var text = Text.of(values.get(field.id()));
                boolean kept = field.visibility() == Visibility.INTERNAL
                        || (attempt.by().side().equals(Procedures.OUTSIDE) && !shared);
                bodies.add(
                        kept
                                ? new AnswerKept(attempt.key(), field.id(), text)
                                : new AnswerShared(attempt.key(), field.id(), text));
            }
        }
        return bodies;
    }

    private static Optional<Procedure.Step> findStep(Procedure procedure, String id) {
        return procedure.steps().stream().filter(step -> step.id().equals(id)).findFirst();
    }

    private static @Nullable String outcome(Map<String, String> values) {
        var outcome = values.get(Form.OUTCOME);
        return outcome == null || outcome.isBlank() ? null : outcome;
    }
}
