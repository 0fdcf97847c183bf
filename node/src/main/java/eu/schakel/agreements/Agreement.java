package eu.schakel.agreements;

import eu.schakel.agreements.AgreementEvents.Changed;
import eu.schakel.agreements.AgreementEvents.Entered;
import eu.schakel.agreements.AgreementEvents.MilestoneRead;
import eu.schakel.agreements.AgreementEvents.QuestionAnswered;
import eu.schakel.agreements.AgreementEvents.QuestionAsked;
import eu.schakel.agreements.AgreementEvents.ReadingGiven;
import eu.schakel.agreements.AgreementEvents.Removed;
import eu.schakel.dossier.Erased;
import eu.schakel.dossier.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as the public knows it at a moment: what follows from its PUBLIC events. Each side writes its own readings,
 * milestones and answers, so that both nodes show the same in whatever order the two logs meet.
 *
 * @param dossier the dossier that it lives in
 * @param home the node that loads its declaration
 * @param readings newest by side
 * @param earlier older readings, newest first
 * @param milestones by milestone, then by side
 * @param questions in order of asking
 * @param enteredAt when it came into the register
 * @param saidAt when a side last said something about it; absent when nobody has yet
 */
public record Agreement(
        UUID dossier,
        String home,
        Entry entry,
        Map<String, Reading> readings,
        List<Earlier> earlier,
        Map<String, Map<String, MilestoneReading>> milestones,
        List<Question> questions,
        Instant enteredAt,
        @Nullable Instant saidAt,
        boolean removed) {

    /** The first state. */
    static Agreement entered(Event event, Entry entry) {
        return new Agreement(
                event.dossier(),
                event.author().side(),
                entry,
                Map.of(),
                List.of(),
                Map.of(),
                List.of(),
                event.at(),
                null,
                false);
    }

    /** The state after one more event; events that do not concern the public state change nothing. */
    Agreement after(Event event) {
        return switch (event.body()) {
            case Entered entered -> with(entered.entry(), false);
            case Changed changed -> with(changed.entry(), false);
            case Removed gone -> with(entry, true);
            case ReadingGiven given -> read(event, given);
            case MilestoneRead read -> milestone(event, read);
            case QuestionAsked asked -> ask(event, asked);
            case QuestionAnswered answered -> answer(event, answered);
            default -> this;
        };
    }

    /** The same state without a text: wherever it stands, it reads as erased. */
    Agreement without(Erased erased) {
        return Erasing.of(this, erased);
    }

    public Optional<Reading> reading(String side) {
        return Optional.ofNullable(readings.get(side));
    }

    public Optional<Question> question(UUID id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    private Agreement with(Entry changed, boolean gone) {
        return new Agreement(dossier, home, changed, readings, earlier, milestones, questions, enteredAt, saidAt, gone);
    }

    private Agreement said(
            Event event,
            Map<String, Reading> newest,
            List<Earlier> older,
            Map<String, Map<String, MilestoneReading>> parts,
            List<Question> asked) {
        var last = saidAt == null || event.at().isAfter(saidAt) ? event.at() : saidAt;
        return new Agreement(dossier, home, entry, newest, older, parts, asked, enteredAt, last, removed);
    }

    private Agreement read(Event event, ReadingGiven given) {
        var side = event.author().side();
        var reading = new Reading(
                side,
                given.status(),
                Wording.ofNullable(given.evidence()),
                given.link(),
                given.evidenceDate(),
                Wording.ofNullable(given.nextStep()),
                given.nextDate(),
                event.author().organisation(),
                event.at(),
                event.id(),
                given.corrects(),
                Wording.ofNullable(given.reason()));
        var newest = new TreeMap<>(readings);
        var older = new ArrayList<>(earlier);
        var before = newest.put(side, reading);
        if (before != null) {
            older.add(Earlier.of(before));
            older.sort(Comparator.comparing(Earlier::saidAt).reversed().thenComparing(Earlier::event));
        }
        return said(event, newest, older, milestones, questions);
    }

    private Agreement milestone(Event event, MilestoneRead read) {
        var parts = new TreeMap<>(milestones);
        var bySide = new HashMap<>(parts.getOrDefault(read.milestone(), Map.of()));
        bySide.put(
                event.author().side(),
                new MilestoneReading(
                        read.status(), read.date(), Wording.ofNullable(read.note()), event.at(), event.id()));
        parts.put(read.milestone(), new TreeMap<>(bySide));
        return said(event, readings, earlier, parts, questions);
    }

    private Agreement ask(Event event, QuestionAsked asked) {
        var all = new ArrayList<>(questions);
        all.add(new Question(
                event.id(),
                event.author().side(),
                event.author().organisation(),
                Wording.of(asked.question()),
                asked.answerBy(),
                event.at(),
                null,
                null,
                null,
                null));
        all.sort(Comparator.comparing(Question::askedAt).thenComparing(Question::id));
        return said(event, readings, earlier, milestones, all);
    }

    private Agreement answer(Event event, QuestionAnswered answered) {
        var all = questions.stream()
                .map(question -> question.id().equals(answered.question())
                        ? new Question(
                                question.id(),
                                question.side(),
                                question.organisation(),
                                question.question(),
                                question.answerBy(),
                                question.askedAt(),
                                Wording.of(answered.answer()),
                                event.author().side(),
                                event.at(),
                                event.id())
                        : question)
                .toList();
        return said(event, readings, earlier, milestones, all);
    }
}
