package eu.schakel;

import eu.schakel.agreements.AgreementReads;
import eu.schakel.agreements.Agreements;
import eu.schakel.agreements.DeclarationReads;
import eu.schakel.agreements.TimeReads;
import eu.schakel.agreements.briefing.BriefingFiles;
import eu.schakel.agreements.briefing.BriefingPage;
import eu.schakel.agreements.briefing.BriefingReads;
import eu.schakel.agreements.staff.DepartmentLinks;
import eu.schakel.agreements.staff.Staff;
import eu.schakel.agreements.staff.StaffReads;
import eu.schakel.agreements.staff.StaffRooms;
import eu.schakel.database.Database;
import eu.schakel.edge.RouteGroup;
import eu.schakel.portal.Governments;
import eu.schakel.portal.Messages;
import eu.schakel.portal.Portal;
import eu.schakel.portal.Templates;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The pages of the register for those who work on it. */
final class WorkRooms {
    private WorkRooms() {}

    static List<RouteGroup> of(
            Portal portal, Governments governments, Database database, AgreementReads reads, Agreements agreements) {
        var staff = new Staff(
                portal, governments, reads, new StaffReads(database), agreements, Messages.load(Staff.MESSAGES));
        var links = new DepartmentLinks(database, portal.clock(), new SecureRandom());
        var rooms = new ArrayList<RouteGroup>(StaffRooms.of(staff, links, UUID::randomUUID));
        rooms.add(new BriefingPage(
                staff,
                new BriefingReads(reads, new TimeReads(database), new DeclarationReads(database), staff.inside()),
                new BriefingFiles(
                        new Templates(), governments, portal.site().node().demo())));
        return List.copyOf(rooms);
    }
}
