package eu.schakel.dossier;

import eu.schakel.ledger.Merkle;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Writes events of a locked dossier: the index, the bytes of own ones, the projections, the head. */
final class Recorder {
    private final Desks desks;
    private final Outgoing outgoing;
    private final IdSource ids;
    private final Eraser eraser;

    Recorder(Side side, Desks desks, IdSource ids) {
        this.desks = desks;
        this.outgoing = new Outgoing(side);
        this.ids = ids;
        this.eraser = new Eraser(desks);
    }

    /** Names what happens. */
    @FunctionalInterface
    interface IdSource {
        UUID next(Instant now);
    }

    /**
     * What a reaction answers.
     *
     * @param visibility of the cause
     * @param hops reactions in a row, this one included
     */
    record Answering(Event.Cause cause, Visibility visibility, int hops) {
        /** What everybody reads does not point at what only the parties may. */
        Event.@Nullable Cause namedIn(Body body) {
            return body instanceof Body.Public && visibility != Visibility.PUBLIC ? null : cause;
        }
    }

    /** Where a peer's event lies in the mirror. */
    record Place(String log, long position) {}

    Optional<Head> lock(DSLContext sql, UUID dossier) {
        return sql.fetchOptional(
                        "select desk, home, parties, seq, clock, known_at from core.dossier where id = ? for update",
                        dossier)
                .map(row -> head(dossier, row));
    }

    /** Makes the head row if there is none; then locks it. */
    Head open(DSLContext sql, UUID dossier, Opening opened, Instant now) {
        sql.execute(
                "insert into core.dossier (id, desk, home, parties, seq, clock, known_at, opened_at)"
                        + " values (?, ?, ?, ?, 0, 0, ?, ?) on conflict do nothing",
                dossier,
                opened.desk(),
                opened.home(),
                opened.parties().toArray(new String[0]),
                utc(now),
                utc(now));
        return lock(sql, dossier).orElseThrow();
    }

    /**
     * What this node says.
     *
     * @param with what else is written by the way
     */
    List<Recorded> record(
            DSLContext sql,
            Head head,
            Author author,
            List<? extends Body> bodies,
            @Nullable Answering answering,
            Together with,
            Instant now) {
        var done = new ArrayList<Recorded>();
        var known = latest(now, head.knownAt());
        long clock = head.clock();
        long seq = head.seq();
        int internal = 0;
        for (var body : bodies) {
            var type = desks.types().getFor(body);
            if (body instanceof Body.Leaving) {
                clock = Math.max(micros(now), clock + 1);
            } else {
                internal++;
            }
            var event = new Event(
                    answering == null
                            ? ids.next(now)
                            : Ids.named(answering.cause().id(), type.name() + "/" + done.size()),
                    head.dossier(),
                    type.name(),
                    type.version(),
                    author,
                    now.truncatedTo(ChronoUnit.MICROS),
                    clock,
                    answering == null ? null : answering.namedIn(body),
                    answering == null ? 0 : answering.hops(),
                    body);
            var bytes = EventBytes.encode(event);
            var recorded = new Recorded(EventBytes.readBack(bytes, type, body), ++seq, known);
            var writes = new Together();
            keep(writes, event, bytes, head);
            index(writes, recorded, head, null, body instanceof Body.Internal ? bytes : null);
            done.add(recorded);
            if (done.size() == bodies.size()) {
                // Like the clock: what is INTERNAL borrows, so that no later public row shows that there was something.
                advance(writes, head, seq, clock, internal, internal < bodies.size() ? known : head.knownAt());
                writes.and(with);
            }
            writes.run(sql);
            if (body instanceof Erasure erasure) {
                Eraser.emptyOwn(sql, event, erasure);
            }
            project(sql, head, recorded);
        }
        return done;
    }

    /** What a peer said; its bytes stay in the mirror. */
    Recorded adopt(DSLContext sql, Head head, Event event, Place place, Instant now) {
        var known = latest(now, head.knownAt());
        var recorded = new Recorded(event, head.seq() + 1, known);
        var writes = new Together();
        index(writes, recorded, head, place, null);
        if (event.body() instanceof Body.Public) {
            open(writes, event, place);
        }
        advance(writes, head, recorded.seq(), Math.max(head.clock(), event.clock()), 0, known);
        writes.run(sql);
        if (event.body() instanceof Erasure erasure) {
            Eraser.emptyPeers(sql, place.log(), erasure);
        }
        project(sql, head, recorded);
        return recorded;
    }

    /** For the proof of a peer's public event: which leaf of the peer's public log it is, and what opens its commitments. */
    private static void open(Together writes, Event event, Place place) {
        writes.and(
                "insert into open.fact (event, log, leaf) select ?, ?, leaf from mirror.leaf where log = ? and position = ?"
                        + " on conflict do nothing",
                event.id(),
                Side.publicLogOf(event.author().side()),
                place.log(),
                place.position());
        for (var text : Texts.of(event.body())) {
            Outgoing.openText(writes, text);
        }
    }

    private void keep(Together writes, Event event, byte[] bytes, Head head) {
        switch (event.body()) {
            case Body.Leaving leaving -> outgoing.put(writes, event.id(), leaving, bytes, head.parties());
            case Body.Internal inside -> Actors.keepTexts(writes, event);
        }
    }

    private static void index(
            Together writes, Recorded recorded, Head head, @Nullable Place place, byte @Nullable [] internal) {
        var event = recorded.event();
        writes.and(
                "insert into core.event (dossier, seq, id, side, type, visibility, clock, known_at, log, position, bytes, hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                head.dossier(),
                recorded.seq(),
                event.id(),
                event.author().side(),
                event.type(),
                event.body().visibility().word(),
                event.clock(),
                utc(recorded.knownAt()),
                place == null ? null : place.log(),
                place == null ? null : place.position(),
                internal,
                internal == null ? null : Merkle.leaf(internal).bytes());
    }

    private void project(DSLContext sql, Head head, Recorded recorded) {
        if (recorded.event().body() instanceof HandedOver handed) {
            sql.execute("update core.dossier set home = ? where id = ?", handed.to(), head.dossier());
        }
        desks.find(head.desk()).ifPresent(desk -> desk.project(sql, recorded));
        try {
            eraser.project(sql, head.desk(), recorded.event());
        } catch (EventException e) {
            throw new IllegalStateException("The event whose text is erased cannot be read: " + e.getMessage(), e);
        }
    }

    private static void advance(Together writes, Head head, long seq, long clock, int internal, Instant known) {
        writes.and(
                "update core.dossier set seq = ?, clock = ?, internal_count = internal_count + ?, known_at = ? where id = ?",
                seq,
                clock,
                internal,
                utc(known),
                head.dossier());
    }

    private static Head head(UUID dossier, Record row) {
        return new Head(
                dossier,
                row.get(0, String.class),
                row.get(1, String.class),
                List.of(row.get(2, String[].class)),
                row.get(3, Long.class),
                row.get(4, Long.class),
                row.get(5, OffsetDateTime.class).toInstant());
    }

    private static Instant latest(Instant a, Instant b) {
        var cut = a.truncatedTo(ChronoUnit.MICROS);
        return cut.isAfter(b) ? cut : b;
    }

    private static long micros(Instant now) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, now);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
