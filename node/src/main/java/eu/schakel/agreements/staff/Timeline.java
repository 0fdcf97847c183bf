package eu.schakel.agreements.staff;

import eu.schakel.agreements.Agreement;
import eu.schakel.agreements.Moment;
import eu.schakel.agreements.Question;
import eu.schakel.agreements.staff.StaffReads.Happened;
import eu.schakel.portal.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The line of time as staff see it: what everybody sees, questions between the governments, and our own notes among them. */
final class Timeline {
    private final Staff staff;

    Timeline(Staff staff) {
        this.staff = staff;
    }

    /** Everything about an agreement. */
    Story of(Agreement agreement, Words words) {
        return new Story(new ArrayList<>(entries(agreement, words).values()));
    }

    /** What happened after a version of its dossier. */
    Story since(Agreement agreement, long version, Words words) {
        var known = entries(agreement, words);
        return new Story(staff.inside().listSince(agreement.dossier(), version).stream()
                .map(happened -> known.getOrDefault(happened.event(), bare(happened, words)))
                .toList());
    }

    /** The same without what only staff may see. */
    Story publicSince(Agreement agreement, long version, Words words) {
        var known = publicEntries(agreement, words);
        return new Story(staff.inside().listSince(agreement.dossier(), version).stream()
                .flatMap(happened -> Stream.ofNullable(known.get(happened.event())))
                .toList());
    }

    private Map<UUID, Story.Entry> publicEntries(Agreement agreement, Words words) {
        var entries = new LinkedHashMap<UUID, Story.Entry>();
        for (var line : staff.reads().story(agreement.dossier(), new Moment(null, staff.today()))) {
            if (!line.type().equals("dossier.opened")) {
                var proof = "/" + words.language().tag() + "/proof/" + line.event();
                entries.put(
                        line.event(),
                        entry(line.at(), line.side(), words.say(line, agreement.entry()), proof, false, words));
            }
        }
        return entries;
    }

    private Map<UUID, Story.Entry> entries(Agreement agreement, Words words) {
        var entries = publicEntries(agreement, words);
        for (var shared : staff.inside().listSharedQuestions(agreement.dossier())) {
            question(shared.question(), words, entries);
        }
        for (var note : staff.inside().listNotes(agreement.dossier())) {
            var text =
                    words.get("story.note-added", "organisation", note.organisation(), "note", words.said(note.note()));
            entries.put(note.event(), entry(note.at(), staff.governments().self(), text, null, true, words));
        }
        return entries;
    }

    private static void question(Question question, Words words, Map<UUID, Story.Entry> entries) {
        var asked = words.get(
                "story.shared-question-asked",
                "question",
                words.said(question.question()),
                "date",
                words.date(question.answerBy()));
        entries.put(question.id(), entry(question.askedAt(), question.side(), asked, null, false, words));
        var answer = question.answer();
        if (answer != null
                && question.answerEvent() != null
                && question.answeredAt() != null
                && question.answeredBy() != null) {
            var answered = words.get("story.shared-question-answered", "answer", words.said(answer));
            entries.put(
                    question.answerEvent(),
                    entry(question.answeredAt(), question.answeredBy(), answered, null, false, words));
        }
    }

    private static Story.Entry bare(Happened happened, Words words) {
        var text = happened.type().equals("agreements.shared-question-answered")
                ? words.get("story.shared-question-answered-bare")
                : words.get("story.other");
        return entry(happened.at(), happened.side(), text, null, false, words);
    }

    private static Story.Entry entry(
            Instant at, String side, String text, @Nullable String proof, boolean internal, Words words) {
        return new Story.Entry(at, false, words.side(side), text, null, proof, internal);
    }
}
