package eu.schakel;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.exchange.Exchange;
import eu.schakel.mail.Outbox;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.function.ToLongFunction;
import org.jooq.DSLContext;

/** What an operator wants to see of the exchange and of mail at a glance. */
final class Gauges {
    private Gauges() {}

    static void register(
            MeterRegistry registry, Exchange exchange, Standings standings, Database database, Clock clock) {
        for (var line : exchange.lines()) {
            Gauge.builder("schakel.exchange.behind", exchange, all -> behind(all, line.origin(), line.peer()))
                    .description("Entries of our log that the peer has not cosigned")
                    .tag("log", line.origin())
                    .tag("peer", line.peer())
                    .register(registry);
        }
        for (var peer :
                exchange.lines().stream().map(Exchange.Line::peer).distinct().toList()) {
            Gauge.builder("schakel.exchange.parked.there", standings, all -> all.parkedAt(peer))
                    .description("Our entries that wait at the peer, as it says; at most 100 are told")
                    .tag("peer", peer)
                    .register(registry);
            Gauge.builder("schakel.exchange.not.understood", standings, all -> all.notUnderstoodBy(peer))
                    .description("Kinds of event that we may write and the peer does not understand")
                    .tag("peer", peer)
                    .register(registry);
        }
        Gauge.builder("schakel.exchange.stopped", database, Gauges::stopped)
                .description("Logs of peers of which nothing more is taken, because they forked")
                .register(registry);
        Gauge.builder("schakel.inbox.parked", database, all -> count(all, "parked"))
                .description("Entries of peers that wait for something")
                .register(registry);
        Gauge.builder("schakel.inbox.refused", database, all -> count(all, "refused"))
                .description("Entries of peers that had no effect because they broke a rule")
                .register(registry);
        Gauge.builder("schakel.mail.late", database, all -> mails(all, sql -> Outbox.countLate(sql, clock.instant())))
                .description("Mails that should have left and did not, or not at the first attempt")
                .register(registry);
        Gauge.builder("schakel.mail.undelivered", database, all -> mails(all, Outbox::countUndelivered))
                .description("Mails that reached nobody: refused by a server, or come back")
                .register(registry);
    }

    private static double behind(Exchange exchange, String origin, String peer) {
        return exchange.lines().stream()
                .filter(line -> line.origin().equals(origin) && line.peer().equals(peer))
                .mapToDouble(line -> line.state().stored() - line.state().held())
                .sum();
    }

    private static double stopped(Database database) {
        return database.in(
                Access.APPLICATION,
                sql -> sql.fetchSingle("select (select count(*) from mirror.log where stopped is not null)"
                                + " + (select count(*) from open.log where stopped is not null)")
                        .get(0, Double.class));
    }

    private static double mails(Database database, ToLongFunction<DSLContext> count) {
        return database.in(Access.APPLICATION, count::applyAsLong);
    }

    private static double count(Database database, String table) {
        return database.in(
                Access.APPLICATION,
                sql -> sql.fetchSingle("select count(*) from core." + table).get(0, Double.class));
    }
}
