package eu.schakel.verify;

import java.util.List;

/**
 * What was found about a target.
 *
 * @param target as it was named
 * @param parts in the order of checking
 * @param warnings what weakens the result, such as keys from the same place
 */
public record Report(String target, List<Part> parts, List<String> warnings) {
    /** Keeps its own copies of the lists. */
    public Report {
        parts = List.copyOf(parts);
        warnings = List.copyOf(warnings);
    }

    /** Whether nothing is wrong. */
    public boolean isOk() {
        return parts.stream().noneMatch(Part::isWrong);
    }
}
