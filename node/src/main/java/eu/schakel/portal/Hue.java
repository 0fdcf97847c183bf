package eu.schakel.portal;

import java.util.Locale;

/** The colour of a side, never alone: the name of the side always stands beside it. */
public enum Hue {
    /** Flanders. */
    AMBER,
    /** The Netherlands. */
    BLUE,
    /** What both share. */
    TEAL;

    /** The class in the style sheet. */
    public String cssClass() {
        return name().toLowerCase(Locale.ROOT);
    }
}
