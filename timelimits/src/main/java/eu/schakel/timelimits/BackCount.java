package eu.schakel.timelimits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One reading of a question that is counted back from an event: no law read here moves such a day. */
final class BackCount {
    private final Question question;
    private final Length length;
    private final Set<Doubt> doubts;
    private final WorkingDays working;
    private final List<Step> steps = new ArrayList<>();

    BackCount(Question question, Length length, Holidays holidays, Set<Doubt> doubts) {
        this.question = question;
        this.length = length;
        this.doubts = doubts;
        this.working = new WorkingDays(question, holidays, doubts.contains(Doubt.OPEN_DAYS));
    }

    Outcome count() {
        var regime = question.regime();
        var event = question.from();
        steps.add(Step.start("back", event, event.minusDays(1), Articles.start(regime)));
        var raw = switch (length.unit()) {
            case HOURS -> throw new IllegalStateException("Hours are counted elsewhere.");
            case DAYS -> event.minusDays(length.amount());
            case WEEKS -> event.minusWeeks(length.amount());
            case MONTHS -> event.minusMonths(length.amount());
            case YEARS -> event.minusYears(length.amount());
            case WORKING_DAYS -> walk(event, length.amount());
        };
        steps.add(Step.counted(length, true, event, raw, Articles.count(regime, length.unit())));
        steps.add(Step.notMoved("back", Articles.back(regime)));
        if (regime == Regime.BE_COURT || regime == Regime.BE_VL) {
            steps.add(Step.unverified("back"));
        }
        var end = doubts.contains(Doubt.MINIMUM_BACK) ? minimum(raw) : raw;
        if (length.unit() == Unit.WORKING_DAYS || doubts.contains(Doubt.MINIMUM_BACK)) {
            steps.addAll(working.gaps(end, event));
        }
        return new Outcome(raw, end, steps);
    }

    private LocalDate walk(LocalDate event, int days) {
        var day = event;
        for (int counted = 0; counted < days; ) {
            day = day.minusDays(1);
            TimeLimits.checkRange(day);
            if (working.contains(day)) {
                counted++;
            } else {
                steps.add(working.skipped(day, Articles.count(question.regime(), Unit.WORKING_DAYS)));
            }
        }
        return day;
    }

    private LocalDate minimum(LocalDate raw) {
        var day = raw;
        while (workingDaysFrom(day) < 2) {
            day = day.minusDays(1);
        }
        if (day.isBefore(raw)) {
            steps.add(Step.minimum(day, Articles.minimum(question.regime())));
        }
        return day;
    }

    private long workingDaysFrom(LocalDate first) {
        return first.datesUntil(question.from()).filter(working::contains).count();
    }
}
