package eu.schakel.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One figure.
 *
 * @param name what was measured
 * @param value the figure
 * @param unit of it; {@code x} for a ratio
 * @param bar what it must reach, or stay under; absent when it is only told
 * @param atLeast whether the bar is a lower limit
 */
public record Measure(
        String name, double value, String unit, @Nullable Double bar, boolean atLeast) {
    public static Measure told(String name, double value, String unit) {
        return new Measure(name, value, unit, null, true);
    }

    public static Measure atLeast(String name, double value, String unit, double bar) {
        return new Measure(name, value, unit, bar, true);
    }

    public static Measure under(String name, double value, String unit, double bar) {
        return new Measure(name, value, unit, bar, false);
    }

    /** Whether it reaches its bar; told figures always do. */
    public boolean isReached() {
        return bar == null || (atLeast ? value >= bar : value < bar);
    }

    /** One line of the table. */
    public String line() {
        var wanted = bar == null ? "" : (atLeast ? "at least " : "under ") + round(bar);
        return String.format(
                Locale.ROOT, "%-66s %12s %-9s %-16s %s", name, round(value), unit, wanted, isReached() ? "" : "MISSED");
    }

    private static String round(double number) {
        return number >= 100 || number == Math.rint(number)
                ? String.format(Locale.ROOT, "%,.0f", number)
                : String.format(Locale.ROOT, "%.3g", number);
    }
}
