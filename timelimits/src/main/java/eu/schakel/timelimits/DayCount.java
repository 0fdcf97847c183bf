package eu.schakel.timelimits;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** One reading of a question in days, weeks, months or years: count, add suspensions and extensions, then move the last day. */
final class DayCount {
    private final Question question;
    private final Length length;
    private final Set<Doubt> doubts;
    private final WorkingDays working;
    private final LocalDate first;
    private final Stillness stillness;
    private final Deque<Stillness.Span> waiting;
    private final List<Step> steps = new ArrayList<>();

    DayCount(Question question, Length length, Holidays holidays, Set<Doubt> doubts) {
        this.question = question;
        this.length = length;
        this.doubts = doubts;
        this.working = new WorkingDays(question, holidays, doubts.contains(Doubt.OPEN_DAYS));
        this.first =
                question.firstDayCounts() ? question.from() : question.from().plusDays(1);
        this.stillness = new Stillness(question.suspensions(), first);
        this.waiting = new ArrayDeque<>(stillness.spans());
    }

    Outcome count() {
        var regime = question.regime();
        steps.add(Step.start(
                question.firstDayCounts() ? "that-day" : "day-after",
                question.from(),
                first,
                basis(Articles.start(regime))));
        var raw = add(first, length);
        steps.add(Step.counted(length, false, first, raw, basis(Articles.count(regime, length.unit()))));
        raw = extend(stand(raw));
        stillness.checkBefore(raw);
        stillness
                .withoutEffect()
                .forEach(one -> steps.add(Step.suspended(one.asked(), one.answered(), 0, question.suspensionBasis())));
        var moved = length.unit() == Unit.WORKING_DAYS
                ? raw
                : new LastDay(question, doubts, working, stillness, first).of(raw, steps);
        var firstInspected = length.unit() == Unit.WORKING_DAYS ? first : raw;
        if (LastDay.moves(question, doubts)) {
            steps.addAll(working.gaps(firstInspected, moved));
        }
        return new Outcome(raw, moved, steps);
    }

    /** Where a source has rules of its own that were not read, the article of the regime is no ground. */
    private String basis(String article) {
        var limit = question.limit();
        return limit != null && limit.shift() == Limit.Shift.OPEN ? limit.article() : article;
    }

    /** Days that stand still within the period make it that much longer. */
    private LocalDate stand(LocalDate end) {
        var later = end;
        while (!waiting.isEmpty() && !waiting.peek().first().isAfter(later)) {
            var span = waiting.remove();
            // Working days were counted around it already.
            later = length.unit() == Unit.WORKING_DAYS ? later : later.plusDays(span.days());
            steps.add(Step.suspended(span.first(), span.last(), span.days(), question.suspensionBasis()));
        }
        return later;
    }

    private LocalDate extend(LocalDate end) {
        var later = end;
        for (var extension : question.extensions()) {
            if ((extension.length().unit() == Unit.WORKING_DAYS) != (length.unit() == Unit.WORKING_DAYS)) {
                throw new TimeLimitException(
                        Mistake.EXTENSION_UNIT, extension.length().toString());
            }
            if (doubts.contains(Doubt.EXTENSION_FROM_MOVED)) {
                later = new LastDay(question, doubts, working, stillness, first).of(later, new ArrayList<>());
            }
            later = add(later.plusDays(1), extension.length());
            steps.add(Step.extended(extension.length(), later, extension.ground()));
            later = stand(later);
        }
        return later;
    }

    private LocalDate add(LocalDate begin, Length more) {
        return switch (more.unit()) {
            case HOURS -> throw new TimeLimitException(Mistake.EXTENSION_NOT_HERE, more.toString());
            case DAYS -> begin.plusDays(more.amount() - 1L);
            case WEEKS -> begin.plusWeeks(more.amount()).minusDays(1);
            case MONTHS -> months(begin, more.amount());
            case YEARS -> months(begin, 12 * more.amount());
            case WORKING_DAYS -> walk(begin, more.amount());
        };
    }

    private LocalDate months(LocalDate begin, int months) {
        if (question.regime() != Regime.BE_COURT
                && !doubts.contains(Doubt.BELGIAN_MONTHS)
                && !question.firstDayCounts()) {
            return Months.sameNumber(begin.minusDays(1), months);
        }
        if (Months.numberIsMissing(begin, months)) {
            steps.add(Step.unverified("number-missing"));
        }
        return Months.dayBeforeNumber(begin, months);
    }

    private LocalDate walk(LocalDate begin, int days) {
        var day = begin.minusDays(1);
        for (int counted = 0; counted < days; ) {
            day = day.plusDays(1);
            TimeLimits.checkRange(day);
            if (stillness.isStill(day)) {
                continue;
            }
            if (working.contains(day)) {
                counted++;
            } else {
                steps.add(working.skipped(day, Articles.count(question.regime(), Unit.WORKING_DAYS)));
            }
        }
        return day;
    }
}
