package eu.schakel.agreements.pages;

import eu.schakel.agreements.AgreementReads.Judged;
import eu.schakel.agreements.AgreementReads.Order;
import eu.schakel.agreements.Filter;
import eu.schakel.agreements.Moment;
import eu.schakel.edge.Representation;
import io.javalin.http.Context;

/** What the public pages show, for programs: the same rows and the same thing in a form that is not a page. */
public interface OtherForms {
    /** All agreements that a filter leaves, in the order of the page; {@code form} is JSON, CSV or ATOM and already announced. */
    void list(Context context, Representation form, Filter filter, Moment moment, Order order);

    /** One agreement with what follows on the day; {@code form} is JSON, CSV, ATOM or ICS and already announced. */
    void one(Context context, Representation form, Judged judged, Moment moment);

    /** What changed last in the agreements that a filter leaves; {@code form} is JSON or ATOM and already announced. */
    void recent(Context context, Representation form, Filter filter, Moment moment);
}
