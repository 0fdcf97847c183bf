package eu.schakel.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A time limit as a bar of days, with the reason for its last day. Never a date without its reason.
 *
 * @param start the day from which is counted
 * @param end the last day
 * @param spans the days between them, in order
 * @param reason why it ends on that day, under which rule
 */
public record Clock(LocalDate start, LocalDate end, List<Span> spans, String reason) {
    /** Keeps the list unchangeable. */
    public Clock {
        spans = List.copyOf(spans);
    }

    /** What a day does to the limit. */
    public enum DayKind {
        /** Has passed and counted. */
        PASSED(10),
        /** Will count. */
        COMING(10),
        /** Does not count, because the limit is suspended. */
        STOPPED(3),
        /** Would have been the last day but is not a working day. */
        SKIPPED(5),
        /** The last day. */
        END(10);

        private final int height;

        DayKind(int height) {
            this.height = height;
        }

        /** Height in a drawing of 10: what does not count is low. */
        public int height() {
            return height;
        }

        /** The class in the style sheet and the end of the message key. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Days in a row of the same kind; their number is above zero. */
    public record Span(DayKind kind, int days) {
        /** Refuses an empty span. */
        public Span {
            if (days <= 0) {
                throw new IllegalArgumentException("A span has %d days. Leave out spans without days.".formatted(days));
            }
        }
    }

    /** The width of the drawing: one unit a day. */
    public int days() {
        return spans.stream().mapToInt(Span::days).sum();
    }

    /** The day at which the span with this index begins, counted from the start of the drawing. */
    public int offset(int index) {
        return spans.subList(0, index).stream().mapToInt(Span::days).sum();
    }

    /** The kinds of day that occur, for the legend. */
    public List<DayKind> kinds() {
        return spans.stream().map(Span::kind).distinct().toList();
    }
}
