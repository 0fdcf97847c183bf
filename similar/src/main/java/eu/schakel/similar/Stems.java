package eu.schakel.similar;

import java.util.List;

/** Takes endings off, so that "vergunningen" meets "vergunning". It need not be right, only the same for text and lexicon. */
final class Stems {
    private static final int SHORTEST = 3;
    private static final int SHORTEST_AFTER_VERB_ENDING = 4;

    private static final List<String> DUTCH = List.of("en", "e", "s", "t", "d");
    private static final List<String> GERMAN = List.of("ern", "en", "er", "es", "em", "e", "n", "s", "t");
    private static final List<String> FRENCH =
            List.of("aient", "ement", "ent", "ant", "ait", "ons", "ee", "er", "ez", "e");
    private static final List<String> ENGLISH = List.of("ing", "ed", "es", "s", "e");

    private Stems() {}

    static String of(String word, Language language) {
        return switch (language) {
            case NL -> dutch(word);
            case DE -> german(word);
            case FR -> french(word);
            case EN -> english(word);
            case UNKNOWN -> word;
        };
    }

    private static String dutch(String word) {
        var stem = undoubled(withoutAll(word, DUTCH));
        // "huizen" and "huis", "brieven" and "brief", "scholen" and "school".
        stem = stem.endsWith("z") ? replaceLast(stem, "s") : stem.endsWith("v") ? replaceLast(stem, "f") : stem;
        return stem.replace("aa", "a").replace("ee", "e").replace("oo", "o").replace("uu", "u");
    }

    private static String german(String word) {
        return undoubled(withoutAll(word, GERMAN));
    }

    private static String french(String word) {
        var single = word.endsWith("aux") && word.length() > SHORTEST + 2
                ? word.substring(0, word.length() - 2) + "l"
                : without(word, List.of("s", "x"), SHORTEST);
        return undoubled(without(single, FRENCH, SHORTEST_AFTER_VERB_ENDING));
    }

    private static String english(String word) {
        if (word.endsWith("ies") && word.length() > SHORTEST + 2) {
            return word.substring(0, word.length() - 2);
        }
        var stem = undoubled(without(word, ENGLISH, SHORTEST));
        return stem.endsWith("y") ? replaceLast(stem, "i") : stem;
    }

    /** Endings come together: "ziekenwagens" and "ziekenwagen" must both end as "ziekenwag". */
    private static String withoutAll(String word, List<String> endings) {
        var stem = without(word, endings, SHORTEST);
        var next = without(stem, endings, SHORTEST);
        while (!next.equals(stem)) {
            stem = next;
            next = without(stem, endings, SHORTEST);
        }
        return stem;
    }

    private static String without(String word, List<String> endings, int shortest) {
        for (var ending : endings) {
            if (word.endsWith(ending) && word.length() - ending.length() >= shortest) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    private static String undoubled(String word) {
        int last = word.length() - 1;
        boolean doubled =
                last > 1 && word.charAt(last) == word.charAt(last - 1) && "aeiou".indexOf(word.charAt(last)) < 0;
        return doubled ? word.substring(0, last) : word;
    }

    private static String replaceLast(String word, String letter) {
        return word.substring(0, word.length() - 1) + letter;
    }
}
