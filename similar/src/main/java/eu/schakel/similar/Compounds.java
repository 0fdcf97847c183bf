package eu.schakel.similar;

import java.util.List;

/** Takes Dutch and German words apart that were written together: "kinderopvangtoeslag" is about childcare and about an allowance. */
final class Compounds {
    private static final int SHORTEST_PART = 4;
    /** A part beside something unknown must be longer, or chance finds words in every name. */
    private static final int SHORTEST_LONE_PART = 5;

    private final Lexicon lexicon;

    Compounds(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The known parts of a word; none where it is no compound of known words. */
    List<String> parts(String word, Language language) {
        if (word.length() < 2 * SHORTEST_PART || (language != Language.NL && language != Language.DE)) {
            return List.of();
        }
        var all = split(word, language, 2);
        return all.isEmpty() && !isKnown(word, language) ? lonePart(word, language) : all;
    }

    private List<String> split(String word, Language language, int cuts) {
        for (int at = word.length() - SHORTEST_PART; at >= SHORTEST_PART; at--) {
            var left = word.substring(0, at);
            var right = word.substring(at);
            if (!isKnown(left, language)) {
                continue;
            }
            if (isKnown(right, language)) {
                return List.of(left, right);
            }
            var rest = cuts > 1 ? split(right, language, cuts - 1) : List.<String>of();
            if (!rest.isEmpty()) {
                return List.of(left, rest.getFirst(), rest.getLast());
            }
        }
        return List.of();
    }

    private List<String> lonePart(String word, Language language) {
        for (int length = word.length() - 1; length >= SHORTEST_LONE_PART; length--) {
            var last = word.substring(word.length() - length);
            var first = word.substring(0, length);
            if (isKnown(first, language)) {
                return List.of(first);
            }
            if (isKnown(last, language)) {
                return List.of(last);
            }
        }
        return List.of();
    }

    private boolean isKnown(String part, Language language) {
        return !lexicon.concepts(part, language).isEmpty();
    }
}
