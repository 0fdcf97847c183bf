package eu.schakel.attachments;

import java.util.Locale;

/** What the virus scanner said of a file. */
public enum Scan {
    /** Nothing was found. */
    CLEAN,
    /** The scanner did not answer; until it does, nobody gets the file. */
    WAITING,
    /** This node has no scanner. */
    NONE,
    /** Something was found. */
    FOUND;

    /** Whether people may get the file. */
    public boolean mayBeHandedOut() {
        return this == CLEAN || this == NONE;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Scan of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
