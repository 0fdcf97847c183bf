package eu.schakel.configuration;

import java.util.regex.Pattern;

/** What the name of a node may look like: a word that fits into log origins, database names and file names. */
public final class NodeName {
    /** The rule as the end of a sentence. */
    public static final String EXPECTED =
            "lower-case letters, digits and single dashes, at most 40, such as vlaanderen";

    private static final int LIMIT = 40;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private NodeName() {}

    /** Whether the text follows the rule. */
    public static boolean isValid(String text) {
        return text.length() <= LIMIT && NAME.matcher(text).matches();
    }
}
