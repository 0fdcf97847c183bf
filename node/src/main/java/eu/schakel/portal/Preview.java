package eu.schakel.portal;

import java.util.List;
import java.util.Locale;

/** Shows before sending exactly what each reader will see. */
public record Preview(List<Panel> panels) {
    /** Keeps the list unchangeable. */
    public Preview {
        panels = List.copyOf(panels);
    }

    /** Who reads. */
    public enum Audience {
        /** Everybody. */
        PUBLIC,
        /** Whoever reported. */
        REPORTER,
        /** The government on the other side. */
        PARTNER,
        /** Only the own government. */
        OURS;

        /** The class in the style sheet and the end of the message key. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What one reader sees; no rows means nothing at all. The side names the reader, for the public its colour counts only. */
    public record Panel(Audience audience, Side side, Definitions content) {}
}
