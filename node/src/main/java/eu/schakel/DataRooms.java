package eu.schakel;

import eu.schakel.agreements.AgreementReads;
import eu.schakel.agreements.ChangeReads;
import eu.schakel.agreements.Vocabulary;
import eu.schakel.agreements.data.AgreementData;
import eu.schakel.agreements.data.AgreementDataRoutes;
import eu.schakel.agreements.data.AgreementSource;
import eu.schakel.configuration.NodeConfiguration;
import eu.schakel.database.Database;
import eu.schakel.edge.RouteGroup;
import eu.schakel.limits.LimitSource;
import eu.schakel.portal.Governments;
import eu.schakel.portal.Portal;
import eu.schakel.portal.data.DataPages;
import eu.schakel.portal.data.DataSource;
import eu.schakel.portal.data.EventProofs;
import eu.schakel.portal.data.LogRoutes;
import eu.schakel.portal.data.MeRoutes;
import eu.schakel.portal.data.ProofRoutes;
import eu.schakel.portal.data.Publication;
import java.io.IOException;
import java.util.List;

/**
 * Open data of this node.
 *
 * @param forms of agreements, for the routes of their pages
 * @param proofs of public events
 * @param routes of everything that is at an address without language
 */
record DataRooms(AgreementData forms, EventProofs proofs, List<RouteGroup> routes) {

    static DataRooms of(
            NodeConfiguration configuration,
            Portal portal,
            Governments governments,
            Database database,
            AgreementReads reads,
            Vocabulary vocabulary,
            DataSource obstacles)
            throws IOException {
        var logs = PublicLogs.of(configuration);
        var publication =
                new Publication(database, portal.site().node(), configuration.publicAddress(), portal.clock());
        var proofs = new EventProofs(database, logs);
        var changes = new ChangeReads(database, configuration.silentAfter());
        var forms = new AgreementData(reads, changes, proofs, governments, publication);
        var sources = List.<DataSource>of(new AgreementSource(reads, vocabulary), obstacles, new LimitSource());
        return new DataRooms(
                forms,
                proofs,
                List.of(
                        new AgreementDataRoutes(reads, forms, vocabulary, portal.clock()),
                        new DataPages(portal, governments, publication, logs, sources),
                        new LogRoutes(database, publication, logs),
                        new ProofRoutes(proofs, publication),
                        new MeRoutes()));
    }
}
