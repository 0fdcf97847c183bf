package eu.schakel.ledger;

/** Text from outside as a message shows it: in quotes, cut short, so that hostile input cannot flood a log file. */
final class Quoted {

    private static final int MAX_SHOWN_CHARS = 80; // one line on a screen

    private Quoted() {}

    static String of(String text) {
        return text.length() <= MAX_SHOWN_CHARS
                ? "\"" + text + "\""
                : "\"" + text.substring(0, MAX_SHOWN_CHARS) + "\"... (" + text.length() + " characters)";
    }
}
