package eu.schakel.edge.internal;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which language a reader gets.
 *
 * @param all two letters each; the first is the last resort
 */
record Languages(List<String> all) {
    /** The language of the path ({@code /nl/…}), else the best known one of Accept-Language, else the first. */
    String choose(String path, @Nullable String acceptLanguage) {
        return inPath(path) ? path.substring(1, 3) : accepted(acceptLanguage);
    }

    boolean inPath(String path) {
        return path.length() >= 3
                && (path.length() == 3 || path.charAt(3) == '/')
                && all.contains(path.substring(1, 3));
    }

    private String accepted(@Nullable String header) {
        if (header == null) {
            return all.getFirst();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> range.getRange().split("-", 2)[0])
                    .filter(all::contains)
                    .findFirst()
                    .orElse(all.getFirst());
        } catch (IllegalArgumentException _) {
            return all.getFirst();
        }
    }
}
