package eu.schakel.portal.data;

import eu.schakel.edge.Representation;
import eu.schakel.portal.Translated;
import java.time.LocalDate;
import java.util.List;

/**
 * A set of data that a desk publishes.
 *
 * @param id in kebab case; stays
 * @param page path of its page below the language
 * @param begins the day that the oldest of it speaks of
 * @param theme of the European data themes, its code such as {@code GOVE}
 */
public record Dataset(
        String id,
        Translated title,
        Translated description,
        List<Translated> keywords,
        String page,
        LocalDate begins,
        String theme,
        List<Distribution> distributions) {
    /** Keeps its own copies of the lists. */
    public Dataset {
        keywords = List.copyOf(keywords);
        distributions = List.copyOf(distributions);
    }

    /**
     * One form of it.
     *
     * @param path without language, with the suffix of the form
     */
    public record Distribution(String path, Representation form, Translated description) {}
}
