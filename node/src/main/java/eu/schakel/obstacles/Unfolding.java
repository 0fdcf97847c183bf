package eu.schakel.obstacles;

import eu.schakel.dossier.Erased;
import eu.schakel.dossier.Event;
import eu.schakel.dossier.HandedOver;
import eu.schakel.dossier.Text;
import eu.schakel.obstacles.ObstacleEvents.AdviceAsked;
import eu.schakel.obstacles.ObstacleEvents.AdviceGiven;
import eu.schakel.obstacles.ObstacleEvents.AnswerKept;
import eu.schakel.obstacles.ObstacleEvents.AnswerShared;
import eu.schakel.obstacles.ObstacleEvents.Assigned;
import eu.schakel.obstacles.ObstacleEvents.FileAdded;
import eu.schakel.obstacles.ObstacleEvents.NoteKept;
import eu.schakel.obstacles.ObstacleEvents.ProposalDeclined;
import eu.schakel.obstacles.ObstacleEvents.Published;
import eu.schakel.obstacles.ObstacleEvents.SharingAgreed;
import eu.schakel.obstacles.ObstacleEvents.Started;
import eu.schakel.obstacles.ObstacleEvents.StepProposed;
import eu.schakel.obstacles.ObstacleEvents.StepTaken;
import eu.schakel.obstacles.ObstacleEvents.SummaryDrafted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the state after one more event from the state before it. */
final class Unfolding {
    private final Obstacle before;
    private String home;
    private boolean shared;
    private String state;
    private final List<Obstacle.Step> steps;
    private final List<Obstacle.Answer> answers;
    private final List<Obstacle.Proposal> proposals;
    private String declined;
    private final List<Obstacle.File> files;
    private final List<Obstacle.Advice> advice;
    private Inside inside;
    private boolean published;

    private Unfolding(Obstacle before) {
        this.before = before;
        home = before.home();
        shared = before.shared();
        state = before.state();
        steps = new ArrayList<>(before.steps());
        answers = new ArrayList<>(before.answers());
        proposals = new ArrayList<>(before.proposals());
        declined = before.declined();
        files = new ArrayList<>(before.files());
        advice = new ArrayList<>(before.advice());
        inside = before.inside();
        published = before.published();
    }

    static Obstacle started(Event event, Started started) {
        var side = event.author().side();
        return new Obstacle(
                event.dossier(),
                side,
                side,
                new Procedures.Id(started.procedure(), started.version(), started.hash()),
                started.language(),
                started.channel(),
                started.shared(),
                "",
                List.of(),
                List.of(),
                List.of(),
                "",
                List.of(),
                List.of(),
                Inside.NOTHING,
                false,
                event.at(),
                event.at());
    }

    static Obstacle after(Obstacle before, Event event) {
        var next = new Unfolding(before);
        next.apply(event);
        return next.build(event.at().isAfter(before.changedAt()) ? event.at() : before.changedAt());
    }

    /** The same without a text: wherever it stands, it reads as erased. */
    static Obstacle without(Obstacle before, Erased erased) {
        var next = new Unfolding(before);
        next.erase(erased);
        return next.build(before.changedAt());
    }

    private Obstacle build(Instant changedAt) {
        return new Obstacle(
                before.dossier(),
                before.intake(),
                home,
                before.procedure(),
                before.language(),
                before.channel(),
                shared,
                state,
                List.copyOf(steps),
                List.copyOf(answers),
                List.copyOf(proposals),
                declined,
                List.copyOf(files),
                List.copyOf(advice),
                inside,
                published,
                before.startedAt(),
                changedAt);
    }

    private void apply(Event event) {
        switch (event.body()) {
            case AnswerShared answer -> answer(event, answer.key(), answer.field(), answer.text(), false);
            case AnswerKept answer -> answer(event, answer.key(), answer.field(), answer.text(), true);
            case SharingAgreed agreed -> shared = true;
            case FileAdded file -> add(event, file);
            case StepTaken taken -> take(event, taken);
            case StepProposed proposed -> propose(event, proposed);
            case ProposalDeclined refused -> {
                forget(refused.key());
                declined = refused.reason();
            }
            case HandedOver handed -> home = handed.to();
            case AdviceAsked asked -> ask(event, asked);
            case AdviceGiven given -> give(event, given);
            case Assigned assigned -> inside = new Inside(assignee(event, assigned), inside.notes(), inside.draft());
            case NoteKept kept -> note(event, kept);
            case SummaryDrafted drafted -> draft(event, drafted);
            case Published open -> {
                published = true;
                inside = new Inside(inside.assignee(), inside.notes(), null);
            }
            default -> {}
        }
    }

    private void answer(Event event, UUID key, String field, Text text, boolean kept) {
        answers.add(new Obstacle.Answer(
                key, field, Words.of(text), kept, event.author().side(), event.at(), event.id()));
        answers.sort(Obstacle.ORDER);
    }

