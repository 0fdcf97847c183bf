package eu.schakel.portal.data;

import eu.schakel.portal.Link;
import java.util.List;

/** What the page about open data shows. */
public record OpenDataPage(List<Row> datasets, List<Log> logs) {
    /** Keeps its own copies of the lists. */
    public OpenDataPage {
        datasets = List.copyOf(datasets);
        logs = List.copyOf(logs);
    }

    /**
     * One dataset.
     *
     * @param forms a link for each form
     */
    public record Row(String title, String description, Link page, List<Link> forms, String version, String citation) {
        /** Keeps its own copy of the list. */
        public Row {
            forms = List.copyOf(forms);
        }
    }

    /** One public log: whose, its name, the path of its files. */
    public record Log(String side, String origin, String path) {}
}
