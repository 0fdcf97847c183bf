package eu.schakel.agreements.pages;

import eu.schakel.agreements.Moment;
import eu.schakel.agreements.Vocabulary;
import eu.schakel.portal.Governments;
import eu.schakel.portal.Page;
import eu.schakel.portal.Portal;
import eu.schakel.portal.data.Query;
import io.javalin.http.Context;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What every public page of this desk is asked: in which language, and for which day.
 *
 * @param on the past day of {@code ?on=}; absent for now
 */
record Asked(
        Context context,
        Portal portal,
        Words words,
        Links links,
        Moment moment,
        @Nullable LocalDate on) {
    /**
     * Reads the address.
     *
     * @throws eu.schakel.edge.ProblemException 404 for an unknown language, 422 with a sentence when the day is malformed or in the future
     */
    static Asked of(Context context, Portal portal, Governments governments, Vocabulary vocabulary) {
        var language = portal.language(context);
        var now = Moment.now(portal.clock());
        var query = new Query(context);
        var on = query.pastDay("on", now.day());
        query.check();
        return new Asked(
                context,
                portal,
                new Words(language, portal.site(), governments, vocabulary),
                new Links(language, on),
                on == null ? now : Moment.endOf(on),
                on);
    }

    LocalDate today() {
        return moment.day();
    }

    /** The page at this address, for that day. */
    Page page(String title, String description) {
        return portal.page(context, title).asOn(on).describedAs(description);
    }
}
