package eu.schakel.obstacles.staff;

import eu.schakel.dossier.Visibility;
import eu.schakel.identity.Person;
import eu.schakel.obstacles.Inside;
import eu.schakel.obstacles.Obstacle;
import eu.schakel.obstacles.staff.CaseView.Entry;
import eu.schakel.obstacles.staff.CaseView.Said;
import eu.schakel.portal.Formats;
import eu.schakel.portal.Link;
import eu.schakel.portal.Story;
import eu.schakel.procedure.FieldType;
import eu.schakel.procedure.Procedure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Both sides' part in a dossier along one line in time, newest first. */
final class CaseStory {
    private static final String STEP = "obstacles.step-taken";

    /** What comes with something else, or is nobody's news. */
    private static final Set<String> SILENT =
            Set.of("obstacles.answer-shared", "obstacles.answer-kept", "obstacles.code-given", "obstacles.supported");

    private final Cases cases;

    CaseStory(Cases cases) {
        this.cases = cases;
    }

    List<Entry> of(Obstacle obstacle, boolean mayAct, CaseWords words) {
        var procedure = cases.procedure(obstacle);
        var all = new ArrayList<Entry>();
        obstacle.steps().forEach(step -> all.add(step(obstacle, procedure, step, words)));
        obstacle.proposals().forEach(proposal -> all.add(proposal(procedure, proposal, words)));
        obstacle.files().forEach(file -> all.add(file(procedure, file, words)));
        obstacle.advice().forEach(advice -> advice(obstacle, advice, mayAct, words, all));
        obstacle.inside().notes().forEach(note -> all.add(note(note, words)));
        // What happened at the same moment keeps its order, newest first too.
        Collections.reverse(all);
        all.sort(Comparator.comparing(Entry::at).reversed());
        return all;
    }

    private static Entry step(Obstacle obstacle, Procedure procedure, Obstacle.Step taken, CaseWords words) {
        var declared = procedure.step(taken.step());
        var said = said(obstacle, procedure, declared, taken.key(), taken.side(), words);
        var outcome = Optional.ofNullable(taken.outcome())
                .map(id -> procedure.outcome(id).name().in(words.locale()));
        var name = declared.name().in(words.locale());
        var note = taken.day().equals(Formats.day(taken.at()))
                ? null
                : words.get("story.day", "date", words.date(taken.day()));
        return new Entry(
                taken.at(),
                words.side(taken.side()),
                procedure.role(declared.by().role()).name().in(words.locale()),
                outcome.map(result -> name + ": " + result).orElse(name),
                note,
                said,
                false,
                null);
    }

    private static List<Said> said(
            Obstacle obstacle, Procedure procedure, Procedure.Step declared, UUID key, String side, CaseWords words) {
        var all = new ArrayList<Said>();
        for (var field : procedure.listFields(declared)) {
            if (isContact(field)) {
                continue;
            }
            var answers = obstacle.answers().stream()
                    .filter(answer -> answer.key().equals(key)
                            && answer.side().equals(side)
                            && answer.field().equals(field.id()))
                    .toList();
            if (!answers.isEmpty()) {
                var now = answers.getLast();
                all.add(new Said(
                        field.label().in(words.locale()),
                        words.worded(field, now.words()),
                        now.kept(),
                        answers.subList(0, answers.size() - 1).stream()
                                .map(before -> words.worded(field, before.words()))
                                .toList()));
            }
        }
        return all;
    }

    /** Who somebody is, and how to reach them: that stands in a place of its own. */
    static boolean isContact(Procedure.Field field) {
        return field.visibility() == Visibility.INTERNAL && field.type() != FieldType.ATTACHMENT;
    }

    private static Entry proposal(Procedure procedure, Obstacle.Proposal proposal, CaseWords words) {
        var name = procedure.step(proposal.step()).name().in(words.locale());
        return new Entry(
                proposal.at(),
                words.side(proposal.side()),
                "",
                words.get("story.proposed", "step", name),
                words.get("story.proposed.note"),
                List.of(),
                false,
                null);
    }

    private static Entry file(Procedure procedure, Obstacle.File file, CaseWords words) {
        var kb = Math.max(1, file.bytes() / 1024);
        return new Entry(
                file.at(),
                words.side(file.side()),
                "",
                words.get(
                        "story.file",
                        "label",
                        procedure.field(file.field()).label().in(words.locale()),
                        "type",
                        file.mediaType(),
                        "size",
                        words.formats().number(kb)),
                words.get("story.file.where", "side", words.side(file.side()).name()),
                List.of(),
                false,
                null);
    }

    private void advice(Obstacle obstacle, Obstacle.Advice advice, boolean mayAct, CaseWords words, List<Entry> all) {
        var answer = advice.answer();
        var href = words.href(Cases.path(obstacle)) + "/answer?question=" + advice.key() + "#form";
        all.add(new Entry(
                advice.at(),
                words.side(advice.side()),
                "",
                words.get(
                        "story.asked",
                        "kind",
                        words.desk("advice." + advice.kind().word())),
                answer == null ? words.get("story.asked.waits") : null,
                List.of(
                        new Said(words.get("field.of"), words.worded(advice.of()), false, List.of()),
                        new Said(words.get("field.question"), words.worded(advice.question()), false, List.of())),
                false,
                answer == null && mayAct ? new Link(words.get("action.answer"), href) : null));
        if (answer != null && advice.answeredAt() != null && advice.answeredBy() != null) {
            all.add(new Entry(
                    advice.answeredAt(),
                    words.side(advice.answeredBy()),
                    "",
                    words.get("story.answered", "of", words.worded(advice.of()).text()),
                    null,
                    List.of(new Said(words.get("field.answer"), words.worded(answer), false, List.of())),
                    false,
                    null));
        }
    }

    private Entry note(Inside.Note note, CaseWords words) {
        return new Entry(
                note.at(),
                words.side(cases.self()),
                name(note.actor(), words),
                words.get("story.note"),
                null,
                List.of(new Said(words.get("field.note"), words.worded(note.words()), true, List.of())),
                true,
                null);
    }

    /** Who of our people did it. */
    String name(@Nullable String actor, CaseWords words) {
        return Optional.ofNullable(actor)
                .flatMap(cases.tables()::findActor)
                .flatMap(cases.identity()::findPerson)
                .map(Person::name)
                .orElseGet(() -> words.get("somebody"));
    }

    /** What happened after a version of the dossier, for who was writing meanwhile. */
    Story since(Obstacle obstacle, long version, CaseWords words) {
        var procedure = cases.procedure(obstacle);
        var happened = cases.tables().listSince(obstacle.dossier(), version).stream()
                .filter(one -> !SILENT.contains(one.type()))
                .toList();
        long steps = happened.stream().filter(one -> one.type().equals(STEP)).count();
        // Steps come in order, so the newest of the dossier are those that happened since.
        var names = obstacle.steps().stream()
                .skip(Math.max(0, obstacle.steps().size() - steps))
                .map(step -> procedure.step(step.step()).name().in(words.locale()))
                .iterator();
        return new Story(happened.stream()
                .map(one -> new Story.Entry(
                        one.at(),
                        true,
                        words.side(one.side()),
                        one.type().equals(STEP) && names.hasNext() ? names.next() : words.event(one.type()),
                        null,
                        null,
                        false))
                .toList());
    }
}