    private void add(Event event, FileAdded file) {
        files.add(new Obstacle.File(
                file.key(),
                file.field(),
                file.attachment(),
                file.mediaType(),
                file.bytes(),
                file.commitment(),
                event.author().side(),
                event.at()));
    }

    private void take(Event event, StepTaken taken) {
        var side = proposals.stream()
                .filter(proposal -> proposal.key().equals(taken.key()))
                .map(Obstacle.Proposal::side)
                .findFirst()
                .orElse(home);
        steps.add(new Obstacle.Step(taken.key(), taken.step(), taken.day(), taken.outcome(), side, event.at()));
        state = taken.to();
        declined = "";
        forget(taken.key());
    }

    private void propose(Event event, StepProposed proposed) {
        if (steps.stream().noneMatch(step -> step.key().equals(proposed.key()))) {
            proposals.add(new Obstacle.Proposal(
                    proposed.key(),
                    proposed.step(),
                    proposed.day(),
                    proposed.outcome(),
                    event.author().side(),
                    event.at()));
        }
    }

    private void forget(UUID key) {
        proposals.removeIf(proposal -> proposal.key().equals(key));
    }

    private void ask(Event event, AdviceAsked asked) {
        advice.add(new Obstacle.Advice(
                asked.key(),
                asked.kind(),
                Words.of(asked.of()),
                Words.of(asked.question()),
                event.author().side(),
                event.at(),
                event.id(),
                null,
                null,
                null,
                null));
    }

    private void give(Event event, AdviceGiven given) {
        advice.replaceAll(one -> one.key().equals(given.key()) && one.answer() == null
                ? answered(one, Words.of(given.answer()), event)
                : one);
    }

    private static Obstacle.Advice answered(Obstacle.Advice one, Words answer, Event event) {
        return new Obstacle.Advice(
                one.key(),
                one.kind(),
                one.of(),
                one.question(),
                one.side(),
                one.at(),
                one.event(),
                answer,
                event.author().side(),
                event.at(),
                event.id());
    }

    private void note(Event event, NoteKept kept) {
        var notes = new ArrayList<>(inside.notes());
        notes.add(new Inside.Note(Words.of(kept.note()), actor(event), event.at(), event.id()));
        inside = new Inside(inside.assignee(), notes, inside.draft());
    }

    private void draft(Event event, SummaryDrafted drafted) {
        inside = new Inside(
                inside.assignee(),
                inside.notes(),
                new Inside.Draft(
                        Words.of(drafted.title()),
                        Words.of(drafted.summary()),
                        drafted.theme(),
                        drafted.areas(),
                        drafted.agreements(),
                        actor(event),
                        event.at(),
                        event.id()));
    }

    private static Inside.@Nullable Assignee assignee(Event event, Assigned assigned) {
        return assigned.person() == null ? null : new Inside.Assignee(Words.of(assigned.person()), event.id());
    }

    private static @Nullable String actor(Event event) {
        var actor = event.author().actor();
        return actor == null ? null : actor.hex();
    }

    private void erase(Erased erased) {
        var carrier = erased.carrier().id();
        var gone = Words.of(erased);
        answers.replaceAll(answer -> answer.event().equals(carrier)
                ? new Obstacle.Answer(
                        answer.key(), answer.field(), gone, answer.kept(), answer.side(), answer.at(), answer.event())
                : answer);
        advice.replaceAll(one -> without(one, erased, gone));
        inside = without(inside, erased, gone);
    }

    private static Obstacle.Advice without(Obstacle.Advice one, Erased erased, Words gone) {
        var carrier = erased.carrier().id();
        boolean isAsked = one.event().equals(carrier);
        return new Obstacle.Advice(
                one.key(),
                one.kind(),
                isAsked && erased.component().equals("of") ? gone : one.of(),
                isAsked && erased.component().equals("question") ? gone : one.question(),
                one.side(),
                one.at(),
                one.event(),
                carrier.equals(one.answerEvent()) ? gone : one.answer(),
                one.answeredBy(),
                one.answeredAt(),
                one.answerEvent());
    }

    private static Inside without(Inside inside, Erased erased, Words gone) {
        var carrier = erased.carrier().id();
        var notes = inside.notes().stream()
                .map(note -> note.event().equals(carrier)
                        ? new Inside.Note(gone, note.actor(), note.at(), note.event())
                        : note)
                .toList();
        var assignee = inside.assignee();
        return new Inside(
                assignee != null && assignee.event().equals(carrier) ? new Inside.Assignee(gone, carrier) : assignee,
                notes,
                draftWithout(inside.draft(), erased, gone));
    }

    private static Inside.@Nullable Draft draftWithout(Inside.@Nullable Draft draft, Erased erased, Words gone) {
        if (draft == null || !draft.event().equals(erased.carrier().id())) {
            return draft;
        }
        boolean isTitle = erased.component().equals("title");
        return new Inside.Draft(
                isTitle ? gone : draft.title(),
                isTitle ? draft.summary() : gone,
                draft.theme(),
                draft.areas(),
                draft.agreements(),
                draft.actor(),
                draft.at(),
                draft.event());
    }
}
