package eu.schakel.portal.data;

import java.util.List;

/** What a desk adds to the catalogue and to the description of the API. */
public interface DataSource {
    /** The datasets as they are now. */
    List<Dataset> listDatasets();

    /** What the API offers of them. */
    List<Endpoint> listEndpoints();
}
