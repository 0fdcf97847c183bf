package eu.schakel.portal;

import java.util.Locale;

/** What a status means for the reader; the tone chooses colour and mark, the words come beside it. */
public enum Tone {
    /** Done, agreed, fulfilled. */
    DONE(Icon.CHECK),
    /** Somebody is working on it. */
    BUSY(Icon.DOT),
    /** Waits for somebody, or is suspended. */
    WAITING(Icon.HOURGLASS),
    /** A date is near or past. */
    LATE(Icon.TRIANGLE),
    /** Does not move, cannot be resolved. */
    STUCK(Icon.SQUARE),
    /** The two sides judge differently. */
    DIFFERENT(Icon.LINK_OPEN),
    /** Not begun, nothing heard, or only a kind of thing. */
    QUIET(Icon.CIRCLE),
    /** Seen inside this government only. */
    INTERNAL(Icon.LOCK);

    private final Icon icon;

    Tone(Icon icon) {
        this.icon = icon;
    }

    /** The mark beside the words. */
    public Icon icon() {
        return icon;
    }

    /** The class in the style sheet. */
    public String cssClass() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
