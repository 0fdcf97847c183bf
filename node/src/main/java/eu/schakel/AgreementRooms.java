package eu.schakel;

import eu.schakel.agreements.AgreementReads;
import eu.schakel.agreements.Agreements;
import eu.schakel.agreements.Vocabulary;
import eu.schakel.configuration.NodeConfiguration;
import eu.schakel.database.Database;
import eu.schakel.edge.RouteGroup;
import eu.schakel.portal.Governments;
import eu.schakel.portal.Portal;
import java.util.List;

/** The pages and data of the register of agreements. */
final class AgreementRooms {
    private AgreementRooms() {}

    static List<RouteGroup> of(
            NodeConfiguration configuration,
            Portal portal,
            Governments governments,
            Database database,
            AgreementReads reads,
            Agreements agreements,
            Vocabulary vocabulary) {
        return List.of(new PublicPages(
                portal, governments, vocabulary, database, reads, agreements, new NoOtherForms(), event -> Optional.empty()));
    }
}
