package eu.schakel.bench;

import eu.schakel.dossier.Body;
import eu.schakel.dossier.Desk;
import eu.schakel.dossier.Erased;
import eu.schakel.dossier.EventType;
import eu.schakel.dossier.Recorded;
import java.util.List;
import org.jooq.DSLContext;

/** The smallest desk that is one: an event of about 1 KB, and a projection of one row for each. */
final class BenchDesk implements Desk {
    static final String NAME = "bench";

    /** Official text, so that it stands in the bytes. */
    record Measured(long number, String text) implements Body.Public {}

    /** Its projection; made by the bench, since it belongs to no release. */
    static final String TABLE =
            "create table if not exists open.bench (dossier uuid, seq bigint, number bigint, text text,"
                    + " primary key (dossier, seq))";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<EventType<?>> types() {
        return List.of(EventType.of("bench.measured", Measured.class));
    }

    @Override
    public List<String> projections() {
        return List.of("open.bench");
    }

    @Override
    public void project(DSLContext sql, Recorded recorded) {
        if (recorded.event().body() instanceof Measured measured) {
            sql.execute(
                    "insert into open.bench (dossier, seq, number, text) values (?, ?, ?, ?)",
                    recorded.event().dossier(),
                    recorded.seq(),
                    measured.number(),
                    measured.text());
        }
    }

    /** Nobody types anything here. */
    @Override
    public void erase(DSLContext sql, Erased erased) {}
}
