package eu.schakel.agreements.staff;

import eu.schakel.agreements.Agreement;
import eu.schakel.agreements.AgreementReads;
import eu.schakel.agreements.AgreementReads.Judged;
import eu.schakel.agreements.AgreementReads.Order;
import eu.schakel.agreements.Filter;
import eu.schakel.agreements.Moment;
import eu.schakel.agreements.Question;
import eu.schakel.agreements.Reading;
import eu.schakel.agreements.staff.WorkList.Row;
import eu.schakel.agreements.staff.WorkList.Section;
import eu.schakel.portal.EmptyState;
import eu.schakel.portal.Formats;
import eu.schakel.portal.Link;
import eu.schakel.portal.Status;
import eu.schakel.portal.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Gathers the work lists. */
final class WorkLists {
    /** How far ahead a next step comes into view: what is due within a month still leaves time to ask somebody. */
    private static final int AHEAD_MONTHS = 1;

    /** A report is answered within two days: a target that the public page promises, no legal limit. */
    private static final int REPORT_DAYS = 2;

    /** A date as near as this is marked. */
    private static final int NEAR_DAYS = 7;

    private final Staff staff;
    private final String self;

    WorkLists(Staff staff) {
        this.staff = staff;
        this.self = staff.governments().self();
    }

    WorkList of(String body, boolean mine, Words words) {
        var now = staff.now();
        Function<List<Judged>, List<Judged>> ours =
                rows -> rows.stream().filter(row -> isOurs(row, body, mine)).toList();
        var path = "/" + words.language().tag() + "/work";
        var other = mine
                ? new Link(words.get("work.show-all"), path + "?scope=all")
                : new Link(words.get("work.show-mine", "body", body), path);
        return new WorkList(
                body,
                mine,
                other,
                List.of(
                        section("late", ours.apply(late(now)), row -> late(row, words, now.day()), words),
                        questions(body, mine, words, now),
                        section("steps", ours.apply(steps(now)), row -> step(row, words, now.day()), words),
                        section(
                                "unread",
                                ours.apply(staff.reads().listWithoutReading(self, null, now)),
                                row -> unread(row, words, now.day()),
                                words),
                        section("silent", ours.apply(silent(now)), row -> silent(row, words), words),
                        reports(words, now.day())));
    }

    private List<Judged> late(Moment now) {
        return staff.reads()
                .list(flagged(true, false), now, Order.DUE, 0, AgreementReads.MAX_LIMIT)
                .rows();
    }

    /** Of which we spoke once: the others stand in the list of what we have said nothing of. */
    private List<Judged> silent(Moment now) {
        return staff.reads().list(flagged(false, true), now, Order.SPOKE, 0, AgreementReads.MAX_LIMIT).rows().stream()
                .filter(row -> row.agreement().reading(self).isPresent())
                .toList();
    }

    private List<Judged> steps(Moment now) {
        return staff.reads().listWithNextStep(self, now.day().plusMonths(AHEAD_MONTHS), now);
    }

    private static Filter flagged(boolean late, boolean silent) {
        return new Filter(null, null, null, null, null, null, null, late, silent, null);
    }

    /** An agreement is a body's own when the owner on our side bears its name. */
    private boolean isOurs(Judged row, String body, boolean mine) {
        var entry = row.agreement().entry();
        var owner = entry.owners().get(self);
        return owner != null
                && (!mine || owner.body().toLowerCase(Locale.ROOT).contains(body.toLowerCase(Locale.ROOT)));
    }

