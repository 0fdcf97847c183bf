package eu.schakel.dossier;

import eu.schakel.ledger.CanonicalJson;
import eu.schakel.ledger.Hash;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * An event as bytes: canonical JSON (RFC 8785) in the form of CloudEvents 1.0 with the NL GOV profile's required attributes.
 * What counts INTERNAL events (the local {@code seq}) is not in them.
 */
public final class EventBytes {
    /** Two length bytes in a tile: the wire's limit, checked before anything is written. */
    public static final int MAX_BYTES = 65_535;

    private static final String SOURCE = "urn:schakel:";
    private static final String TYPE = "eu.schakel.";
    private static final Set<String> REQUIRED = Set.of(
            "specversion",
            "id",
            "source",
            "type",
            "subject",
            "time",
            "datacontenttype",
            "data",
            "visibility",
            "clock",
            "hops",
            "authorrole",
            "authororganisation");
    private static final Set<String> OPTIONAL = Set.of("actor", "causeid", "causeleaf");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultPropertyInclusion(inclusion ->
                    inclusion.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
            .addModule(new SimpleModule()
                    .addSerializer(new HashSerializer())
                    .addDeserializer(Hash.class, new HashDeserializer()))
            .build();

    private EventBytes() {}

    /**
     * Writes an event as it is stored, hashed and sent.
     *
     * @throws IllegalArgumentException when the event would break a rule of the wire: once in a log, it cannot be taken out
     */
    public static byte[] encode(Event event) {
        var json = JSON.createObjectNode();
        json.put("specversion", "1.0");
        json.put("id", event.id().toString());
        json.put("source", SOURCE + event.author().side());
        json.put("type", TYPE + event.type() + ".v" + event.version());
        json.put("subject", event.dossier().toString());
        json.put("time", event.at().truncatedTo(ChronoUnit.MICROS).toString());
        json.put("datacontenttype", "application/json");
        json.put("visibility", event.body().visibility().word());
        json.put("clock", event.clock());
        json.put("hops", event.hops());
        json.put("authorrole", event.author().role());
        json.put("authororganisation", event.author().organisation());
        if (event.author().actor() != null) {
            json.put("actor", event.author().actor().hex());
        }
        if (event.cause() != null) {
            json.put("causeid", event.cause().id().toString());
            json.put("causeleaf", event.cause().leaf().hex());
        }
        json.set("data", JSON.valueToTree(event.body()));
        var bytes = CanonicalJson.write(json);
        if (bytes.length > MAX_BYTES) {
            throw new IllegalArgumentException("An event of type " + event.type() + " takes " + bytes.length
                    + " bytes; at most " + MAX_BYTES + " fit in a log. Put long text in an attachment.");
        }
        return bytes;
    }

    /** The envelope, read but not yet understood: types may be unknown. */
    public record Envelope(
            UUID id,
            String side,
            String type,
            int version,
            UUID dossier,
            Instant at,
            Visibility visibility,
            long clock,
            int hops,
            Author author,
            Event.@Nullable Cause cause,
            ObjectNode data) {}

    /**
     * Reads the envelope of a peer's bytes.
     *
     * @throws EventException with the rule that is broken
     */
    public static Envelope envelope(byte[] bytes) throws EventException {
        if (!CanonicalJson.isCanonical(bytes)) {
            throw new EventException("not-canonical", "the bytes are not canonical JSON (RFC 8785)");
        }
        if (!(CanonicalJson.parseStrict(bytes) instanceof ObjectNode json)) {
            throw new EventException("malformed", "the event is no JSON object");
        }
        for (var name : REQUIRED) {
            if (!json.has(name)) {
                throw new EventException("malformed", "the attribute " + name + " is missing");
            }
        }
        for (var name : json.propertyNames()) {
            if (!REQUIRED.contains(name) && !OPTIONAL.contains(name)) {
                throw new EventException("malformed", "the attribute " + name + " is not known");
            }
        }
        try {
            return read(json);
        } catch (IllegalArgumentException | DateTimeParseException | JacksonException e) {
            throw new EventException("malformed", "an attribute has a wrong form: " + e.getMessage());
        }
    }

    private static Envelope read(ObjectNode json) throws EventException {
        var source = text(json, "source");
        var type = text(json, "type");
        int version = type.lastIndexOf(".v");
        if (!source.startsWith(SOURCE) || !type.startsWith(TYPE) || version < 0) {
            throw new EventException("malformed", "source " + source + " or type " + type + " has another form");
        }
        if (!text(json, "specversion").equals("1.0") || !(json.get("data") instanceof ObjectNode data)) {
            throw new EventException("malformed", "no CloudEvent 1.0 with a data object");
        }
        var side = source.substring(SOURCE.length());
        var actor = json.has("actor") ? Hash.fromHex(text(json, "actor")) : null;
        var cause = json.has("causeid")
                ? new Event.Cause(UUID.fromString(text(json, "causeid")), Hash.fromHex(text(json, "causeleaf")))
                : null;
        return new Envelope(
                UUID.fromString(text(json, "id")),
                side,
                type.substring(TYPE.length(), version),
                Integer.parseInt(type.substring(version + 2)),
                UUID.fromString(text(json, "subject")),
                Instant.parse(text(json, "time")),
                Visibility.of(text(json, "visibility")),
                json.get("clock").longValue(),
                json.get("hops").intValue(),
                new Author(side, text(json, "authororganisation"), text(json, "authorrole"), actor),
                cause,
                data);
    }

    /**
     * Understands an envelope whose type is known; older versions are brought up to the newest.
     *
     * @param texts finds what lies behind a commitment
     * @throws EventException when the data does not fit the type, or its label does not
     */
    public static Event decode(Envelope envelope, EventType<?> type, Texts.Lookup texts) throws EventException {
        var data = envelope.data();
        for (int version = envelope.version(); version < type.version(); version++) {
            var upcaster = type.upcasters().get(version);
            if (upcaster == null) {
                throw new EventException("malformed", type.name() + " never had a version " + version);
            }
            data = upcaster.apply(data);
        }
        try {
            Body body = JSON.treeToValue(data, type.body());
            var lacking = Presence.firstAbsent(body);
            if (lacking.isPresent()) {
                throw new EventException("malformed", "the data of " + type.name() + " lacks " + lacking.get());
            }
            if (body.visibility() != envelope.visibility()) {
                throw new EventException(
                        "label",
                        "labelled " + envelope.visibility().word() + ", but the type is "
                                + body.visibility().word());
            }
            return new Event(
                    envelope.id(),
                    envelope.dossier(),
                    envelope.type(),
                    type.version(),
                    envelope.author(),
                    envelope.at(),
                    envelope.clock(),
                    envelope.cause(),
                    envelope.hops(),
                    Texts.fill(body, texts));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new EventException("malformed", "the data does not fit " + type.name() + ": " + e.getMessage());
        }
    }

    /**
     * What was just encoded, as everybody will read it. Projections follow from this and not from the body that was given, so that a
     * rebuild leads to the same.
     *
     * @param body knows the texts
     * @throws IllegalArgumentException when the bytes cannot be read again, which nobody could mend later
     */
    static Event readBack(byte[] bytes, EventType<?> type, Body body) {
        try {
            return decode(envelope(bytes), type, Texts.openingsOf(body));
        } catch (EventException e) {
            throw new IllegalArgumentException(
                    "An event of type " + type.name() + " cannot be read again from its own bytes: " + e.getMessage(),
                    e);
        }
    }

    private static String text(JsonNode json, String name) throws EventException {
        var value = json.get(name);
        if (value == null || !value.isString()) {
            throw new EventException("malformed", "the attribute " + name + " is no string");
        }
        return value.stringValue();
    }

    private static final class HashDeserializer extends StdDeserializer<Hash> {
        HashDeserializer() {
            super(Hash.class);
        }

        @Override
        public Hash deserialize(JsonParser parser, DeserializationContext context) {
            return Hash.fromHex(parser.getValueAsString(""));
        }
    }

    private static final class HashSerializer extends StdSerializer<Hash> {
        HashSerializer() {
            super(Hash.class);
        }

        @Override
        public void serialize(Hash value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(value.hex());
        }
    }
}
