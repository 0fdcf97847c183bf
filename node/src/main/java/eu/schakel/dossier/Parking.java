package eu.schakel.dossier;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** The entries of peers' logs whose effect comes later. In each dossier the first of them says why, the others stand behind it. */
final class Parking {
    /** Reason of all but the first. */
    static final String BEHIND = "behind";

    /** Dossiers that go on in one transaction; the rest at the next look. */
    private static final int DOSSIERS_A_TURN = 256;

    private Parking() {}

    static void put(DSLContext sql, Recorder.Place place, ParkException why, Instant now) {
        sql.execute(
                "insert into core.parked (log, position, dossier, reason, needs, detail, since) values (?, ?, ?, ?, ?, ?, ?)",
                place.log(),
                place.position(),
                why.dossier(),
                why.reason(),
                why.needs(),
                String.valueOf(why.getMessage()),
                now.atOffset(ZoneOffset.UTC));
    }

    /** It was tried and waits on, perhaps for something else; since when it waits stays. */
    static void waitsOn(DSLContext sql, Recorder.Place place, ParkException why) {
        sql.execute(
                "update core.parked set reason = ?, needs = ?, detail = ? where log = ? and position = ?",
                why.reason(),
                why.needs(),
                String.valueOf(why.getMessage()),
                place.log(),
                place.position());
    }

    /** Waits no more; false when it did not wait. */
    static boolean remove(DSLContext sql, Recorder.Place place) {
        return sql.execute("delete from core.parked where log = ? and position = ?", place.log(), place.position())
                == 1;
    }

    /** An entry that never has an effect here. */
    static void refuse(DSLContext sql, Recorder.Place place, String reason, String detail, Instant now) {
        sql.execute(
                "insert into core.refused (log, position, reason, detail, at) values (?, ?, ?, ?, ?)",
                place.log(),
                place.position(),
                reason,
                detail,
                now.atOffset(ZoneOffset.UTC));
    }

    /**
     * What came before an entry.
     *
     * @param isKnown the same event was taken already
     * @param isBlocked an earlier entry of the same dossier waits
     */
    record Before(boolean isKnown, boolean isBlocked) {}

    static Before before(DSLContext sql, Recorder.Place place, EventBytes.Envelope envelope) {
        var row = sql.fetchSingle(
                "select exists (select 1 from core.event where side = ? and id = ?),"
                        + " exists (select 1 from core.parked where log = ? and dossier = ? and position < ?)",
                envelope.side(),
                envelope.id(),
                place.log(),
                envelope.dossier(),
                place.position());
        return new Before(row.get(0, Boolean.class), row.get(1, Boolean.class));
    }

    /** Dossiers with a first entry that has what it waited for. */
    static List<UUID> ready(DSLContext sql, String log, Instant now) {
        return sql.fetch(
                        "select p.dossier from core.parked p where p.log = ? and case p.reason"
                                + " when 'unknown-dossier' then exists (select 1 from core.dossier d where d.id = p.dossier)"
                                + " when 'unknown-cause' then exists (select 1 from core.event e where e.id = cast(p.needs as uuid))"
                                + " when 'text-missing' then exists (select 1 from mirror.text t where t.log = p.log"
                                + " and t.commitment = decode(p.needs, 'hex'))"
                                + " when 'clock' then cast(p.needs as timestamptz) <= ?"
                                + " else false end order by p.position limit ?",
                        log,
                        now.atOffset(ZoneOffset.UTC),
                        DOSSIERS_A_TURN)
                .map(row -> row.get(0, UUID.class));
    }

    /** Dossiers with anything parked, in the order of their first entry. */
    static List<UUID> all(DSLContext sql, String log) {
        return sql.fetch(
                        "select dossier from core.parked where log = ? and dossier is not null"
                                + " group by dossier order by min(position)",
                        log)
                .map(row -> row.get(0, UUID.class));
    }

    /** Where the first parked entry of a dossier lies. */
    static Optional<Recorder.Place> first(DSLContext sql, String log, UUID dossier) {
        return sql.fetchOptional(
                        "select position from core.parked where log = ? and dossier = ? order by position limit 1",
                        log,
                        dossier)
                .map(row -> new Recorder.Place(log, row.get(0, Long.class)));
    }
}
