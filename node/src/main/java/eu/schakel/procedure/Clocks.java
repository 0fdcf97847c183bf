package eu.schakel.procedure;

import eu.schakel.timelimits.Answer;
import eu.schakel.timelimits.HolidayCalendar;
import eu.schakel.timelimits.Question;
import eu.schakel.timelimits.Suspension;
import eu.schakel.timelimits.TimeLimitException;
import eu.schakel.timelimits.TimeLimits;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Counts the limits and targets that run in a dossier, from the steps that were taken. Pure: the same steps give the same days. */
public final class Clocks {
    private final Procedure procedure;
    private final TimeLimits table;

    public Clocks(Procedure procedure, TimeLimits table) {
        this.procedure = procedure;
        this.table = table;
    }

    /**
     * What runs, the nearest end first.
     *
     * @param taken in the order in which the steps were taken
     * @param acting the days of the authority that acts
     * @param today until when a limit that stands still is counted as standing still
     */
    public List<Clock> open(List<Taken> taken, HolidayCalendar acting, LocalDate today) {
        var clocks = new ArrayList<Clock>();
        for (var limit : procedure.limits()) {
            boolean exists = limit.only() == null || limit.only() == acting;
            if (exists) {
                find(limit, taken, acting, today).ifPresent(clocks::add);
            }
        }
        procedure.targets().forEach(target -> find(target, taken, today).ifPresent(clocks::add));
        clocks.sort(Comparator.comparing(Clock::end));
        return clocks;
    }

    private Optional<Clock> find(Procedure.Limit limit, List<Taken> taken, HolidayCalendar acting, LocalDate today) {
        boolean waits = procedure.steps().stream()
                .anyMatch(step -> step.effects().starts().contains(limit.id()));
        var run = run(new Run(limit.id(), limit, waits), taken);
        var days = days(limit.of(), taken);
        if (!run.isOpen() || days.isEmpty()) {
            return Optional.empty();
        }
        var from = limit.bothDays() ? days.stream().distinct().toList() : List.of(days.getLast());
        if (limit.within() == null) {
            return Optional.of(clock(limit, run, new TreeSet<>(from), List.of()));
        }
        var calendar = limit.calendar() == null ? acting : limit.calendar();
        var answers = from.stream()
                .map(day -> answer(Question.limit(table.limit(limit.row()), calendar, day), run, today))
                .toList();
        var ends = new TreeSet<LocalDate>();
        answers.forEach(answer -> Stream.concat(
                        Stream.of(answer.end()), answer.alternatives().stream().map(Answer.Alternative::end))
                .map(Clocks::day)
                .forEach(ends::add));
        return Optional.of(clock(limit, run, ends, answers));
    }

    private static Clock clock(Procedure.Limit limit, Run run, NavigableSet<LocalDate> ends, List<Answer> answers) {
        return new Clock(
                limit.id(),
                limit.name(),
                limit,
                limit.by(),
                ends.first(),
                List.copyOf(ends.tailSet(ends.first(), false)),
                answers,
                limit.verified() && ends.size() == 1 && answers.stream().allMatch(Answer::verified),
                run.stillSince());
    }

    /** A question that was asked after the end changes nothing any more, and is left out. */
    private Answer answer(Question question, Run run, LocalDate today) {
        var asked = question.extended(run.extensions());
        var answer = table.answer(asked);
        for (Suspension suspension : run.suspensions(today)) {
            try {
                var longer = asked.suspended(List.of(suspension));
                answer = table.answer(longer);
                asked = longer;
            } catch (TimeLimitException late) {
                // The period had already passed.
            }
        }
        return answer;
    }

    private Optional<Clock> find(Procedure.Target target, List<Taken> taken, LocalDate today) {
        var run = run(new Run(target.id(), null, false), taken);
        int begun = last(target.from(), taken);
        // Order decides, not days: all may happen on one day.
        if (!run.isOpen() || begun < 0 || last(target.to(), taken) >= begun) {
            return Optional.empty();
        }
        var begin = taken.get(begun).day();
        long still = run.suspensions(today).stream()
                .mapToLong(suspension -> ChronoUnit.DAYS.between(suspension.asked(), suspension.answered()))
                .sum();
        return Optional.of(new Clock(
                target.id(),
                target.name(),
                null,
                target.by(),
                begin.plusDays(target.days() + still),
                List.of(),
                List.of(),
                false,
                run.stillSince()));
    }

    private Run run(Run run, List<Taken> taken) {
        taken.forEach(one -> run.after(procedure.step(one.step()), one));
        return run;
    }

    /** The days of a fact or of a step, in the order of what happened. */
    private List<LocalDate> days(String fact, List<Taken> taken) {
        return taken.stream().filter(one -> is(one, fact)).map(Taken::day).toList();
    }

    private int last(String fact, List<Taken> taken) {
        int last = taken.size() - 1;
        while (last >= 0 && !is(taken.get(last), fact)) {
            last--;
        }
        return last;
    }

    private boolean is(Taken one, String fact) {
        return one.step().equals(fact) || procedure.step(one.step()).dates().contains(fact);
    }

    private static LocalDate day(Temporal moment) {
        return moment instanceof ZonedDateTime hour ? hour.toLocalDate() : (LocalDate) moment;
    }
}
