package eu.schakel.similar;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One word of a text.
 *
 * @param written as the writer wrote it, to show in an explanation
 * @param plain without capitals and accents, to compare
 */
record Word(String written, String plain) {
    /** What is longer is read up to here: a description in the register of the Union has 5,000 characters. */
    static final int CHARACTERS_READ = 10_000;
    /** Nobody writes such a word; pasted rubbish does not make thousands of pieces. */
    private static final int LONGEST_WORD = 60;

    /** Digits apart from letters: "5G", "25meter". Vowel marks of other scripts belong to their word. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|\\p{Nd}+");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    static List<Word> of(String text) {
        var words = new ArrayList<Word>();
        var found = WORD.matcher(text).region(0, Math.min(text.length(), CHARACTERS_READ));
        while (found.find()) {
            if (found.end() - found.start() <= LONGEST_WORD) {
                words.add(new Word(found.group(), plain(found.group())));
            }
        }
        return words;
    }

    private static String plain(String written) {
        var lower = written.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ø", "o");
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
    }
}
