package eu.schakel.portal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened, newest first, with both sides along one line in time. */
public record Story(List<Entry> entries) {
    /** Puts the newest first; entries of the same moment keep their order. */
    public Story {
        entries = entries.stream()
                .sorted(Comparator.comparing(Entry::at).reversed())
                .toList();
    }

    /**
     * One thing that happened.
     *
     * @param at when
     * @param timeShown whether the time of day matters to the reader, or only the day
     * @param side who did it; {@link Hue#TEAL} for both together
     * @param text what happened, in one sentence
     * @param link where to read more, or null
     * @param proofHref page that proves the entry is in the log, or null when it is in no log
     * @param internal whether only this government sees the entry
     */
    public record Entry(
            Instant at,
            boolean timeShown,
            Side side,
            String text,
            @Nullable Link link,
            @Nullable String proofHref,
            boolean internal) {}
}
