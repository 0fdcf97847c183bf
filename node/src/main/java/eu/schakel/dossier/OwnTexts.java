package eu.schakel.dossier;

import eu.schakel.database.Access;
import eu.schakel.database.Database;
import eu.schakel.ledger.Hash;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The texts that people of this side typed: which there are, and the way to erase one. */
public final class OwnTexts {
    /** Most texts of one dossier in a list. */
    private static final int MOST_ROWS = 1_000;

    private static final String ALL =
            "select t.commitment, t.content, t.erased_at, t.erased_by, e.id, e.type, e.visibility,"
                    + " e.dossier, d.parties, e.known_at from (select commitment, event, content, erased_at, erased_by from outgoing.text"
                    + " union all select commitment, event, content, erased_at, null from core.text) t"
                    + " join core.event e on e.id = t.event and e.side = ? join core.dossier d on d.id = e.dossier ";

    private final Database database;
    private final Dossiers dossiers;
    private final Side side;

    public OwnTexts(Database database, Dossiers dossiers, Side side) {
        this.database = database;
        this.dossiers = dossiers;
        this.side = side;
    }

    /**
     * A text.
     *
     * @param content absent when erased
     * @param erasedBy the event that says so; absent for a text that never left this node
     * @param event that carried it
     */
    public record OwnText(
            Hash commitment,
            @Nullable String content,
            @Nullable Instant erasedAt,
            @Nullable UUID erasedBy,
            UUID event,
            String type,
            Visibility visibility,
            UUID dossier,
            List<String> parties,
            Instant writtenAt) {}

    /** Those of a dossier, or of one event, that are still there, newest first. */
    public List<OwnText> list(UUID of) {
        return database.in(
                Access.APPLICATION,
                sql -> sql.fetch(
                                ALL + "where (e.dossier = ? or e.id = ?) and t.content is not null"
                                        + " order by e.seq desc, t.commitment limit " + MOST_ROWS,
                                side.name(),
                                of,
                                of)
                        .map(OwnTexts::text));
    }

    public Optional<OwnText> find(Hash commitment) {
        return database.in(Access.APPLICATION, sql -> find(sql, commitment));
    }

    /** Whether a peer has it: by its signed receipt, or not yet. */
    public record Receipt(String peer, @Nullable Instant receivedAt) {}

    /** Of each party to whom an event of this node goes, whether it has it. */
    public List<Receipt> listReceipts(UUID event) {
        return database.in(
                Access.APPLICATION,
                sql -> side.peers().stream()
                        .flatMap(peer -> receipt(sql, event, peer).stream())
                        .toList());
    }

    /** Erases a text; a text that another side wrote, or nobody, cannot be erased here. */
    public Outcome erase(Act act, Hash commitment, ErasureReason reason) {
        return find(commitment)
                .map(text -> dossiers.append(
                        act,
                        text.dossier(),
                        (sql, now) -> decide(find(sql, commitment).orElseThrow(), reason)))
                .orElseGet(() -> new Outcome.Refused(new Decision.Refusal("", "no-such-text", Map.of())));
    }

    private static Decision decide(OwnText text, ErasureReason reason) {
        return text.content() == null
                ? Decision.refuse("", "already-erased")
                : Decision.accept(Erasure.of(text.visibility(), text.event(), text.commitment(), reason));
    }

    private Optional<OwnText> find(DSLContext sql, Hash commitment) {
        return sql.fetchOptional(ALL + "where t.commitment = ?", side.name(), commitment.bytes())
                .map(OwnTexts::text);
    }

    private Optional<Receipt> receipt(DSLContext sql, UUID event, String peer) {
        var log = side.logTo(peer);
        return sql.fetchOptional(
                        "select (select min(c.at) from outgoing.cosignature c where c.log = l.log and c.size > l.position)"
                                + " from (select log, position from outgoing.leaf where event = ?"
                                + " union all select log, null from outgoing.waiting where event = ?) l where l.log = ?",
                        event,
                        event,
                        log)
                .map(row -> new Receipt(peer, instant(row, 0)));
    }

    private static OwnText text(Record row) {
        return new OwnText(
                Hash.of(row.get(0, byte[].class)),
                row.get(1, String.class),
                instant(row, 2),
                row.get(3, UUID.class),
                row.get(4, UUID.class),
                row.get(5, String.class),
                Visibility.of(row.get(6, String.class)),
                row.get(7, UUID.class),
                List.of(row.get(8, String[].class)),
                row.get(9, OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(Record row, int column) {
        var at = row.get(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
