package eu.schakel.dossier;

import eu.schakel.ledger.Hash;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Takes one entry of a peer's log into its dossier, after checking who may say what. */
final class Adoption {
    /** A clock further ahead is wrong; following it would use up our numbers. */
    private static final Duration CLOCK_AHEAD = Duration.ofDays(2);

    private final Side side;
    private final Desks desks;
    private final Recorder recorder;

    Adoption(Side side, Desks desks) {
        this.side = side;
        this.desks = desks;
        this.recorder = new Recorder(side, desks, new Actors());
    }

    void adopt(DSLContext sql, String peer, Recorder.Place place, byte[] bytes, Instant now) throws EventException {
        var envelope = EventBytes.envelope(bytes);
        checkEnvelope(envelope, peer);
        if (isKnown(sql, envelope.side(), envelope.id())) {
            return;
        }
        parkIfEarly(sql, envelope, place, now);
        var type = desks.types()
                .find(envelope.type())
                .filter(known -> known.version() >= envelope.version())
                .orElseThrow(() -> new ParkException(
                        "unknown-type",
                        envelope.dossier(),
                        envelope.type() + " version " + envelope.version() + " is newer than this node"));
        var event = EventBytes.decode(envelope, type, commitment -> opening(sql, commitment));
        parkIfTextIsMissing(sql, event);
        var head = event.body() instanceof Opened opened
                ? opened(sql, peer, envelope.dossier(), opened, now)
                : recorder.lock(sql, envelope.dossier())
                        .orElseThrow(() -> new ParkException(
                                "unknown-dossier",
                                envelope.dossier(),
                                "no dossier " + envelope.dossier() + " is known here yet"));
        if (!head.parties().contains(peer)) {
            throw new EventException("no-party", peer + " is no party of dossier " + head.dossier());
        }
        var recorded = recorder.adopt(sql, head, event, place, now);
        react(sql, head, recorded, bytes, now);
    }

    /** Tells the peer that an event of its had no effect, when the dossier is known to both. */
    void answerRefusal(DSLContext sql, Recorder.Place place, byte[] bytes, String reason, Instant now) {
        var dossier = dossierOf(bytes);
        if (dossier == null) {
            return;
        }
        recorder.lock(sql, dossier).ifPresent(head -> {
            var id = Ids.named(dossier, place.log() + "/" + place.position());
            recorder.record(sql, head, Author.system(side.name()), List.of(new Refused(id, reason)), null, 0, now);
        });
    }

    static @Nullable UUID dossierOf(byte[] bytes) {
        try {
            return EventBytes.envelope(bytes).dossier();
        } catch (EventException e) {
            return null;
        }
    }

    private void react(DSLContext sql, Head before, Recorded recorded, byte[] bytes, Instant now) {
        var desk = desks.find(before.desk());
        if (desk.isEmpty()) {
            return;
        }
        var bodies = desk.get().react(sql, recorded);
        if (bodies.isEmpty()) {
            return;
        }
        var event = recorded.event();
        int hops = event.hops() + 1;
        if (hops > Event.MAX_HOPS) {
            throw new ParkException("hops", event.dossier(), "more than " + Event.MAX_HOPS + " reactions in a row");
        }
        var cause = new Event.Cause(event.id(), eu.schakel.ledger.Merkle.leaf(bytes));
        var head = recorder.lock(sql, event.dossier()).orElseThrow();
        recorder.record(sql, head, Author.system(side.name()), bodies, cause, hops, now);
    }

    private static void checkEnvelope(EventBytes.Envelope envelope, String peer) throws EventException {
        if (!envelope.side().equals(peer)) {
            throw new EventException("foreign-side", "signed by " + peer + " but said for " + envelope.side());
        }
        if (envelope.visibility() == Visibility.INTERNAL) {
            throw new EventException("internal-label", "an event labelled internal was sent");
        }
        if (envelope.hops() < 0 || envelope.hops() > Event.MAX_HOPS) {
            throw new EventException("hops", envelope.hops() + " reactions in a row; at most " + Event.MAX_HOPS);
        }
    }

    private static void parkIfEarly(DSLContext sql, EventBytes.Envelope envelope, Recorder.Place place, Instant now) {
        var dossier = envelope.dossier();
        if (!sql.fetch("select 1 from core.parked where log = ? and dossier = ? limit 1", place.log(), dossier)
                .isEmpty()) {
            throw new ParkException("behind", dossier, "an earlier event of this dossier is parked");
        }
        if (envelope.clock() > ChronoUnit.MICROS.between(Instant.EPOCH, now.plus(CLOCK_AHEAD))) {
            throw new ParkException("clock", dossier, "its clock is more than two days ahead of ours");
        }
        var cause = envelope.cause();
        if (cause != null
                && sql.fetch("select 1 from core.event where id = ? limit 1", cause.id())
                        .isEmpty()) {
            throw new ParkException(
                    "unknown-cause", dossier, "it answers event " + cause.id() + ", not known here yet");
        }
    }

    private static void parkIfTextIsMissing(DSLContext sql, Event event) {
        for (var text : Texts.of(event.body())) {
            if (text.content() == null && !isErased(sql, text.commitment())) {
                throw new ParkException(
                        "text-missing", event.dossier(), "the text behind " + text.commitment() + " is on its way");
            }
        }
    }

    private Head opened(DSLContext sql, String peer, UUID dossier, Opened opened, Instant now) throws EventException {
        if (!opened.home().equals(peer) || !opened.parties().contains(side.name())) {
            throw new EventException(
                    "opened",
                    peer + " opened a dossier for " + opened.home() + " and " + opened.parties()
                            + "; only its own, with this node as party, are taken");
        }
        if (recorder.lock(sql, dossier).isPresent()) {
            throw new EventException("opened", "dossier " + dossier + " exists already");
        }
        return recorder.open(sql, dossier, opened, now);
    }

    private static boolean isKnown(DSLContext sql, String side, UUID id) {
        return !sql.fetch("select 1 from core.event where side = ? and id = ?", side, id)
                .isEmpty();
    }

    private static Optional<Texts.Opening> opening(DSLContext sql, Hash commitment) {
        return sql.fetchOptional(
                        "select salt, content from mirror.text where commitment = ? and not erased", commitment.bytes())
                .map(row -> new Texts.Opening(Hash.of(row.get(0, byte[].class)), row.get(1, String.class)));
    }

    private static boolean isErased(DSLContext sql, Hash commitment) {
        return !sql.fetch("select 1 from mirror.text where commitment = ? and erased", commitment.bytes())
                .isEmpty();
    }
}
