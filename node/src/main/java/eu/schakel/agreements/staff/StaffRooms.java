package eu.schakel.agreements.staff;

import eu.schakel.edge.RouteGroup;
import eu.schakel.portal.forms.FormFlow;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** The staff's pages of this desk. */
public final class StaffRooms {
    private StaffRooms() {}

    /**
     * Work list, agreements, reports, texts, departments.
     *
     * @param ids makes the ids of commands
     */
    public static List<RouteGroup> of(Staff staff, DepartmentLinks links, Supplier<UUID> ids) {
        var flow = new FormFlow(ids);
        return List.of(
                new WorkListPage(staff),
                new AgreementWork(staff, flow),
                new ReportPages(staff, flow),
                new TextPages(staff, flow),
                new DepartmentsPage(staff, links),
                new DepartmentPages(staff, links, flow));
    }
}
