package eu.schakel.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names with their values, also for checking answers before sending. */
public record Definitions(List<Row> rows) {
    /** Keeps the list unchangeable. */
    public Definitions {
        rows = List.copyOf(rows);
    }

    /**
     * A name with its value.
     *
     * @param term the name
     * @param value the value; empty is shown as "not given"
     * @param changeHref where to change it, or null
     */
    public record Row(String term, String value, @Nullable String changeHref) {
        /** A row that cannot be changed here. */
        public Row(String term, String value) {
            this(term, value, null);
        }
    }
}
