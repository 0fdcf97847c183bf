package eu.schakel.agreements.staff;

import eu.schakel.portal.EmptyState;
import eu.schakel.portal.Link;
import eu.schakel.portal.Status;
import java.util.List;

/**
 * What waits for the people of this side, list by list.
 *
 * @param body the organisation of whoever looks
 * @param mine whether only agreements of that organisation are listed
 */
public record WorkList(String body, boolean mine, Link other, List<Section> sections) {
    /** Keeps the list unchangeable. */
    public WorkList {
        sections = List.copyOf(sections);
    }

    /**
     * One list.
     *
     * @param id its anchor
     * @param what what is counted, as it stands after the number
     * @param why how something comes into it
     * @param empty what to say when there is nothing
     */
    public record Section(String id, String title, String what, String why, List<Row> rows, EmptyState empty) {
        /** Rows in sight at once: all lists together then fit a few screens, and the most urgent row of each is seen. */
        static final int IN_SIGHT = 5;

        /** Keeps the list unchangeable. */
        public Section {
            rows = List.copyOf(rows);
        }

        /** The most urgent rows. */
        public List<Row> first() {
            return rows.subList(0, Math.min(IN_SIGHT, rows.size()));
        }

        /** What is shown when asked for. */
        public List<Row> rest() {
            return rows.subList(first().size(), rows.size());
        }
    }

    /**
     * One thing to do.
     *
     * @param date the days that are left, or how long it waits
     * @param text why it stands here, in one line
     * @param internal whether only this side knows of it
     */
    public record Row(String title, String href, Status date, String text, boolean internal) {}
}
