package eu.schakel.dossier;

import eu.schakel.ledger.Hash;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** Takes away what lies behind a commitment, wherever this node keeps it, in the transaction of the event that says so. */
final class Eraser {
    private final Desks desks;

    Eraser(Desks desks) {
        this.desks = desks;
    }

    /** An own text; with the salt gone, the commitment can be guessed no more. */
    static void emptyOwn(DSLContext sql, Event event, Erasure erasure) {
        var commitment = erasure.commitment().bytes();
        var at = event.at().atOffset(ZoneOffset.UTC);
        int emptied = switch (event.body().visibility()) {
            case INTERNAL ->
                sql.execute(
                        "update core.text set salt = null, content = null, erased_at = ?"
                                + " where commitment = ? and event = ?",
                        at,
                        commitment,
                        erasure.event());
            case SHARED, PUBLIC -> {
                sql.execute("delete from open.text where commitment = ?", commitment);
                yield sql.execute(
                        "update outgoing.text set salt = null, content = null, erased_at = ?, erased_by = ?"
                                + " where commitment = ? and event = ?",
                        at,
                        event.id(),
                        commitment,
                        erasure.event());
            }
        };
        if (emptied == 0) {
            throw new IllegalArgumentException("No own text of this visibility has the commitment "
                    + erasure.commitment() + " in event " + erasure.event());
        }
    }

    /** A peer's text. What another log opens too stays open: nobody erases what somebody else published. */
    static void emptyPeers(DSLContext sql, String log, Erasure erasure) {
        var commitment = erasure.commitment().bytes();
        sql.execute(
                "update mirror.text set salt = null, content = null, erased = true where log = ? and commitment = ?",
                log,
                commitment);
        sql.execute(
                "delete from open.text o where o.commitment = ?"
                        + " and not exists (select 1 from outgoing.text t where t.commitment = o.commitment and t.salt is not null)"
                        + " and not exists (select 1 from mirror.text m where m.commitment = o.commitment and not m.erased)",
                commitment);
    }

    /**
     * A peer erases only what it wrote itself, in the dossier and with the visibility in which it wrote it. Of an event that had no
     * effect here nothing more is known than the text in the mirror.
     *
     * @throws EventException when it does not
     */
    void check(DSLContext sql, Event event, Erasure erasure) throws EventException {
        var side = event.author().side();
        var known = sql.fetch("select side, dossier, visibility from core.event where id = ?", erasure.event());
        if (known.isEmpty()) {
            return;
        }
        var own = known.stream()
                .filter(row -> row.get(0, String.class).equals(side))
                .findFirst()
                .orElseThrow(() -> new EventException(
                        "foreign-text",
                        side + " erases a text of event " + erasure.event() + ", which it did not write"));
        var visibility = event.body().visibility();
        if (!own.get(1, UUID.class).equals(event.dossier()) || Visibility.of(own.get(2, String.class)) != visibility) {
            throw new EventException(
                    "foreign-text",
                    "event " + erasure.event() + " is of another dossier or visibility than the erasure of its text");
        }
        if (find(sql, event, erasure).isEmpty()) {
            throw new EventException(
                    "no-such-text", "event " + erasure.event() + " has no text " + erasure.commitment());
        }
    }

    /** The desk empties its copies. */
    void project(DSLContext sql, String desk, Event event) throws EventException {
        if (event.body() instanceof Erasure erasure) {
            var erased = find(sql, event, erasure);
            desks.find(desk).ifPresent(known -> erased.ifPresent(text -> known.erase(sql, text)));
        }
    }

    private Optional<Erased> find(DSLContext sql, Event event, Erasure erasure) throws EventException {
        var stored = StoredEvents.find(sql, event.dossier(), event.author().side(), erasure.event());
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        var carrier = StoredEvents.read(sql, desks, stored.get()).event();
        return component(carrier.body(), erasure.commitment())
                .map(name -> new Erased(carrier, name, event.at(), erasure.reason()));
    }

    private static Optional<String> component(Body body, Hash commitment) {
        return Texts.named(body).entrySet().stream()
                .filter(text -> text.getValue().commitment().equals(commitment))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
