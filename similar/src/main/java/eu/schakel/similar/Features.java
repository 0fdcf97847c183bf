package eu.schakel.similar;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a text is about in one way of looking at it: features, how often each occurs, and the first word that showed it. */
final class Features {
    /** How often a feature occurs, and the word or phrase that showed it first. */
    record Seen(int times, String written) {}

    private final Map<String, Seen> seen = new LinkedHashMap<>();

    void add(String feature, String written) {
        seen.merge(feature, new Seen(1, written), (first, _) -> new Seen(first.times() + 1, first.written()));
    }

    Map<String, Seen> seen() {
        return seen;
    }
}
