package eu.schakel.verify;

import eu.schakel.ledger.Commitment;
import eu.schakel.ledger.Hash;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** The texts behind commitments: each must still open its own. Erased ones have nothing to open. */
final class StoredTexts {
    private static final List<String> TABLES = List.of("core.text", "outgoing.text", "mirror.text", "open.text");

    /** Rows from the server at a time; a text has at most 32 KiB. */
    private static final int ROWS = 200;

    private StoredTexts() {}

    static Part check(DSLContext sql) {
        var open = erasedButOpen(sql);
        if (open.isPresent()) {
            return Part.wrong(
                    "texts",
                    "the text in open.text with commitment " + open.get().hex()
                            + " was erased and still lies there: delete that row",
                    null);
        }
        long checked = 0;
        for (var table : TABLES) {
            try (var rows = sql.resultQuery("select commitment, salt, content from " + table
                            + " where salt is not null and content is not null order by commitment")
                    .fetchSize(ROWS)
                    .fetchLazy()) {
                for (var row : rows) {
                    var commitment = Hash.of(row.get(0, byte[].class));
                    var content = row.get(2, String.class).getBytes(StandardCharsets.UTF_8);
                    if (!Commitment.opens(commitment, Hash.of(row.get(1, byte[].class)), content)) {
                        return Part.wrong(
                                "texts",
                                "the text in " + table + " with commitment " + commitment.hex()
                                        + " does not open it: text or salt was changed",
                                null);
                    }
                    checked++;
                }
            }
        }
        var erased = ErasureCount.sentence(erased(sql));
        return Part.ok(
                "texts", "OK: " + checked + " texts open their commitments" + (erased.isEmpty() ? "" : "." + erased));
    }

    /** Texts that this node wrote or got and has no more; one that went to a peer counts once. */
    private static long erased(DSLContext sql) {
        return sql.fetchSingle("select count(*) from (select commitment from core.text where salt is null"
                        + " union select commitment from outgoing.text where salt is null"
                        + " union select commitment from mirror.text where erased) gone")
                .get(0, Long.class);
    }

    /** What its own side erased is not to lie open; a peer may have published the same again. */
    private static Optional<Hash> erasedButOpen(DSLContext sql) {
        return sql.fetchOptional(
                        "select o.commitment from open.text o join outgoing.text t on t.commitment = o.commitment"
                                + " where t.salt is null order by 1 limit 1")
                .map(row -> Hash.of(row.get(0, byte[].class)));
    }
}
