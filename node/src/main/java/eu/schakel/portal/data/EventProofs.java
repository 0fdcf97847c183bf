package eu.schakel.portal.data;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.exchange.LogTables;
import eu.schakel.ledger.CanonicalJson;
import eu.schakel.ledger.Hash;
import eu.schakel.ledger.InclusionEvidence;
import eu.schakel.ledger.Merkle;
import eu.schakel.ledger.ProofException;
import eu.schakel.ledger.Proofs;
import eu.schakel.ledger.SignedNote;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds public events in the public logs, and what proves them. Reads only what everybody may see. */
public final class EventProofs {
    private final Database database;
    private final List<PublicLog> logs;

    /** @param logs own and mirrored */
    public EventProofs(Database database, List<PublicLog> logs) {
        this.database = database;
        this.logs = List.copyOf(logs);
    }

    /** An event as its log has it. */
    @Described("An event as it stands in a public log.")
    public record EventForm(
            @Described("The bytes that the log hashes, in base64: canonical JSON (RFC 8785) of a CloudEvent.") @Nullable
            String bytes,

            @Described("The leaf hash, hexadecimal.") String leaf,
            @Described("Name of the log.") String log,

            @Described("Position in the log, from 0; absent while it waits for one.") @Nullable
            Long position,

            @Described("What lies behind the commitments in the bytes.")
            List<OpenText> texts) {}

    /** A text with its salt. */
    @Described("A text and the salt that opens its commitment: SHA-256 of the salt and the text in UTF-8.")
    public record OpenText(
            @Described("Hexadecimal.") String commitment,
            @Described("32 bytes, hexadecimal.") String salt,
            @Described("The text.") String content) {}

    /** What proves an event; empty when no public event has this id. */
    public Optional<EventProof> find(UUID event) {
        return database.in(
                Access.READING,
                sql -> Optional.ofNullable(places(sql, List.of(event)).get(event))
                        .map(place -> proof(sql, place)));
    }

    /**
     * Where an event stands in its log.
     *
     * @param position from 0; empty while it waits for one
     * @param held whether a known witness cosigned a checkpoint that covers it; that signature was checked when it was kept
     */
    public record Standing(OptionalLong position, boolean held) {}

    /** What a page says in passing of an event: no proof is made and no signature checked for it. */
    public Optional<Standing> standing(UUID event) {
        return database.in(
                Access.READING,
                sql -> Optional.ofNullable(places(sql, List.of(event)).get(event))
                        .map(place -> standing(sql, place)));
    }

    /** The events among these that are public, as their logs have them. */
    public Map<UUID, EventForm> forms(Collection<UUID> events) {
        return database.in(Access.READING, sql -> {
            var forms = new HashMap<UUID, EventForm>();
            places(sql, events).forEach((event, place) -> forms.put(event, form(sql, place)));
            return forms;
        });
    }

    private record Place(
            UUID event, PublicLog log, Hash leaf, @Nullable Long position, Optional<Bytes> bytes) {}

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Bytes(byte[] bytes) {}

    private Map<UUID, Place> places(DSLContext sql, Collection<UUID> events) {
        var ids = events.toArray(new UUID[0]);
        var places = new HashMap<UUID, Place>();
        var mirrored = sql.fetch(
                "select f.event, f.log, f.leaf, l.position, l.bytes from open.fact f left join open.leaf l"
                        + " on l.log = f.log and l.leaf = f.leaf and l.event is null where f.event = any(?)"
                        + " order by l.position desc",
                (Object) ids);
        mirrored.forEach(row -> place(row).ifPresent(place -> places.put(place.event(), place)));
        // Own events last: nobody else can claim one of our ids.
        var own = sql.fetch(
                "select e.id, l.log, null, l.position, e.bytes from open.event e left join open.leaf l on l.event = e.id"
                        + " where e.id = any(?)",
                (Object) ids);
        own.forEach(row -> place(row).ifPresent(place -> places.put(place.event(), place)));
        return places;
    }

    private Optional<Place> place(Record row) {
        var origin = row.get(1, String.class);
        var bytes = row.get(4, byte[].class);
        byte @Nullable [] leaf = row.get(2, byte[].class);
        return logs.stream()
                .filter(log -> origin == null ? log.isOwn() : log.origin().equals(origin))
                .findFirst()
                .map(log -> new Place(
                        row.get(0, UUID.class),
                        log,
                        leaf == null ? Merkle.leaf(bytes) : Hash.of(leaf),
                        row.get(3, Long.class),
                        Optional.ofNullable(bytes).map(Bytes::new)));
    }

    private static Standing standing(DSLContext sql, Place place) {
        var position = place.position();
        if (position == null) {
            return new Standing(OptionalLong.empty(), false);
        }
        var held = place.log().witnessKeys().stream()
                .anyMatch(witness -> place.log().tables().cosigned(sql, witness.name()) > position);
        return new Standing(OptionalLong.of(position), held);
    }

    private static EventProof proof(DSLContext sql, Place place) {
        var position = place.position();
        return new EventProof(
                place.event(),
                place.log(),
                place.bytes().map(Bytes::bytes).orElse(null),
                position == null ? OptionalLong.empty() : OptionalLong.of(position),
                position == null
                        ? Optional.empty()
                        : place.bytes().flatMap(bytes -> cosigned(sql, place.log(), position, bytes.bytes())));
    }

    private static Optional<EventProof.Cosigned> cosigned(DSLContext sql, PublicLog log, long position, byte[] bytes) {
        var tables = log.tables();
        return tables.newestCosigned(sql)
                .filter(stored -> stored.size() > position)
                .flatMap(stored -> evidence(sql, tables, log, position, bytes, stored));
    }

    private static Optional<EventProof.Cosigned> evidence(
            DSLContext sql, LogTables tables, PublicLog log, long position, byte[] bytes, LogTables.Stored stored) {
        var evidence = InclusionEvidence.of(
                        position,
                        Proofs.inclusion(position, stored.size(), tables.nodes(sql)),
                        SignedNote.parse(stored.note()))
                .withExtra(bytes);
        try {
            var head = evidence.verify(bytes, log.trust());
            return head.witnesses().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new EventProof.Cosigned(stored.size(), evidence, head.witnesses()));
        } catch (ProofException e) {
            // What does not verify here is not shown as a proof; ./schakel verify names the place.
            return Optional.empty();
        }
    }

    private static EventForm form(DSLContext sql, Place place) {
        var bytes = place.bytes().map(Bytes::bytes);
        return new EventForm(
                bytes.map(Base64.getEncoder()::encodeToString).orElse(null),
                place.leaf().hex(),
                place.log().origin(),
                place.position(),
                bytes.map(all -> texts(sql, all)).orElse(List.of()));
    }

    private static List<OpenText> texts(DSLContext sql, byte[] event) {
        var commitments = CanonicalJson.parseStrict(event)
                .path("data")
                .valueStream()
                .map(value -> value.path("commitment"))
                .filter(JsonNode::isString)
                .map(value -> HexFormat.of().parseHex(value.stringValue()))
                .toArray(byte[][]::new);
        return commitments.length == 0
                ? List.of()
                : sql
                        .fetch("select commitment, salt, content from open.text where commitment = any(?)", (Object)
                                commitments)
                        .map(row -> new OpenText(
                                hex(row.get(0, byte[].class)), hex(row.get(1, byte[].class)), row.get(2, String.class)))
                        .stream()
                        .sorted(Comparator.comparing(OpenText::commitment))
                        .toList();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
