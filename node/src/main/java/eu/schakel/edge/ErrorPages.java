package eu.schakel.edge;

import java.util.Map;
import java.util.Optional;

/** Words and page of a problem; written by the portal. */
public interface ErrorPages {
    /** The text of a message key in a language; empty when there is none, then the edge's own words stand in. */
    Optional<String> findText(String messageKey, Map<String, Object> arguments, String language);

    /** The whole HTML page that shows a problem. Must not ask the database: it is shown when that is down, too. */
    String page(Problem problem, PageRequest request);
}
