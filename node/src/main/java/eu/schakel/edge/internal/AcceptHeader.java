package eu.schakel.edge.internal;

import eu.schakel.edge.Representation;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What a client accepts (RFC 9110 section 12.5.1), as a quality from 0 to 1000 for each representation. */
public final class AcceptHeader {
    /** Browsers and libraries in use send far fewer different headers; a client that invents them only empties this. */
    private static final int MOST_KEPT = 500;

    /** Longer than any browser's; what comes after it is not read. */
    private static final int MOST_RANGES = 32;

    private static final int FULL = 1000;

    private static final ConcurrentHashMap<String, AcceptHeader> KEPT = new ConcurrentHashMap<>();

    private static final AcceptHeader ANYTHING = new AcceptHeader("*/*");

    private final Map<Representation, Integer> qualities = new EnumMap<>(Representation.class);
    private final boolean namesHtml;
    private final String key;

    private AcceptHeader(String header) {
        var specificities = new EnumMap<Representation, Integer>(Representation.class);
        var html = false;
        var ranges = header.toLowerCase(Locale.ROOT).split(",", MOST_RANGES + 1);
        for (var i = 0; i < Math.min(ranges.length, MOST_RANGES); i++) {
            var parts = ranges[i].split(";", -1);
            var range = parts[0].strip();
            html |= range.equals(Representation.HTML.mediaType());
            for (var representation : Representation.values()) {
                var specificity = specificity(range, representation.mediaType());
                if (specificity > specificities.getOrDefault(representation, 0)) {
                    specificities.put(representation, specificity);
                    qualities.put(representation, quality(parts));
                }
            }
        }
        namesHtml = html && quality(Representation.HTML) > 0;
        key = qualities.toString();
    }

    /** Reads a header; a missing one accepts anything. */
    public static AcceptHeader of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return ANYTHING;
        }
        var kept = KEPT.get(header);
        if (kept != null) {
            return kept;
        }
        if (KEPT.size() >= MOST_KEPT) {
            KEPT.clear();
        }
        return KEPT.computeIfAbsent(header, AcceptHeader::new);
    }

    /** The best of what is offered; of equally good ones the first; empty when none is acceptable. */
    public Optional<Representation> choose(Representation... offered) {
        @Nullable Representation best = null;
        for (var candidate : offered) {
            if (quality(candidate) > (best == null ? 0 : quality(best))) {
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether a person reads the answer: programs do not ask for HTML by name. */
    boolean namesHtml() {
        return namesHtml;
    }

    /** The same for headers that lead to the same choice. */
    String key() {
        return key;
    }

    private int quality(Representation representation) {
        return qualities.getOrDefault(representation, 0);
    }

    private static int specificity(String range, String mediaType) {
        if (range.equals(mediaType)) {
            return 3;
        }
        if (range.endsWith("/*") && mediaType.startsWith(range.substring(0, range.length() - 1))) {
            return 2;
        }
        return range.equals("*/*") ? 1 : 0;
    }

    private static int quality(String[] parts) {
        for (var part : parts) {
            var parameter = part.strip();
            if (parameter.startsWith("q=")) {
                try {
                    return (int) Math.clamp(Double.parseDouble(parameter.substring(2)) * FULL, 0, FULL);
                } catch (NumberFormatException _) {
                    return 0;
                }
            }
        }
        return FULL;
    }
}
