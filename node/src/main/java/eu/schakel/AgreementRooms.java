package eu.schakel;

import eu.schakel.agreements.AgreementReads;
import eu.schakel.agreements.Agreements;
import eu.schakel.agreements.Vocabulary;
import eu.schakel.agreements.pages.PublicPages;
import eu.schakel.configuration.NodeConfiguration;
import eu.schakel.database.Database;
import eu.schakel.edge.RouteGroup;
import eu.schakel.portal.Governments;
import eu.schakel.portal.Portal;
import eu.schakel.portal.data.DataSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The pages and data of the register of agreements. */
final class AgreementRooms {
    private AgreementRooms() {}

    /** @param obstacles what the desk of obstacles adds to the open data of this node */
    static List<RouteGroup> of(
            NodeConfiguration configuration,
            Portal portal,
            Governments governments,
            Database database,
            AgreementReads reads,
            Agreements agreements,
            Vocabulary vocabulary,
            DataSource obstacles)
            throws IOException {
        var data = DataRooms.of(configuration, portal, governments, database, reads, vocabulary, obstacles);
        var rooms = new ArrayList<RouteGroup>(data.routes());
        rooms.add(new PublicPages(
                portal, governments, vocabulary, database, reads, agreements, data.forms(), data.proofs()));
        rooms.addAll(WorkRooms.of(portal, governments, database, reads, agreements));
        return List.copyOf(rooms);
    }
}
