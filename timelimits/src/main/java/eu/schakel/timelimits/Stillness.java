package eu.schakel.timelimits;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The days on which a limit stands still, with what overlaps or touches taken together. */
final class Stillness {
    /** First and last day, both still. */
    record Span(LocalDate first, LocalDate last) {
        int days() {
            return (int) ChronoUnit.DAYS.between(first, last) + 1;
        }

        boolean contains(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    private final List<Suspension> suspensions;
    private final List<Span> spans = new ArrayList<>();

    Stillness(List<Suspension> suspensions, LocalDate firstDay) {
        this.suspensions = suspensions.stream()
                .sorted(Comparator.comparing(Suspension::asked))
                .toList();
        for (var suspension : this.suspensions) {
            if (suspension.firstDay().isBefore(firstDay)) {
                throw new TimeLimitException(
                        Mistake.SUSPENSION_BEFORE_START,
                        suspension.toString(),
                        firstDay.minusDays(1).toString());
            }
            add(suspension);
        }
    }

    private void add(Suspension suspension) {
        if (suspension.firstDay().isAfter(suspension.lastDay())) {
            return;
        }
        var before = spans.isEmpty() ? null : spans.getLast();
        if (before == null || suspension.firstDay().isAfter(before.last().plusDays(1))) {
            spans.add(new Span(suspension.firstDay(), suspension.lastDay()));
        } else if (suspension.lastDay().isAfter(before.last())) {
            spans.set(spans.size() - 1, new Span(before.first(), suspension.lastDay()));
        }
    }

    List<Span> spans() {
        return spans;
    }

    boolean isStill(LocalDate day) {
        return spans.stream().anyMatch(span -> span.contains(day));
    }

    /** Suspensions of which no day stands still: answered on the same day or the next. */
    List<Suspension> withoutEffect() {
        return suspensions.stream()
                .filter(one -> one.firstDay().isAfter(one.lastDay()))
                .toList();
    }

    /** Refuses what begins after the limit has ended. */
    void checkBefore(LocalDate end) {
        for (var suspension : suspensions) {
            if (suspension.firstDay().isAfter(end)) {
                throw new TimeLimitException(Mistake.SUSPENSION_AFTER_END, suspension.toString(), end.toString());
            }
        }
    }
}
