package eu.schakel.portal;

import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * Links to the pages of a long list.
 *
 * @param current page shown, counted from 1
 * @param last last page
 * @param href address of a page by its number
 */
public record Pagination(int current, int last, IntFunction<String> href) {
    /** Refuses a page outside the list. */
    public Pagination {
        if (current < 1 || current > last) {
            throw new IllegalArgumentException(
                    "Page %d is not among pages 1 to %d. Answer 404 for it.".formatted(current, last));
        }
    }

    /** The numbers to show: the first, the last and the neighbours of the current one. A gap in them is shown as a gap. */
    public List<Integer> numbers() {
        TreeSet<Integer> numbers = new TreeSet<>(List.of(1, last));
        for (int number = Math.max(1, current - 1); number <= Math.min(last, current + 1); number++) {
            numbers.add(number);
        }
        return List.copyOf(numbers);
    }

    /** Whether this number does not follow the one before it. */
    public boolean isAfterGap(int number) {
        return number > 1 && !numbers().contains(number - 1);
    }
}
