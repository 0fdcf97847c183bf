package eu.schakel.agreements;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a reader typed to search: what is wanted, and what is not, each with a minus before it.
 *
 * @param wanted may have signs of its own, such as quotes around a passage; empty when only things are unwanted
 */
record SearchWords(String wanted, List<String> unwanted) {
    private static final Pattern MINUS = Pattern.compile("(?<!\\S)-(\"[^\"]*\"|[^\\s\"]+)");

    static SearchWords of(String typed) {
        var text = typed.toLowerCase(Locale.ROOT);
        return new SearchWords(
                MINUS.matcher(text).replaceAll(" ").strip(),
                MINUS.matcher(text).results().map(minus -> minus.group(1)).toList());
    }
}
