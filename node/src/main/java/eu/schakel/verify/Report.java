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

    /** In a sentence what it comes to. */
    public String sentence() {
        if (!isOk()) {
            return "Something is wrong.";
        }
        return parts.stream().anyMatch(Part::isUnwitnessed)
                ? "Nothing is wrong as far as its own signature says; nobody else vouches for it. Give a witness's key with --key."
                : "Nothing is wrong.";
    }

    /** Whether nothing is wrong. */
    public boolean isOk() {
        return parts.stream().noneMatch(Part::isWrong);
    }
}
