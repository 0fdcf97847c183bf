package eu.schakel.agreements.data;

import eu.schakel.agreements.AgreementReads.Order;
import eu.schakel.agreements.Filter;
import eu.schakel.agreements.Judgement.Standing;
import eu.schakel.agreements.Kind;
import eu.schakel.agreements.Moment;
import eu.schakel.agreements.Status;
import eu.schakel.agreements.Vocabulary;
import eu.schakel.portal.data.Query;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Which rows a request asks for: the parameters of the list page, the day, and a page of rows.
 *
 * @param order of the rows; the usual one of the list when the request names none
 * @param limit cut to what one answer holds
 */
record FilterQuery(Filter filter, Moment moment, Order order, int offset, int limit) {
    static final List<String> KINDS =
            Arrays.stream(Kind.values()).map(Kind::word).toList();
    static final List<String> STATUSES =
            Arrays.stream(Status.values()).map(Status::word).toList();
    static final List<String> STANDINGS =
            Arrays.stream(Standing.values()).map(Standing::word).toList();

    /** Rows when no limit is asked for: a screen or two. */
    static final int USUAL_LIMIT = 100;

    /** Most rows in one answer. */
    static final int MAX_LIMIT = eu.schakel.agreements.AgreementReads.MAX_LIMIT;

    /**
     * Reads the parameters.
     *
     * @throws eu.schakel.edge.ProblemException 422, naming each parameter that is wrong
     */
    static FilterQuery of(Context context, Vocabulary vocabulary, Clock clock, Order usual) {
        var query = new Query(context);
        var filter = new Filter(
                query.text("q"),
                query.text("declaration"),
                query.choice("theme", vocabulary.listThemes(), theme -> theme),
                query.choice("kind", KINDS, Kind::of),
                query.text("body"),
                query.choice("standing", STANDINGS, Standing::of),
                query.choice("status", STATUSES, Status::of),
                query.flag("late"),
                query.flag("silent"),
                query.day("since"));
        var moment = moment(query, clock);
        var order = query.choice("order", Order.listWords(), Order::of);
        int offset = query.number("offset", 0, 0);
        int limit = Math.min(query.number("limit", USUAL_LIMIT, 1), MAX_LIMIT);
        query.check();
        return new FilterQuery(filter, moment, order == null ? usual : order, offset, limit);
    }

    /** The day alone. */
    static Moment moment(Context context, Clock clock) {
        var query = new Query(context);
        var moment = moment(query, clock);
        query.check();
        return moment;
    }

    private static Moment moment(Query query, Clock clock) {
        var now = Moment.now(clock);
        LocalDate day = query.pastDay("on", now.day());
        return day == null ? now : Moment.endOf(day);
    }
}
