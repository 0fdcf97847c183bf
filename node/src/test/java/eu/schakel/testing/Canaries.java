package eu.schakel.testing;

import eu.schakel.database.Database;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Words that nobody else uses: put where something is internal, then looked for everywhere else. */
public final class Canaries {
    private final List<String> all = new ArrayList<>();

    /** A new one. */
    public String next() {
        return add("canary" + UUID.randomUUID().toString().replace("-", ""));
    }

    /** Something that is as rare as a canary: an id, a token. */
    public String add(String word) {
        all.add(word);
        return word;
    }

    public List<String> all() {
        return List.copyOf(all);
    }

    /** The tables of a schema with the word in a row, as text or as bytes. */
    public static List<String> tablesWith(Database database, String schema, String word) {
        var hex = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
        return Rows.of(
                        database,
                        "select table_schema || '.' || table_name from information_schema.tables where table_schema = ?",
                        schema)
                .stream()
                .filter(table -> !Rows.of(
                                database,
                                "select 1 from " + table
                                        + " t where position(? in t::text) > 0 or position(? in t::text) > 0",
                                word,
                                hex)
                        .isEmpty())
                .toList();
    }
}
