package eu.schakel.agreements.briefing;

import eu.schakel.agreements.Agreement;
import eu.schakel.agreements.AgreementReads;
import eu.schakel.agreements.AgreementReads.Judged;
import eu.schakel.agreements.AgreementReads.Order;
import eu.schakel.agreements.AgreementReads.Recent;
import eu.schakel.agreements.DeclarationReads;
import eu.schakel.agreements.Filter;
import eu.schakel.agreements.Judgement;
import eu.schakel.agreements.Moment;
import eu.schakel.agreements.Question;
import eu.schakel.agreements.TimeReads;
import eu.schakel.agreements.briefing.Briefing.Change;
import eu.schakel.agreements.briefing.Briefing.Waiting;
import eu.schakel.agreements.staff.StaffReads;
import eu.schakel.portal.Formats;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Gathers a briefing from the register. */
public final class BriefingReads {
    /** Most lines of stories looked at: a busy half year of two governments has some hundreds. */
    private static final int MOST_CHANGES = 5_000;

    /** Most days ahead that are named. */
    private static final int MOST_DATES = 100;

    private final AgreementReads reads;
    private final TimeReads times;
    private final DeclarationReads declarations;
    private final StaffReads inside;

    /** Reads from these; the questions between governments come from {@code inside}. */
    public BriefingReads(AgreementReads reads, TimeReads times, DeclarationReads declarations, StaffReads inside) {
        this.reads = reads;
        this.times = times;
        this.declarations = declarations;
        this.inside = inside;
    }

    /**
     * The briefing for a meeting. For a day that has passed it rests on what was known then, else on all that is known now.
     *
     * @param since the first day of the period
     * @param today the day of the clock
     */
    public Briefing gather(LocalDate since, LocalDate meeting, LocalDate today) {
        var moment = meeting.isBefore(today) ? Moment.endOf(meeting) : new Moment(null, meeting);
        var recent = reads.recent(moment, since, null, MOST_CHANGES);
        var newest = reads.list(Filter.ALL, moment, Order.CHANGED, 0, 1).rows().stream()
                .map(Judged::changedAt)
                .findFirst()
                .orElse(null);
        return new Briefing(
                since,
                meeting,
                reads.silentAfter(),
                declarations.list(moment),
                reads.totals(moment),
                list(
                        new Filter(
                                null, null, null, null, null, Judgement.Standing.DIFFERENT, null, false, false, null),
                        moment,
                        Order.NATURAL),
                list(flagged(true, false), moment, Order.DUE),
                list(flagged(false, true), moment, Order.SPOKE),
                waiting(moment),
                changes(recent, since, moment),
                times.coming(moment, null, MOST_DATES),
                reads.listEnteredSince(since, moment),
                removed(recent),
                newest);
    }

    private List<Judged> list(Filter filter, Moment moment, Order order) {
        return reads.list(filter, moment, order, 0, AgreementReads.MAX_LIMIT).rows();
    }

    private static Filter flagged(boolean late, boolean silent) {
        return new Filter(null, null, null, null, null, null, null, late, silent, null);
    }

    private List<Waiting> waiting(Moment moment) {
        var waiting = new ArrayList<Waiting>();
        for (var judged : reads.listWithOpenQuestion(moment)) {
            judged.agreement().questions().stream()
                    .filter(Question::isOpen)
                    .forEach(question -> waiting.add(new Waiting(judged.agreement(), question, false)));
        }
        var shared =
                moment.at() == null ? inside.listOpenSharedQuestions() : inside.listSharedQuestionsOpenAt(moment.at());
        for (var each : shared) {
            reads.find(each.dossier(), moment)
                    .ifPresent(judged -> waiting.add(new Waiting(judged.agreement(), each.question(), true)));
        }
        waiting.sort(Comparator.comparing((Waiting each) -> each.question().answerBy())
                .thenComparing(each -> each.question().id()));
        return waiting;
    }

    /** What was said in the period; what only arrived in it (the first contact of a new node) is not news. */
    private List<Change> changes(List<Recent> recent, LocalDate since, Moment moment) {
        var byDossier = new LinkedHashMap<UUID, Agreement>();
        for (var each : recent) {
            var removed = each.line().type().equals("agreements.removed");
            if (!removed && isSince(each.line().at(), since)) {
                byDossier.putIfAbsent(each.line().dossier(), each.agreement());
            }
        }
        return byDossier.values().stream()
                .map(agreement -> new Change(agreement, reads.story(agreement.dossier(), moment)))
                .toList();
    }

    private static List<Agreement> removed(List<Recent> recent) {
        return recent.stream()
                .filter(each -> each.line().type().equals("agreements.removed"))
                .map(Recent::agreement)
                .filter(Agreement::removed)
                .distinct()
                .toList();
    }

    static boolean isSince(Instant at, LocalDate since) {
        return !Formats.day(at).isBefore(since);
    }
}
