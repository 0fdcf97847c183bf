package eu.schakel.obstacles;

import eu.schakel.dossier.Body;
import eu.schakel.dossier.Decision;
import eu.schakel.dossier.Text;
import eu.schakel.obstacles.Commands.AddFile;
import eu.schakel.obstacles.Commands.AskAdvice;
import eu.schakel.obstacles.Commands.DraftSummary;
import eu.schakel.obstacles.Commands.EndPriority;
import eu.schakel.obstacles.ObstacleEvents.AdviceAsked;
import eu.schakel.obstacles.ObstacleEvents.AdviceGiven;
import eu.schakel.obstacles.ObstacleEvents.AnswerKept;
import eu.schakel.obstacles.ObstacleEvents.AnswerShared;
import eu.schakel.obstacles.ObstacleEvents.Assigned;
import eu.schakel.obstacles.ObstacleEvents.FileAdded;
import eu.schakel.obstacles.ObstacleEvents.NoteKept;
import eu.schakel.obstacles.ObstacleEvents.PriorityAdopted;
import eu.schakel.obstacles.ObstacleEvents.PriorityEnded;
import eu.schakel.obstacles.ObstacleEvents.Published;
import eu.schakel.obstacles.ObstacleEvents.SummaryDrafted;
import eu.schakel.obstacles.ObstacleEvents.Supported;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules of what people do with a dossier apart from the steps of its procedure. Pure, like {@link Deciding}. */
final class Handling {
    private Handling() {}

    static Decision assign(Obstacle obstacle, @Nullable UUID person) {
        boolean isSo = obstacle.inside().assignedTo().equals(Optional.ofNullable(person));
        return isSo
                ? Decision.accept()
                : Decision.accept(new Assigned(person == null ? null : Text.of(person.toString())));
    }

    static Decision note(String note) {
        return refused(Commands.errors("note", note))
                .orElseGet(() -> Decision.accept(new NoteKept(Text.of(note.strip()))));
    }

    /** A file belongs to the step that began the dossier: that is where whoever reported tells what they know. */
    static Decision add(Obstacle obstacle, AddFile file) {
        var key = obstacle.first().key();
        var name = Text.of(file.name());
        Body named =
                obstacle.shared() ? new AnswerShared(key, file.field(), name) : new AnswerKept(key, file.field(), name);
        return Decision.accept(
                named,
                new FileAdded(key, file.field(), file.attachment(), file.mediaType(), file.bytes(), file.commitment()));
    }

    static Decision ask(UUID key, AskAdvice command) {
        return refused(command.errors())
                .orElseGet(() -> Decision.accept(new AdviceAsked(
                        key,
                        command.kind(),
                        Text.of(command.of().strip()),
                        Text.of(command.question().strip()))));
    }

    static Decision give(Obstacle obstacle, UUID key, String answer) {
        var asked =
                obstacle.advice().stream().filter(one -> one.key().equals(key)).findFirst();
        if (asked.isEmpty() || asked.get().answer() != null) {
            return Decision.refuse("", asked.isEmpty() ? "no-such-question" : "already-answered");
        }
        return refused(Commands.errors("answer", answer))
                .orElseGet(() -> Decision.accept(new AdviceGiven(key, Text.of(answer.strip()))));
    }

    static Decision draft(Obstacle obstacle, DraftSummary command, String side) {
        if (!obstacle.home().equals(side)) {
            return Decision.refuse("", "other-sides-dossier");
        }
        return refused(command.errors())
                .orElseGet(() -> Decision.accept(new SummaryDrafted(
                        Text.of(command.title().strip()),
                        Text.of(command.summary().strip()),
                        command.theme(),
                        command.areas(),
                        command.agreements())));
    }

    /**
     * What one person wrote, a second publishes.
     *
     * @param draft the event that carried what this person read
     * @param writtenBy who wrote it; empty when nobody knows
     * @param person who publishes
     */
    static Decision publish(
            Obstacle obstacle, UUID draft, Optional<UUID> writtenBy, @Nullable UUID person, String side) {
        var waiting = obstacle.inside().draft();
        if (!obstacle.home().equals(side)) {
            return Decision.refuse("", "other-sides-dossier");
        }
        if (waiting == null || !waiting.event().equals(draft)) {
            return Decision.refuse("", "draft-changed");
        }
        if (person == null || writtenBy.isEmpty() || writtenBy.get().equals(person)) {
            return Decision.refuse("", "second-person");
        }
        if (waiting.title().text() == null || waiting.summary().text() == null) {
            return Decision.refuse("", "draft-erased");
        }
        return Decision.accept(new Published(
                obstacle.procedure().name(),
                obstacle.procedure().version(),
                obstacle.first().day(),
                text(waiting.title()),
                text(waiting.summary()),
                waiting.theme(),
                waiting.areas(),
                waiting.agreements(),
                obstacle.state(),
                obstacle.outcome().orElse(null)));
    }

    static Decision support(Obstacle obstacle) {
        return obstacle.published() ? Decision.accept(new Supported()) : Decision.refuse("", "not-public");
    }

    static Decision adopt(Obstacle obstacle, boolean isPriority, LocalDate day) {
        if (!obstacle.published()) {
            return Decision.refuse("", "not-public");
        }
        return isPriority ? Decision.accept() : Decision.accept(new PriorityAdopted(day));
    }

    static Decision end(boolean isPriority, EndPriority command, LocalDate day) {
        if (!isPriority) {
            return Decision.refuse("", "no-priority");
        }
        return refused(command.errors())
                .orElseGet(() -> Decision.accept(new PriorityEnded(
                        day,
                        command.resolved(),
                        Text.of(command.decider().strip()),
                        Text.of(command.reasons().strip()))));
    }

    /** Committed to anew: who has the draft's salt learns nothing of the published text, nor the other way round. */
    private static Text text(Words words) {
        var text = Text.of(words.orEmpty());
        return words.language() == null ? text : text.in(words.language());
    }

    private static Optional<Decision> refused(List<Commands.FieldError> errors) {
        return errors.stream().findFirst().map(error -> Decision.refuse(error.field(), error.code()));
    }
}
