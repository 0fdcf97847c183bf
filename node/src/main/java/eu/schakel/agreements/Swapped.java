package eu.schakel.agreements;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Two letters in the wrong order, the typing error that likeness misses: it compares groups of three, and one swap changes up to four. */
final class Swapped {
    /** Longer texts are pasted, not typed; each letter more is a further search. */
    private static final int MAX_CHARS = 40;

    private Swapped() {}

    /** The text with each pair of neighbouring letters swapped, as one search for any of these; empty when there are none. */
    static String of(String text) {
        if (text.length() > MAX_CHARS) {
            return "";
        }
        return IntStream.range(0, text.length() - 1)
                .filter(i -> Character.isLetter(text.charAt(i)) && Character.isLetter(text.charAt(i + 1)))
                .filter(i -> text.charAt(i) != text.charAt(i + 1))
                .mapToObj(i -> text.substring(0, i) + text.charAt(i + 1) + text.charAt(i) + text.substring(i + 2))
                .collect(Collectors.joining(" or "));
    }
}
