package eu.schakel.agreements;

import eu.schakel.agreements.AgreementEvents.Changed;
import eu.schakel.agreements.AgreementEvents.Entered;
import eu.schakel.agreements.AgreementEvents.MilestoneRead;
import eu.schakel.agreements.AgreementEvents.NoteAdded;
import eu.schakel.agreements.AgreementEvents.QuestionAnswered;
import eu.schakel.agreements.AgreementEvents.QuestionAsked;
import eu.schakel.agreements.AgreementEvents.ReadingGiven;
import eu.schakel.agreements.AgreementEvents.SharedQuestionAsked;
import eu.schakel.agreements.Commands.AddNote;
import eu.schakel.agreements.Commands.AnswerQuestion;
import eu.schakel.agreements.Commands.AskQuestion;
import eu.schakel.agreements.Commands.GiveReading;
import eu.schakel.agreements.Commands.ReadMilestone;
import eu.schakel.dossier.Decision;
import eu.schakel.dossier.Text;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of the desk: pure functions from a state and a command to what happens. Commands that name errors never come here. */
final class Deciding {
    private Deciding() {}

    static Decision enter(Optional<Agreement> before, Entry entry) {
        if (before.isEmpty()) {
            return Decision.accept(new Entered(entry));
        }
        var changed = changedFields(before.get().entry(), entry);
        if (changed.isEmpty() && !before.get().removed()) {
            return Decision.accept();
        }
        return Decision.accept(new Changed(entry, changed));
    }

    static Decision giveReading(Agreement agreement, String side, GiveReading command) {
        if (agreement.removed()) {
            return Decision.refuse("", "removed");
        }
        var newest = agreement.reading(side);
        if (command.corrects() != null
                && newest.filter(reading -> reading.event().equals(command.corrects()))
                        .isEmpty()) {
            return Decision.refuse("reason", "corrects-newest-only");
        }
        return Decision.accept(new ReadingGiven(
                Objects.requireNonNull(command.status()),
                text(command.evidence(), newest.map(Reading::evidence)),
                command.link().isBlank() ? null : command.link().strip(),
                command.evidenceDate(),
                text(command.nextStep(), newest.map(Reading::nextStep)),
                command.nextDate(),
                command.corrects(),
                text(command.reason())));
    }

    static Decision ask(Agreement agreement, AskQuestion command) {
        if (agreement.removed()) {
            return Decision.refuse("", "removed");
        }
        var question = Text.of(command.question().strip());
        var answerBy = Objects.requireNonNull(command.answerBy());
        return Decision.accept(
                command.shared() ? new SharedQuestionAsked(question, answerBy) : new QuestionAsked(question, answerBy));
    }

    static Decision answer(Agreement agreement, String side, AnswerQuestion command) {
        var question = agreement.question(command.question());
        if (question.isEmpty()) {
            return Decision.refuse("answer", "no-such-question");
        }
        if (question.get().side().equals(side)) {
            return Decision.refuse("answer", "own-question");
        }
        if (!question.get().isOpen()) {
            return Decision.refuse("answer", "already-answered");
        }
        return Decision.accept(new QuestionAnswered(
                command.question(), Text.of(command.answer().strip())));
    }

    static Decision readMilestone(Agreement agreement, String side, ReadMilestone command) {
        var milestone = agreement.entry().milestones().stream()
                .filter(part -> part.id().equals(command.milestone()))
                .findFirst();
        if (milestone.isEmpty()) {
            return Decision.refuse("milestone", "no-such-milestone");
        }
        var alone = milestone.get().side();
        if (alone != null && !alone.equals(side)) {
            return Decision.refuse("milestone", "other-sides-milestone");
        }
        return Decision.accept(new MilestoneRead(
                command.milestone(), Objects.requireNonNull(command.status()), command.date(), text(command.note())));
    }

    static Decision note(AddNote command) {
        return Decision.accept(new NoteAdded(Text.of(command.note().strip())));
    }

    static List<String> changedFields(Entry before, Entry after) {
        var changed = new ArrayList<String>();
        for (var component : Entry.class.getRecordComponents()) {
            if (!Objects.equals(value(before, component), value(after, component))) {
                changed.add(component.getName());
            }
        }
        return changed;
    }

    private static @Nullable Object value(Entry entry, RecordComponent component) {
        try {
            return component.getAccessor().invoke(entry);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Entry does not give its " + component.getName(), e);
        }
    }

    /** What is confirmed word for word stays in the language in which it was typed. */
    private static @Nullable Text text(String typed, Optional<Wording> before) {
        var text = text(typed);
        return text == null
                ? null
                : before.filter(wording -> wording.orEmpty().equals(typed.strip()))
                        .map(wording -> wording instanceof Wording.Typed same ? same.language() : null)
                        .map(text::in)
                        .orElse(text);
    }

    private static @Nullable Text text(String typed) {
        return typed.isBlank() ? null : Text.of(typed.strip());
    }
}
