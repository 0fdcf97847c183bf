package eu.schakel.agreements.staff;

import eu.schakel.agreements.Agreement;
import eu.schakel.agreements.AgreementReads.Judged;
import eu.schakel.agreements.Entry;
import eu.schakel.agreements.Question;
import eu.schakel.agreements.staff.AgreementView.MilestoneView;
import eu.schakel.agreements.staff.AgreementView.QuestionView;
import eu.schakel.agreements.staff.AgreementView.SideSays;
import eu.schakel.identity.Person;
import eu.schakel.identity.Role;
import eu.schakel.portal.InternalNote;
import eu.schakel.portal.Link;
import eu.schakel.portal.Pair;
import eu.schakel.portal.Status;
import eu.schakel.portal.Tone;
import eu.schakel.portal.forms.FormView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the page of one agreement for staff. */
final class AgreementViews {
    private final Staff staff;
    private final Timeline timeline;
    private final String self;

    AgreementViews(Staff staff, Timeline timeline) {
        this.staff = staff;
        this.timeline = timeline;
        this.self = staff.governments().self();
    }

    AgreementView of(Judged judged, Person person, @Nullable FormView form, Words words) {
        var agreement = judged.agreement();
        var entry = agreement.entry();
        var home = "/" + words.language().tag() + AgreementWork.path(agreement);
        return new AgreementView(
                words.title(entry),
                tags(judged, words),
                entry.description()
                        .getOrDefault(
                                words.language().tag(), entry.description().getOrDefault("en", "")),
                owners(entry, words),
                pairs(judged, words),
                form,
                form == null ? actions(agreement, person, home, words) : List.of(),
                questions(agreement, person, home, words),
                entry.milestones().stream()
                        .map(milestone -> milestone(milestone, agreement, person, home, words))
                        .toList(),
                staff.inside().listNotes(agreement.dossier()).stream()
                        .map(note -> new InternalNote(note.organisation(), note.at(), words.said(note.note())))
                        .toList(),
                timeline.of(agreement, words),
                "/" + words.language().tag() + "/agreements/" + entry.declaration() + "/" + entry.id());
    }

    private List<Status> tags(Judged judged, Words words) {
        var judgement = judged.judgement();
        var tags = new ArrayList<Status>();
        var late = judgement.lateSince();
        var silent = judgement.silentSince();
        var due = judgement.due();
        if (late != null) {
            tags.add(new Status(words.get("tag.late", "date", words.date(late)), Tone.LATE));
        } else if (due != null) {
            var left = words.formats().daysLeft(due, staff.today());
            tags.add(new Status(words.get("tag.due", "date", words.date(due), "left", left), Tone.WAITING));
        }
        if (silent != null) {
            tags.add(new Status(words.get("tag.silent", "date", words.date(silent)), Tone.QUIET));
        }
        if (judged.agreement().removed()) {
            tags.add(new Status(words.get("tag.removed"), Tone.QUIET));
        }
        return tags;
    }

    private static List<String> owners(Entry entry, Words words) {
        return words.nodes(entry).stream()
                .flatMap(node -> Stream.ofNullable(entry.owners().get(node))
                        .map(owner -> words.side(node).name() + ": "
                                + (owner.proposed()
                                        ? words.get("owner.proposed", "body", owner.body())
                                        : owner.body())))
                .toList();
    }

    /** Ours beside each of theirs. */
    List<Pair> pairs(Judged judged, Words words) {
        var agreement = judged.agreement();
        var ours = words.reading(self, agreement.reading(self).orElse(null));
        var sentence = words.standing(judged.judgement());
        return words.otherNodes(agreement.entry()).stream()
                .map(node -> new Pair(
                        ours,
                        words.reading(node, agreement.reading(node).orElse(null)),
                        bond(agreement, node),
                        sentence))
                .toList();
    }

