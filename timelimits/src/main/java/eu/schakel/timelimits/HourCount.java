package eu.schakel.timelimits;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One reading of a question in hours: real hours, also in the night when the clock changes. */
final class HourCount {
    private final Question question;
    private final Length length;
    private final Set<Doubt> doubts;
    private final WorkingDays working;
    private final List<Step> steps = new ArrayList<>();

    HourCount(Question question, Length length, Holidays holidays, Set<Doubt> doubts) {
        this.question = question;
        this.length = length;
        this.doubts = doubts;
        this.working = new WorkingDays(question, holidays, doubts.contains(Doubt.OPEN_DAYS));
    }

    Outcome count() {
        if (!question.suspensions().isEmpty()) {
            throw new TimeLimitException(Mistake.SUSPENSION_NOT_HERE, length.toString());
        }
        if (!question.extensions().isEmpty()) {
            throw new TimeLimitException(Mistake.EXTENSION_NOT_HERE, length.toString());
        }
        var event = event();
        var start = start(event);
        var end = question.back() ? start.minusHours(length.amount()) : start.plusHours(length.amount());
        steps.add(Step.counted(length, question.back(), start, end, Articles.count(question.regime(), Unit.HOURS)));
        steps.add(Step.notMoved(
                "hours", question.regime() == Regime.NL ? Articles.ATW_OUTSIDE : Articles.move(question.regime())));
        if (question.regime() != Regime.EU) {
            steps.add(Step.unverified("hours"));
        }
        if (!start.getOffset().equals(end.getOffset())) {
            steps.add(Step.note("clock-changes"));
        }
        return new Outcome(end, doubts.contains(Doubt.MINIMUM_HOURS) ? minimum(start, end) : end, steps);
    }

    /** Reg. 1182/71 art. 3(1): the hour of the event does not count. The other laws say nothing of hours. */
    private ZonedDateTime start(ZonedDateTime event) {
        if (question.regime() != Regime.EU) {
            steps.add(Step.start("moment", event, event, ""));
            return event;
        }
        var hour = event.truncatedTo(ChronoUnit.HOURS);
        var start = question.back() ? hour : hour.plusHours(1);
        steps.add(Step.start("hour", event, start, Articles.start(Regime.EU)));
        return start;
    }

    private ZonedDateTime event() {
        var time = question.time();
        if (time == null) {
            throw new TimeLimitException(Mistake.HOUR_MISSING, question.from().toString());
        }
        var local = question.from().atTime(time);
        var zone = question.calendar().zone();
        if (zone.getRules().getValidOffsets(local).isEmpty()) {
            throw new TimeLimitException(Mistake.NO_SUCH_HOUR, local.toString(), zone.getId());
        }
        var event = local.atZone(zone);
        return doubts.contains(Doubt.REPEATED_HOUR)
                ? event.withLaterOffsetAtOverlap()
                : event.withEarlierOffsetAtOverlap();
    }

    static boolean isRepeated(Question question) {
        var time = question.time();
        return time != null
                && question.calendar()
                                .zone()
                                .getRules()
                                .getValidOffsets(question.from().atTime(time))
                                .size()
                        > 1;
    }

    private ZonedDateTime minimum(ZonedDateTime start, ZonedDateTime end) {
        // The period ends with the expiry of an hour: one that ends at midnight does not touch the next day.
        var first = start.toLocalDate();
        var last = end.minus(Duration.ofNanos(1)).toLocalDate();
        if (first.datesUntil(last.plusDays(1)).filter(working::contains).count() >= 2) {
            return end;
        }
        while (first.datesUntil(last.plusDays(1)).filter(working::contains).count() < 2) {
            last = last.plusDays(1);
        }
        var later = last.plusDays(1).atTime(LocalTime.MIDNIGHT).atZone(end.getZone());
        steps.add(Step.minimum(later, Articles.minimum(Regime.EU)));
        steps.addAll(working.gaps(first, last));
        return later;
    }
}
