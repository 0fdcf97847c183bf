package eu.schakel.limits;

import eu.schakel.portal.data.DataSource;
import eu.schakel.portal.data.Dataset;
import eu.schakel.portal.data.Endpoint;
import eu.schakel.portal.data.Endpoint.Parameter;
import java.util.List;

/** What the page on time limits adds to the description of the API; it publishes no data of its own. */
public final class LimitSource implements DataSource {
    @Override
    public List<Dataset> listDatasets() {
        return List.of();
    }

    @Override
    public List<Endpoint> listEndpoints() {
        return List.of(new Endpoint(
                LimitPage.PATH,
                "getTimeLimit",
                "time limits",
                "The day on which a legal time limit ends, under each law, and why",
                List.of(
                        text("from", "The day of the event, such as 2026-03-14."),
                        text("time", "Local time of the event, such as 14:20; needed for hours."),
                        text("amount", "How many of the unit."),
                        Parameter.choice(
                                "unit", "Days, working days, weeks, months, years or hours.", LimitQuery.UNITS),
                        Parameter.choice(
                                "direction", "Counted back from the event; left out: after it.", LimitQuery.DIRECTIONS),
                        Parameter.choice("calendar", "Whose holidays count.", LimitQuery.CALENDARS),
                        text(
                                "limit",
                                "Id of a limit of the table, such as nl-awb-4-13-2; it goes before amount and unit."),
                        text("suspend", "Spans that stand still, ASKED/ANSWERED, with blanks between them."),
                        text("known-on", "With the calendar as it was known on this day.")),
                LawByLaw.class));
    }

    private static Parameter text(String name, String description) {
        return Parameter.query(name, Endpoint.Type.TEXT, description);
    }
}
