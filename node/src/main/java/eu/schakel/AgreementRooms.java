package eu.schakel;

import eu.schakel.agreements.AgreementReads;
import eu.schakel.agreements.Agreements;
import eu.schakel.agreements.Vocabulary;
import eu.schakel.agreements.staff.Staff;
import eu.schakel.agreements.staff.StaffReads;
import eu.schakel.agreements.staff.StaffRooms;
import eu.schakel.configuration.NodeConfiguration;
import eu.schakel.database.Database;
import eu.schakel.edge.RouteGroup;
import eu.schakel.portal.Governments;
import eu.schakel.portal.Messages;
import eu.schakel.portal.Portal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

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
        var staff = new Staff(
                portal, governments, reads, new StaffReads(database), agreements, Messages.load(Staff.MESSAGES));
        var rooms = new ArrayList<RouteGroup>();
        rooms.addAll(StaffRooms.of(staff, UUID::randomUUID));
        return List.copyOf(rooms);
    }
}
