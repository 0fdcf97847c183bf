package eu.schakel.timelimits;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Moves a last day on, where the law says so, and tells why. */
final class LastDay {
    private static final int MINIMUM_WORKING_DAYS = 2;
    /** Reg. 1182/71 art. 3(5): periods of two days or more. */
    static final int MINIMUM_FROM_DAYS_EU = 2;
    /** ATW art. 2: periods of three days or more. */
    static final int MINIMUM_FROM_DAYS_NL = 3;

    private final Question question;
    private final Set<Doubt> doubts;
    private final WorkingDays working;
    private final Stillness stillness;
    private final LocalDate first;

    LastDay(Question question, Set<Doubt> doubts, WorkingDays working, Stillness stillness, LocalDate first) {
        this.question = question;
        this.doubts = doubts;
        this.working = working;
        this.stillness = stillness;
        this.first = first;
    }

    /** Whether the calendar has any say. */
    static boolean moves(Question question, Set<Doubt> doubts) {
        var length = question.length();
        if (length != null && length.unit() == Unit.WORKING_DAYS) {
            return true;
        }
        return switch (question.shift()) {
            case NONE -> false;
            case NEXT -> true;
            case OPEN -> doubts.contains(Doubt.SHIFT_UNREAD);
            case REGIME ->
                switch (question.regime()) {
                    case EU, BE_COURT -> true;
                    case NL -> Atw.applies(question, doubts);
                    case BE_VL -> false;
                };
        };
    }

    LocalDate of(LocalDate raw, List<Step> steps) {
        var limit = question.limit();
        var article = limit == null ? "" : limit.article();
        if (!moves(question, doubts)) {
            steps.add(Step.notMoved(
                    switch (question.shift()) {
                        case NONE, NEXT -> "excluded";
                        case OPEN -> "unread";
                        case REGIME -> question.regime() == Regime.NL ? "atw" : "none-found";
                    },
                    question.shift() == Limit.Shift.REGIME
                            ? question.regime() == Regime.NL ? Articles.ATW_OUTSIDE : ""
                            : article));
            return raw;
        }
        boolean ownRule = question.shift() != Limit.Shift.REGIME;
        var basis = ownRule ? article : Articles.move(question.regime());
        var end = next(raw, basis, steps);
        if (end.isAfter(raw)) {
            steps.add(Step.moved(end, basis));
        }
        return ownRule ? end : minimum(end, steps);
    }

    private LocalDate next(LocalDate raw, String basis, List<Step> steps) {
        var day = raw;
        while (!working.contains(day)) {
            steps.add(working.skipped(day, basis));
            day = day.plusDays(1);
        }
        return day;
    }

    private LocalDate minimum(LocalDate end, List<Step> steps) {
        if (!needsMinimum(question)) {
            return end;
        }
        var basis = Articles.minimum(question.regime());
        var day = end;
        while (workingDaysUpTo(day) < MINIMUM_WORKING_DAYS) {
            day = next(day.plusDays(1), basis, steps);
        }
        if (day.isAfter(end)) {
            steps.add(Step.minimum(day, basis));
        }
        return day;
    }

    static boolean needsMinimum(Question question) {
        var length = question.length();
        return length != null
                && switch (question.regime()) {
                    case EU -> length.hasDays(MINIMUM_FROM_DAYS_EU);
                    case NL -> length.hasDays(MINIMUM_FROM_DAYS_NL);
                    case BE_COURT, BE_VL -> false;
                };
    }

    private int workingDaysUpTo(LocalDate last) {
        int count = 0;
        for (var day = last; !day.isBefore(first) && count < MINIMUM_WORKING_DAYS; day = day.minusDays(1)) {
            if (working.contains(day) && !stillness.isStill(day)) {
                count++;
            }
        }
        return count;
    }
}
