package eu.schakel.obstacles.intake;

import eu.schakel.obstacles.Obstacle;
import eu.schakel.portal.Formats;
import eu.schakel.portal.Status;
import eu.schakel.portal.Tone;
import eu.schakel.portal.Worded;
import eu.schakel.procedure.NextSteps;
import eu.schakel.procedure.Procedure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How one report stands, in the words of whoever sent it: no state, role or field by its internal name. */
final class FollowView {
    private final Intake intake;
    private final Obstacle obstacle;
    private final Procedure procedure;
    private final Phrases words;
    private final Answers answers;
    private final Locale locale;
    private final String home;

    FollowView(Intake intake, Codes.Opened opened, Phrases words) {
        this.intake = intake;
        this.obstacle = opened.obstacle();
        this.procedure = intake.procedure(obstacle);
        this.words = words;
        this.answers = new Answers(procedure, obstacle, words);
        this.locale = words.language().locale();
        this.home = "/" + words.language().tag() + FollowPages.path(opened.code());
    }

    Views.Follow view() {
        boolean isClosed = procedure.state(obstacle.state()).isFinal();
        var steps = intake.obstacles().listReportersSteps(obstacle);
        boolean isWaited = steps.stream().anyMatch(this::isAsked);
        return new Views.Follow(
                obstacle.reference(),
                status(isClosed, isWaited),
                procedure.state(obstacle.state()).publicWord().in(locale),
                waiting(),
                due(),
                home + ".ics",
                steps.stream().map(this::doing).toList(),
                line(),
                answers.of(obstacle.first()),
                isClosed ? null : home + "/correct",
                words.get(obstacle.shared() ? "follow.shared" : "follow.not-shared", "others", words.others()),
                obstacle.shared() || isClosed ? null : home + "/share",
                home + "/files",
                home + "/data",
                answers.listContact().isEmpty() ? null : home + "/erase");
    }

    /** Colour is never alone: the word says the same. */
    private Status status(boolean isClosed, boolean isWaited) {
        var outcome = obstacle.outcome();
        if (outcome.isPresent()) {
            return new Status(procedure.outcome(outcome.get()).name().in(locale), Tone.DONE);
        }
        if (isClosed) {
            return new Status(words.get("status.closed"), Tone.DONE);
        }
        return isWaited
                ? new Status(words.get("status.yours"), Tone.BUSY)
                : new Status(words.get("status.running"), Tone.BUSY);
    }

    /** What was asked of the other government and has no answer, or why it said no. */
    private @Nullable String waiting() {
        var other = words.side(obstacle.home());
        boolean isPending = obstacle.proposals().stream()
                .anyMatch(proposal -> !proposal.side().equals(obstacle.home()));
        if (isPending && !intake.obstacles().isHome(obstacle)) {
            return words.get("follow.pending", "side", other);
        }
        if (!obstacle.declined().isEmpty() && !intake.obstacles().isHome(obstacle)) {
            return words.get("follow.declined", "side", other, "reason", words.refused(obstacle.declined()));
        }
        return intake.obstacles().isHome(obstacle) ? null : words.get("follow.elsewhere", "side", other);
    }

    private List<Views.Due> due() {
        var next = new NextSteps(procedure, locale);
        var today = intake.today();
        var clocks = intake.clocks(obstacle);
        if (clocks.isEmpty()) {
            return next.of(obstacle.state(), clocks, today).stream()
                    .skip(1)
                    .map(sentence -> new Views.Due(sentence, List.of()))
                    .toList();
        }
        return clocks.stream()
                .map(clock -> new Views.Due(next.sentence(clock, today), next.explanation(clock)))
                .toList();
    }

    /** While nothing is decided, only whoever asks the reporter something gives them a form that must be filled in. */
    private boolean isAsked(Procedure.Step step) {
        return !step.required().isEmpty() && obstacle.outcome().isEmpty();
    }

    private Views.Doing doing(Procedure.Step step) {
        return new Views.Doing(step.name().in(locale), home + "/do/" + step.id(), isAsked(step));
    }

    private List<Views.Moment> line() {
        var line = new ArrayList<Views.Moment>();
        for (var step : obstacle.steps()) {
            var declared = procedure.step(step.step());
            boolean isOwn = Answers.isOutside(declared);
            var said = new ArrayList<Views.Row>();
            var outcome = step.outcome();
            if (outcome != null && !isOwn) {
                said.add(new Views.Row(
                        words.get("follow.outcome"),
                        Worded.plain(procedure.outcome(outcome).name().in(locale)),
                        null,
                        List.of()));
            }
            // What was reported stands by itself, with what can be changed in it.
            said.addAll(declared.opens() ? List.of() : answers.readable(step));
            line.add(new Views.Moment(
                    words.date(step.day()),
                    step.day().toString(),
                    isOwn ? words.get("follow.you") : words.side(step.side()),
                    isOwn
                            ? declared.name().in(locale)
                            : procedure.state(declared.to()).publicWord().in(locale),
                    said));
        }
        for (var proposal : obstacle.proposals()) {
            if (proposal.side().equals(obstacle.intake()) && Answers.isOutside(procedure.step(proposal.step()))) {
                line.add(new Views.Moment(
                        words.date(proposal.day()),
                        proposal.day().toString(),
                        words.get("follow.you"),
                        words.get(
                                "follow.proposed",
                                "what",
                                procedure.step(proposal.step()).name().in(locale),
                                "side",
                                words.side(obstacle.home()),
                                "date",
                                words.date(Formats.day(proposal.at()))),
                        List.of()));
            }
        }
        Collections.reverse(line);
        return line;
    }
}
