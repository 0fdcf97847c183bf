package eu.schakel.obstacles.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of reports on its way in.
 *
 * @param text as it was pasted
 * @param trouble why it cannot be read at all, or null
 * @param right how many rows can be brought in
 * @param wrong how many cannot
 */
public record ImportView(String text, @Nullable String trouble, List<Row> rows, int right, int wrong) {
    /**
     * One row.
     *
     * @param mistakes a sentence for each column that is wrong
     * @param note what to know of it, or what became of it; or null
     * @param href its dossier, or null
     */
    public record Row(
            long line,
            String about,
            List<String> mistakes,
            @Nullable String note,
            @Nullable String href) {}
}
