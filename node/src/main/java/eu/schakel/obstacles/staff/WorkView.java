package eu.schakel.obstacles.staff;

import eu.schakel.portal.EmptyState;
import eu.schakel.portal.FilterForm;
import eu.schakel.portal.Link;
import eu.schakel.portal.Pagination;
import eu.schakel.portal.Status;
import eu.schakel.portal.Worded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a person, and all dossiers.
 *
 * @param total how many dossiers were found
 * @param saved the filters that this person kept
 * @param people whose whole list can be taken over
 * @param mayAct whether there are checkboxes
 */
public record WorkView(
        List<Section> sections,
        FilterForm filter,
        List<Row> rows,
        int total,
        @Nullable Pagination pagination,
        List<Link> saved,
        String query,
        List<Choice> people,
        List<Choice> receivers,
        boolean mayAct) {
    /** One of the three lists. */
    public record Section(String id, String title, String why, List<Line> lines, EmptyState empty) {
        /** All three lists together then fit a screen or two. */
        private static final int IN_SIGHT = 5;

        public List<Line> first() {
            return lines.subList(0, Math.min(IN_SIGHT, lines.size()));
        }

        public List<Line> rest() {
            return lines.subList(first().size(), lines.size());
        }
    }

    /** One thing to do: the dossier, how urgent it is, why it stands here. */
    public record Line(String href, Worded title, Status status, String why) {}

    /** One dossier in the list. */
    public record Row(String reference, String href, Worded title, String state, String assignee, Status next) {}

    /** A person that can be chosen. */
    public record Choice(String value, String text) {}
}
