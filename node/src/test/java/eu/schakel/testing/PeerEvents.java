package eu.schakel.testing;

import eu.schakel.dossier.Author;
import eu.schakel.dossier.Body;
import eu.schakel.dossier.Erasure;
import eu.schakel.dossier.Event;
import eu.schakel.dossier.EventBytes;
import eu.schakel.dossier.EventType;
import eu.schakel.dossier.Opened;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Bytes of events as another node would write them, good ones and, by {@link #spoilt}, bad ones. */
public final class PeerEvents {
    private final String side;
    private final UUID dossier;
    private final Instant at;

    private PeerEvents(String side, UUID dossier, Instant at) {
        this.side = side;
        this.dossier = dossier;
        this.at = at;
    }

    /** Events of one side in one dossier. */
    public static PeerEvents of(String side, UUID dossier, TestClock clock) {
        return new PeerEvents(side, dossier, clock.instant());
    }

    /** The first event of a dossier that is at home there. */
    public byte[] opened(String... parties) {
        return bytes("dossier.opened", new Opened(FerryDesk.NAME, side, List.of(parties)), at, null, 0);
    }

    public byte[] says(Body body) {
        return bytes(type(body), body, at, null, 0);
    }

    public byte[] saysAt(Instant moment, Body body) {
        return bytes(type(body), body, moment, null, 0);
    }

    public byte[] answers(Event.Cause cause, int hops, Body body) {
        return bytes(type(body), body, at, cause, hops);
    }

    /** The same bytes with a piece of them replaced; the piece must be there. */
    public static byte[] spoilt(byte[] bytes, String piece, String by) {
        var text = text(bytes);
        if (!text.contains(piece)) {
            throw new IllegalArgumentException("There is no " + piece + " in " + text);
        }
        return text.replace(piece, by).getBytes(StandardCharsets.UTF_8);
    }

    public static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The value of an attribute that is a string. */
    public static String attribute(byte[] bytes, String name) {
        var text = text(bytes);
        int start = text.indexOf("\"" + name + "\":\"") + name.length() + 4;
        return text.substring(start, text.indexOf('"', start));
    }

    private static String type(Body body) {
        return Stream.concat(new FerryDesk().types().stream(), Erasure.TYPES.stream())
                .filter(type -> type.body() == body.getClass())
                .map(EventType::name)
                .findFirst()
                .orElseThrow();
    }

    private byte[] bytes(String type, Body body, Instant moment, Event.@Nullable Cause cause, int hops) {
        long clock = ChronoUnit.MICROS.between(Instant.EPOCH, moment);
        var author = new Author(side, "veer", "coordinator", null);
        return EventBytes.encode(
                new Event(UUID.randomUUID(), dossier, type, 1, author, moment, clock, cause, hops, body));
    }
}
