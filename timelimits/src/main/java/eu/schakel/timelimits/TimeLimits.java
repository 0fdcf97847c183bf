package eu.schakel.timelimits;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Answers questions about limits, with the tables that it was given. Safe for use by many threads. */
public final class TimeLimits {
    /** Nobody decides today how days are counted later than this. */
    public static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
    /** The oldest of the laws. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1965, 4, 1);

    private final List<Limit> limits;
    private final List<Decree> decrees;

    private TimeLimits(List<Limit> limits, List<Decree> decrees) {
        this.limits = limits;
        this.decrees = List.copyOf(decrees);
    }

    /** With the tables of this library. */
    public static TimeLimits read() {
        return new TimeLimits(Limit.readAll(), Decree.readAll());
    }

    /** The same with one more decree. */
    public TimeLimits with(Decree decree) {
        var all = new ArrayList<>(decrees);
        all.add(decree);
        return new TimeLimits(limits, all);
    }

    /** The limits of the table, in its order. */
    public List<Limit> limits() {
        return limits;
    }

    /** The limit with this id. */
    public Limit limit(String id) {
        return limits.stream()
                .filter(limit -> limit.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new TimeLimitException(Mistake.LIMIT_UNKNOWN, id));
    }

    /** The holidays of the calendar of the question, as far as they were known. */
    public Holidays holidays(Question question) {
        return Holidays.of(question.calendar(), decrees, question.knownOn());
    }

    /** The end of the limit, and why. */
    public Answer answer(Question question) {
        if (question.from().isBefore(question.regime().since())) {
            throw new TimeLimitException(
                    Mistake.TOO_EARLY,
                    question.from().toString(),
                    question.regime().id(),
                    question.regime().since().toString());
        }
        checkRange(question.from());
        question.suspensions().forEach(one -> checkRange(one.answered()));
        var holidays = holidays(question);
        var byEnd = new TreeMap<Temporal, Reading>(TimeLimits::compare);
        for (var doubts : subsets(doubts(question))) {
            var outcome = count(question, holidays, doubts);
            checkRange(day(outcome.end()));
            // Subsets come smallest first: the fewest doubts explain an end best.
            byEnd.putIfAbsent(outcome.end(), new Reading(doubts, outcome));
        }
        var earliest = byEnd.firstEntry().getValue();
        var alternatives = byEnd.values().stream()
                .skip(1)
                .map(reading -> new Answer.Alternative(reading.outcome().end(), reading.doubts()))
                .toList();
        var steps = new ArrayList<>(earliest.outcome().steps());
        steps.addAll(Remarks.of(question));
        boolean verified = alternatives.isEmpty() && steps.stream().allMatch(step -> step.verified() == Verified.YES);
        return new Answer(
                question,
                earliest.outcome().end(),
                earliest.outcome().rawEnd(),
                earliest.doubts(),
                alternatives,
                steps,
                verified);
    }

    private record Reading(Set<Doubt> doubts, Outcome outcome) {}

    private static Outcome count(Question question, Holidays holidays, Set<Doubt> doubts) {
        var length = question.length();
        if (length == null) {
            return date(question);
        }
        if (length.unit() == Unit.HOURS) {
            return new HourCount(question, length, holidays, doubts).count();
        }
        if (!question.back()) {
            return new DayCount(question, length, holidays, doubts).count();
        }
        refuseStillness(question, length.toString());
        return new BackCount(question, length, holidays, doubts).count();
    }

    private static Outcome date(Question question) {
        var limit = question.limit();
        if (limit == null) {
            throw new IllegalArgumentException("A question without a length needs a limit that is a date.");
        }
        refuseStillness(question, limit.duration());
        var day = limit.date(question.from());
        var basis = question.regime() == Regime.EU ? "Regulation 1182/71 arts 4-5; 139/73" : limit.article();
        return new Outcome(day, day, List.of(Step.date(day, basis)));
    }

    private static void refuseStillness(Question question, String what) {
        if (!question.suspensions().isEmpty()) {
            throw new TimeLimitException(Mistake.SUSPENSION_NOT_HERE, what);
        }
        if (!question.extensions().isEmpty()) {
            throw new TimeLimitException(Mistake.EXTENSION_NOT_HERE, what);
        }
    }

    /** The open questions that may touch this one; a doubt that changes nothing falls out by itself. */
    private static Set<Doubt> doubts(Question question) {
        var doubts = EnumSet.noneOf(Doubt.class);
        var length = question.length();
        if (length == null) {
            return doubts;
        }
        var regime = question.regime();
        boolean hours = length.unit() == Unit.HOURS;
        if (regime == Regime.EU || regime == Regime.BE_VL) {
            doubts.add(Doubt.OPEN_DAYS);
        }
        if (regime == Regime.BE_VL && !question.back()) {
            doubts.add(Doubt.BELGIAN_MONTHS);
        }
        if (question.back() && !hours && LastDay.needsMinimum(question) && LastDay.moves(question, doubts)) {
            doubts.add(Doubt.MINIMUM_BACK);
        }
        if (hours && !question.back() && LastDay.needsMinimum(question) && regime == Regime.EU) {
            doubts.add(Doubt.MINIMUM_HOURS);
        }
        if (hours && HourCount.isRepeated(question)) {
            doubts.add(Doubt.REPEATED_HOUR);
        }
        if (!question.extensions().isEmpty()) {
            doubts.add(Doubt.EXTENSION_FROM_MOVED);
            doubts.add(Doubt.EXTENSION_TOGETHER);
        }
        if (question.shift() == Limit.Shift.OPEN) {
            doubts.add(Doubt.SHIFT_UNREAD);
        }
        return doubts;
    }

    private static List<Set<Doubt>> subsets(Set<Doubt> doubts) {
        var subsets = new ArrayList<Set<Doubt>>(List.of(EnumSet.noneOf(Doubt.class)));
        for (var doubt : doubts) {
            for (var subset : List.copyOf(subsets)) {
                var larger = EnumSet.copyOf(subset);
                larger.add(doubt);
                subsets.add(larger);
            }
        }
        subsets.sort((a, b) -> Integer.compare(a.size(), b.size()));
        return subsets;
    }

    static void checkRange(LocalDate day) {
        if (day.isAfter(LAST_DAY)) {
            throw new TimeLimitException(Mistake.TOO_LATE, LAST_DAY.toString());
        }
        if (day.isBefore(FIRST_DAY)) {
            throw new TimeLimitException(Mistake.TOO_EARLY, day.toString(), Regime.ids(), FIRST_DAY.toString());
        }
    }

    private static LocalDate day(Temporal end) {
        return end instanceof ZonedDateTime hour ? hour.toLocalDate() : (LocalDate) end;
    }

    private static int compare(Temporal a, Temporal b) {
        return a instanceof ZonedDateTime hour
                ? hour.toInstant().compareTo(((ZonedDateTime) b).toInstant())
                : ((LocalDate) a).compareTo((LocalDate) b);
    }
}