    private Section questions(String body, boolean mine, Words words, Moment now) {
        record Waiting(Judged about, Question question, boolean shared) {}
        var waiting = new ArrayList<Waiting>();
        for (var judged : staff.reads().listWithOpenQuestion(now)) {
            judged.agreement().questions().stream()
                    .filter(Question::isOpen)
                    .forEach(question -> waiting.add(new Waiting(judged, question, false)));
        }
        for (var shared : staff.inside().listOpenSharedQuestions()) {
            staff.reads()
                    .find(shared.dossier(), now)
                    .ifPresent(judged -> waiting.add(new Waiting(judged, shared.question(), true)));
        }
        var rows = waiting.stream()
                .filter(each -> !each.question.side().equals(self) && isOurs(each.about, body, mine))
                .sorted(Comparator.comparing((Waiting each) -> each.question.answerBy())
                        .thenComparing(each -> each.question.id()))
                .map(each -> new Row(
                        words.title(each.about.agreement().entry()),
                        href(each.about.agreement(), words) + "/answer?question=" + each.question.id() + "#form",
                        left(each.question.answerBy(), words, now.day()),
                        words.get(
                                each.shared ? "work.question.shared" : "work.question.public",
                                "side",
                                words.side(each.question.side()).name(),
                                "question",
                                words.said(each.question.question())),
                        false))
                .toList();
        return section("questions", rows, words);
    }

    private Section reports(Words words, LocalDate today) {
        var rows = staff.inside().listOpenReports().stream()
                .map(report -> new Row(
                        words.get("work.report", "page", report.page()),
                        "/" + words.language().tag() + "/work/reports/" + report.event(),
                        left(Formats.day(report.reportedAt()).plusDays(REPORT_DAYS), words, today),
                        words.said(report.report()),
                        true))
                .toList();
        return section("reports", rows, words);
    }

    private Row late(Judged row, Words words, LocalDate today) {
        var due = row.judgement().due();
        return row(row, due == null ? today : due, words.get("work.late.why", "owner", owner(row)), words, today);
    }

    private Row step(Judged row, Words words, LocalDate today) {
        var reading = row.agreement().reading(self);
        var step = reading.map(Reading::nextStep).map(words::said).orElse("");
        var date = reading.map(Reading::nextDate).orElse(today);
        return row(row, date, words.get("work.steps.why", "step", step), words, today);
    }

    private Row unread(Judged row, Words words, LocalDate today) {
        var due = row.judgement().due();
        var text = words.get("work.unread.why", "owner", owner(row));
        return due == null
                ? new Row(
                        words.title(row.agreement().entry()),
                        href(row.agreement(), words),
                        new Status(words.get("work.no-date"), Tone.QUIET),
                        text,
                        false)
                : row(row, due, text, words, today);
    }

    private Row silent(Judged row, Words words) {
        var since = row.judgement().silentSince();
        return new Row(
                words.title(row.agreement().entry()),
                href(row.agreement(), words),
                new Status(since == null ? "" : words.get("tag.silent", "date", words.date(since)), Tone.QUIET),
                words.get("work.silent.why", "owner", owner(row)),
                false);
    }

    private static Row row(Judged row, LocalDate date, String text, Words words, LocalDate today) {
        return new Row(
                words.title(row.agreement().entry()),
                href(row.agreement(), words),
                left(date, words, today),
                text,
                false);
    }

    private String owner(Judged row) {
        var owner = row.agreement().entry().owners().get(self);
        return owner == null ? "" : owner.body();
    }

    private static Status left(LocalDate date, Words words, LocalDate today) {
        var tone =
                date.isBefore(today) ? Tone.LATE : date.isBefore(today.plusDays(NEAR_DAYS)) ? Tone.WAITING : Tone.QUIET;
        return new Status(words.formats().daysLeft(date, today), tone);
    }

    private static String href(Agreement agreement, Words words) {
        return "/" + words.language().tag() + AgreementWork.path(agreement);
    }

    private static Section section(String id, List<Judged> found, Function<Judged, Row> toRow, Words words) {
        return section(id, found.stream().map(toRow).toList(), words);
    }

    private static Section section(String id, List<Row> rows, Words words) {
        var key = "work." + id;
        return new Section(
                id,
                words.get(key + ".title"),
                words.get(key + ".what"),
                words.get(key + ".how"),
                rows,
                new EmptyState(words.get(key + ".none"), words.get(key + ".none.next"), null));
    }
}
