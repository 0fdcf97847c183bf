package eu.schakel.dossier;

import eu.schakel.ledger.Hash;
import eu.schakel.ledger.Merkle;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Reads events back from wherever their bytes lie: INTERNAL ones with the index, own ones where they leave, peers' in the mirror. */
final class StoredEvents {
    /** Rows that the driver fetches at a time: a rebuild reads all of them and must not hold all of them. */
    private static final int FETCH_ROWS = 512;

    private static final String BYTES = "coalesce(e.bytes, m.bytes, s.bytes, p.bytes)";
    private static final String ROW =
            "select e.dossier, e.seq, d.desk, e.known_at, e.visibility, e.log, " + BYTES + ", e.hash";
    private static final String FROM = """
             from core.event e
             left join mirror.leaf m on m.log = e.log and m.position = e.position
             left join outgoing.event s on e.log is null and e.visibility = 'shared' and s.id = e.id
             left join open.event p on e.log is null and e.visibility = 'public' and p.id = e.id
            """;

    private StoredEvents() {}

    /** All events in the order in which each dossier got them; to be closed, inside its transaction. */
    static Stream<Stored> all(DSLContext sql) {
        return sql
                .resultQuery(ROW + FROM + " join core.dossier d on d.id = e.dossier order by e.dossier, e.seq")
                .fetchSize(FETCH_ROWS)
                .fetchLazy()
                .stream()
                .map(Stored::new);
    }

    /**
     * Understands a stored event.
     *
     * @throws EventException when its bytes are not what they were
     */
    static Recorded read(DSLContext sql, Desks desks, Stored stored) throws EventException {
        var bytes = stored.bytes;
        if (bytes == null) {
            throw new EventException("lost", "its bytes are not there");
        }
        if (stored.hash != null && !Merkle.leaf(bytes).equals(Hash.of(stored.hash))) {
            throw new EventException("damaged", "its bytes have another hash than when they were written");
        }
        var envelope = EventBytes.envelope(bytes);
        var type = desks.types()
                .find(envelope.type())
                .orElseThrow(() -> new EventException("unknown-type", "no desk knows the type " + envelope.type()));
        var event = EventBytes.decode(envelope, type, commitment -> opening(sql, stored, commitment));
        return new Recorded(event, stored.seq, stored.knownAt.toInstant());
    }

    /** An event of a side in a dossier. */
    static Optional<Stored> find(DSLContext sql, UUID dossier, String side, UUID id) {
        return sql.fetchOptional(
                        ROW + FROM
                                + " join core.dossier d on d.id = e.dossier where e.dossier = ? and e.side = ? and e.id = ?",
                        dossier,
                        side,
                        id)
                .map(Stored::new);
    }

    /** The leaf hashes of the events with this id: one, or of each side that used it. */
    static List<Hash> leaves(DSLContext sql, UUID id) {
        return sql.fetch("select " + BYTES + FROM + " where e.id = ?", id)
                .map(row -> Merkle.leaf(row.get(0, byte[].class)));
    }

    private static Optional<Texts.Opening> opening(DSLContext sql, Stored stored, Hash commitment) {
        var log = stored.log;
        var rows = log != null
                ? sql.fetch(
                        "select salt, content from mirror.text where log = ? and commitment = ? and salt is not null",
                        log,
                        commitment.bytes())
                : sql.fetch(
                        "select salt, content from "
                                + (stored.visibility == Visibility.INTERNAL ? "core" : "outgoing")
                                + ".text where commitment = ? and salt is not null",
                        commitment.bytes());
        return rows.stream()
                .findFirst()
                .map(row -> new Texts.Opening(Hash.of(row.get(0, byte[].class)), row.get(1, String.class)));
    }

    /** The bytes of an entry of a peer's log. */
    static byte[] entry(DSLContext sql, Recorder.Place place) {
        return sql.fetchSingle(
                        "select bytes from mirror.leaf where log = ? and position = ?", place.log(), place.position())
                .get(0, byte[].class);
    }

    /** An event as it lies in the tables. */
    static final class Stored {
        final UUID dossier;
        final long seq;
        final String desk;
        private final OffsetDateTime knownAt;
        private final Visibility visibility;
        /** Of a peer's event. */
        private final @Nullable String log;
        /** Absent when they are lost. */
        private final byte @Nullable [] bytes;
        /** What the index says of INTERNAL bytes. */
        private final byte @Nullable [] hash;

        private Stored(Record row) {
            dossier = row.get(0, UUID.class);
            seq = row.get(1, Long.class);
            desk = row.get(2, String.class);
            knownAt = row.get(3, OffsetDateTime.class);
            visibility = Visibility.of(row.get(4, String.class));
            log = row.get(5, String.class);
            bytes = row.get(6, byte[].class);
            hash = row.get(7, byte[].class);
        }
    }
}