    private Pair.Bond bond(Agreement agreement, String node) {
        var ours = agreement.reading(self);
        var theirs = agreement.reading(node);
        if (ours.isEmpty() || theirs.isEmpty()) {
            return Pair.Bond.UNKNOWN;
        }
        return ours.get().status() == theirs.get().status() ? Pair.Bond.AGREE : Pair.Bond.DIFFER;
    }

    private List<Link> actions(Agreement agreement, Person person, String home, Words words) {
        var actions = new ArrayList<Link>();
        if (person.has(Role.COORDINATOR) && !agreement.removed()) {
            var own = agreement.reading(self);
            actions.add(new Link(words.get("action.reading"), home + "/reading#form"));
            own.ifPresent(reading -> {
                actions.add(new Link(words.get("action.confirm"), home + "/confirm#form"));
                actions.add(new Link(
                        words.get("action.correction"), home + "/correction?reading=" + reading.event() + "#form"));
            });
            actions.add(new Link(words.get("action.question"), home + "/question#form"));
        }
        if (person.has(Role.COORDINATOR) || person.has(Role.CASE_HANDLER)) {
            actions.add(new Link(words.get("action.note"), home + "/note#form"));
        }
        var erasing = Staff.erasingPath(person, agreement.dossier());
        if (erasing != null) {
            actions.add(
                    new Link(words.get("action.erase"), "/" + words.language().tag() + erasing));
        }
        return actions;
    }

    private List<QuestionView> questions(Agreement agreement, Person person, String home, Words words) {
        var views = new ArrayList<QuestionView>();
        for (var question : agreement.questions()) {
            views.add(question(question, false, person, home, words));
        }
        for (var shared : staff.inside().listSharedQuestions(agreement.dossier())) {
            views.add(question(shared.question(), true, person, home, words));
        }
        return views;
    }

    private QuestionView question(Question question, boolean shared, Person person, String home, Words words) {
        var forUs = question.isOpen() && !question.side().equals(self) && person.has(Role.COORDINATOR);
        var asked = words.get(
                "question.asked",
                "organisation",
                question.organisation(),
                "date",
                words.formats().date(question.askedAt()),
                "by",
                words.date(question.answerBy()));
        var answeredAt = question.answeredAt();
        var answeredBy = question.answeredBy();
        var answered = answeredAt == null || answeredBy == null
                ? null
                : words.get(
                        "question.answered",
                        "side",
                        words.side(answeredBy).name(),
                        "date",
                        words.formats().date(answeredAt));
        return new QuestionView(
                words.side(question.side()),
                asked,
                words.worded(question.question()),
                shared,
                answered,
                question.answer() == null ? null : words.worded(question.answer()),
                forUs ? home + "/answer?question=" + question.id() + "#form" : null);
    }

    private MilestoneView milestone(
            Entry.Milestone milestone, Agreement agreement, Person person, String home, Words words) {
        var said = agreement.milestones().getOrDefault(milestone.id(), Map.of());
        var alone = milestone.side();
        var facts = new ArrayList<String>();
        if (milestone.due() != null) {
            facts.add(words.get("milestone.due", "date", words.date(milestone.due())));
        }
        if (alone != null) {
            facts.add(words.get("milestone.alone", "side", words.side(alone).name()));
        }
        if (!milestone.after().isEmpty()) {
            var before = milestone.after().stream()
                    .map(id -> words.milestoneTitle(agreement.entry(), id))
                    .toList();
            facts.add(words.get("milestone.after", "milestones", String.join(", ", before)));
        }
        var ours = person.has(Role.COORDINATOR) && !agreement.removed() && (alone == null || alone.equals(self));
        return new MilestoneView(
                words.milestoneTitle(agreement.entry(), milestone.id()),
                String.join(" ", facts),
                said.entrySet().stream()
                        .map(reading -> new SideSays(words.side(reading.getKey()), words.milestone(reading.getValue())))
                        .toList(),
                ours ? home + "/milestone?milestone=" + milestone.id() + "#form" : null);
    }
}
