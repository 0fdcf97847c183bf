package eu.schakel.dossier;

import eu.schakel.ledger.Hash;
import eu.schakel.ledger.Merkle;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
    private final Eraser eraser;

    Adoption(Side side, Desks desks) {
        this.side = side;
        this.desks = desks;
        this.recorder = new Recorder(side, desks, Ids::next);
        this.eraser = new Eraser(desks);
    }

    void adopt(DSLContext sql, String peer, Recorder.Place place, byte[] bytes, Instant now) throws EventException {
        var envelope = EventBytes.envelope(bytes);
        checkEnvelope(envelope, peer);
        var before = Parking.before(sql, place, envelope);
        if (before.isKnown()) {
            return;
        }
        parkIfEarly(sql, envelope, before.isBlocked(), now);
        var type = desks.types()
                .find(envelope.type())
                .filter(known -> known.version() >= envelope.version())
                .orElseThrow(() -> new ParkException(
                        "unknown-type",
                        envelope.dossier(),
                        envelope.type() + " version " + envelope.version() + " is newer than this node"));
        var event = EventBytes.decode(envelope, type, commitment -> opening(sql, place.log(), commitment));
        parkIfTextIsMissing(sql, place.log(), event);
        var head = event.body() instanceof Opening opened
                ? opened(sql, peer, envelope.dossier(), opened, now)
                : recorder.lock(sql, envelope.dossier())
                        .orElseThrow(() -> new ParkException(
                                "unknown-dossier",
                                envelope.dossier(),
                                "no dossier " + envelope.dossier() + " is known here yet"));
        checkParty(head, peer, event.body());
        if (event.body() instanceof Erasure erasure) {
            eraser.check(sql, event, erasure);
        }
        var recorded = recorder.adopt(sql, head, event, place, now);
        react(sql, head, recorded, bytes, now);
    }

    /** Tells a party of the dossier that an event of its had no effect. A refusal is never answered by another: that had no end. */
    void answerRefusal(DSLContext sql, String peer, byte[] bytes, String reason, Instant now) {
        var refused = envelopeOf(bytes).filter(envelope -> !envelope.type().equals(Refused.TYPE.name()));
        if (refused.isEmpty()) {
            return;
        }
        recorder.lock(sql, refused.get().dossier())
                .filter(head -> head.parties().contains(peer))
                .ifPresent(head -> recorder.record(
                        sql,
                        head,
                        Author.system(side.name()),
                        List.of(new Refused(refused.get().id(), reason)),
                        null,
                        new Together(),
                        now));
    }

    static @Nullable UUID dossierOf(byte[] bytes) {
        return envelopeOf(bytes).map(EventBytes.Envelope::dossier).orElse(null);
    }

    private static Optional<EventBytes.Envelope> envelopeOf(byte[] bytes) {
        try {
            return Optional.of(EventBytes.envelope(bytes));
        } catch (EventException e) {
            return Optional.empty();
        }
    }

    private void react(DSLContext sql, Head before, Recorded recorded, byte[] bytes, Instant now)
            throws EventException {
        var desk = desks.find(before.desk());
        if (desk.isEmpty()) {
            return;
        }
        var bodies = new ArrayList<Body>();
        if (recorded.event().body() instanceof HandedOver handed && handed.to().equals(side.name())) {
            bodies.add(new TakenOver());
        }
        bodies.addAll(desk.get().react(sql, recorded));
        if (bodies.isEmpty()) {
            return;
        }
        var event = recorded.event();
        int hops = event.hops() + 1;
        if (hops > Event.MAX_HOPS) {
            throw new EventException(
                    "hops", "it would be answered by reaction " + hops + "; at most " + Event.MAX_HOPS);
        }
        var cause = new Event.Cause(event.id(), Merkle.leaf(bytes));
        var answering = new Recorder.Answering(cause, event.body().visibility(), hops);
        var head = recorder.lock(sql, event.dossier()).orElseThrow();
        recorder.record(sql, head, Author.system(side.name()), bodies, answering, new Together(), now);
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

    private static void parkIfEarly(DSLContext sql, EventBytes.Envelope envelope, boolean isBlocked, Instant now)
            throws EventException {
        var dossier = envelope.dossier();
        if (isBlocked) {
            throw new ParkException(Parking.BEHIND, dossier, "an earlier event of this dossier is parked");
        }
        var inTime = Instant.EPOCH.plus(envelope.clock(), ChronoUnit.MICROS).minus(CLOCK_AHEAD);
        if (inTime.isAfter(now)) {
            throw new ParkException(
                    "clock", dossier, inTime.toString(), "its clock is more than two days ahead of ours");
        }
        var cause = envelope.cause();
        if (cause != null) {
            checkCause(sql, dossier, cause);
        }
    }

    private static void checkCause(DSLContext sql, UUID dossier, Event.Cause cause) throws EventException {
        var leaves = StoredEvents.leaves(sql, cause.id());
        if (leaves.isEmpty()) {
            throw new ParkException(
                    "unknown-cause",
                    dossier,
                    cause.id().toString(),
                    "it answers event " + cause.id() + ", not known here yet");
        }
        if (!leaves.contains(cause.leaf())) {
            throw new EventException("cause", "event " + cause.id() + " that it answers reads otherwise here");
        }
    }

    private static void parkIfTextIsMissing(DSLContext sql, String log, Event event) {
        for (var text : Texts.of(event.body())) {
            if (text.content() == null && !isErased(sql, log, text.commitment())) {
                throw new ParkException(
                        "text-missing",
                        event.dossier(),
                        text.commitment().hex(),
                        "the text behind " + text.commitment() + " is on its way");
            }
        }
    }

    private void checkParty(Head head, String peer, Body body) throws EventException {
        if (!head.parties().contains(peer)) {
            throw new EventException("no-party", peer + " is no party of dossier " + head.dossier());
        }
        var isOnlyForHome =
                desks.find(head.desk()).map(desk -> desk.isOnlyForHome(body)).orElse(false);
        if (body instanceof HandedOver handed && !head.parties().contains(handed.to())) {
            throw new EventException("no-party", handed.to() + " is no party of dossier " + head.dossier());
        }
        if ((isOnlyForHome || body instanceof HandedOver) && !head.home().equals(peer)) {
            throw new EventException("not-home", "only " + head.home() + ", the dossier's home, may say this");
        }
    }

    private Head opened(DSLContext sql, String peer, UUID dossier, Opening opened, Instant now) throws EventException {
        if (!opened.home().equals(peer) || !opened.parties().contains(side.name())) {
            throw new EventException(
                    "opened",
                    peer + " opened a dossier for " + opened.home() + " and " + opened.parties()
                            + "; only its own, with this node as party, are taken");
        }
        if (recorder.lock(sql, dossier).isPresent()) {
            throw new EventException("opened", "dossier " + dossier + " exists already");
        }
        if (desks.find(opened.desk()).isEmpty()) {
            throw new ParkException("unknown-desk", dossier, "this node has no desk " + opened.desk());
        }
        return recorder.open(sql, dossier, opened, now);
    }

    private static Optional<Texts.Opening> opening(DSLContext sql, String log, Hash commitment) {
        return sql.fetchOptional(
                        "select salt, content from mirror.text where log = ? and commitment = ? and not erased",
                        log,
                        commitment.bytes())
                .map(row -> new Texts.Opening(Hash.of(row.get(0, byte[].class)), row.get(1, String.class)));
    }

    private static boolean isErased(DSLContext sql, String log, Hash commitment) {
        return !sql.fetch(
                        "select 1 from mirror.text where log = ? and commitment = ? and erased",
                        log,
                        commitment.bytes())
                .isEmpty();
    }
}
