package eu.schakel.agreements.data;

import eu.schakel.agreements.Agreement;
import eu.schakel.agreements.AgreementReads.Judged;
import eu.schakel.agreements.Entry;
import eu.schakel.agreements.ErasedWords;
import eu.schakel.agreements.MilestoneReading;
import eu.schakel.agreements.Moment;
import eu.schakel.agreements.Question;
import eu.schakel.agreements.Reading;
import eu.schakel.agreements.Wording;
import eu.schakel.agreements.data.AgreementView.EarlierView;
import eu.schakel.agreements.data.AgreementView.Links;
import eu.schakel.agreements.data.AgreementView.MilestoneReadingView;
import eu.schakel.agreements.data.AgreementView.MilestoneView;
import eu.schakel.agreements.data.AgreementView.OwnerView;
import eu.schakel.agreements.data.AgreementView.PassageView;
import eu.schakel.agreements.data.AgreementView.QuestionView;
import eu.schakel.agreements.data.AgreementView.ReadingView;
import eu.schakel.agreements.data.AgreementView.Since;
import eu.schakel.portal.Language;
import eu.schakel.portal.data.Publication;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From the desk's own records to what open data shows, with whole addresses. */
final class Views {
    private final Publication publication;

    Views(Publication publication) {
        this.publication = publication;
    }

    /** @param newest the newest public event of the dossier, if its story has one */
    AgreementView of(Judged judged, Moment moment, @Nullable UUID newest) {
        var agreement = judged.agreement();
        var entry = agreement.entry();
        var judgement = judged.judgement();
        var passage = entry.passage();
        return new AgreementView(
                entry.id(),
                entry.declaration(),
                agreement.dossier(),
                agreement.home(),
                entry.position(),
                passage.paragraph(),
                new PassageView(passage.from(), passage.to(), passage.sha256()),
                entry.title(),
                entry.description(),
                entry.kind(),
                entry.theme(),
                each(entry.owners(), owner -> new OwnerView(owner.body(), owner.proposed())),
                entry.thirdParties(),
                entry.forum(),
                entry.deadline(),
                entry.rhythm() == null ? null : entry.rhythm().toString(),
                each(agreement.readings(), Views::reading),
                agreement.earlier().stream()
                        .map(earlier ->
                                new EarlierView(earlier.side(), earlier.status(), earlier.saidAt(), earlier.event()))
                        .toList(),
                entry.milestones().stream()
                        .map(milestone -> milestone(milestone, agreement))
                        .toList(),
                agreement.questions().stream().map(Views::question).toList(),
                entry.related(),
                judgement.standing(),
                judgement.status(),
                since(judgement.lateSince()),
                since(judgement.silentSince()),
                judgement.due(),
                agreement.enteredAt(),
                agreement.saidAt(),
                judged.changedAt(),
                agreement.removed(),
                links(entry, moment, newest));
    }

    /** The path of an agreement below the language. */
    static String path(Entry entry) {
        return "/agreements/" + entry.declaration() + "/" + entry.id();
    }

    /** A query that keeps the day asked for; empty for now. */
    static String on(Moment moment) {
        return moment.at() == null ? "" : "?on=" + moment.day();
    }

    private Links links(Entry entry, Moment moment, @Nullable UUID newest) {
        var path = path(entry);
        var html = new TreeMap<String, String>();
        for (var language : Language.values()) {
            html.put(language.tag(), publication.address("/" + language.tag() + path + on(moment)));
        }
        return new Links(
                html,
                publication.address(path + ".json" + on(moment)),
                publication.address("/api/v1" + path + "/events" + on(moment)),
                publication.address(path + ".ics"),
                newest == null ? null : publication.address("/proof/" + newest + ".json"));
    }

    private static ReadingView reading(Reading reading) {
        return new ReadingView(
                reading.side(),
                reading.status(),
                said(reading.evidence()),
                reading.link(),
                reading.evidenceDate(),
                said(reading.nextStep()),
                reading.nextDate(),
                reading.organisation(),
                reading.saidAt(),
                reading.event(),
                reading.corrects(),
                said(reading.reason()));
    }

    private static MilestoneView milestone(Entry.Milestone milestone, Agreement agreement) {
        return new MilestoneView(
                milestone.id(),
                milestone.title(),
                milestone.side(),
                milestone.due(),
                milestone.after(),
                each(agreement.milestones().getOrDefault(milestone.id(), Map.of()), Views::milestoneReading));
    }

    private static MilestoneReadingView milestoneReading(MilestoneReading reading) {
        return new MilestoneReadingView(
                reading.status(), reading.date(), said(reading.note()), reading.saidAt(), reading.event());
    }

    private static QuestionView question(Question question) {
        return new QuestionView(
                question.id(),
                question.side(),
                question.organisation(),
                ErasedWords.of(question.question(), Language.EN),
                question.answerBy(),
                question.askedAt(),
                said(question.answer()),
                question.answeredBy(),
                question.answeredAt(),
                question.answerEvent());
    }

    /** What programs read is in one language for all; an erased text says so in English. */
    private static @Nullable String said(@Nullable Wording wording) {
        return ErasedWords.ofNullable(wording, Language.EN);
    }

    private static @Nullable Since since(@Nullable LocalDate day) {
        return day == null ? null : new Since(day);
    }

    private static <A, B> Map<String, B> each(Map<String, A> all, Function<A, B> change) {
        return all.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> change.apply(one.getValue()), (first, _) -> first, TreeMap::new));
    }
}
