package eu.schakel.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a number of things is divided over states, as a bar with its numbers in words. The bar differs in height too, not in colour alone. */
public record Meter(List<Segment> segments) {
    /** Width of the drawing; the page stretches it. */
    static final int WIDTH = 1000;

    private static final int HEIGHT = 20;

    /** Keeps only segments that count something: an empty one has no place in a bar. */
    public Meter {
        segments = segments.stream().filter(segment -> segment.count() > 0).toList();
    }

    /** How a segment is drawn. */
    public enum Shade {
        DONE(HEIGHT),
        BUSY(12),
        STUCK(HEIGHT),
        DIFFERENT(8),
        OPEN(4);

        private final int height;

        Shade(int height) {
            this.height = height;
        }

        /** The class in the style sheet. */
        public String cssClass() {
            return "shade-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A part of the bar.
     *
     * @param label what is counted, as it stands after the number: "bezig"
     * @param count how many
     * @param shade how it is drawn
     * @param href list of exactly these things, or null
     */
    public record Segment(
            String label, long count, Shade shade, @Nullable String href) {}

    /** A rectangle of the bar, in units of a drawing of 1000 by 20. */
    public record Bar(Shade shade, String x, String y, String width, String height) {}

    /** The rectangles of the bar, in order. */
    public List<Bar> bars() {
        long total = segments.stream().mapToLong(Segment::count).sum();
        long before = 0;
        List<Bar> bars = new ArrayList<>();
        for (Segment segment : segments) {
            double x = (double) WIDTH * before / total;
            double width = (double) WIDTH * segment.count() / total;
            bars.add(new Bar(
                    segment.shade(),
                    units(x),
                    units(HEIGHT - segment.shade().height),
                    units(width),
                    units(segment.shade().height)));
            before += segment.count();
        }
        return bars;
    }

    private static String units(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
