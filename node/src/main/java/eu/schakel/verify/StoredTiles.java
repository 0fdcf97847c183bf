package eu.schakel.verify;

import eu.schakel.ledger.Frontier;
import eu.schakel.ledger.Hash;
import eu.schakel.ledger.Tiles;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;

/** The full tiles of one log, each compared with the hashes below it when these are complete. */
final class StoredTiles {
    private final String schema;
    private final String origin;
    private final List<ByteArrayOutputStream> open = new ArrayList<>();

    StoredTiles(String schema, String origin) {
        this.schema = schema;
        this.origin = origin;
    }

    /** Takes the next leaves, behind the edge. */
    void check(DSLContext sql, Frontier edge, List<Hash> leaves) throws WrongException {
        var complete = new ArrayList<Node>();
        edge.append(leaves, (level, index, hash) -> {
            if (level % Tiles.HEIGHT == 0) {
                complete.add(new Node(level / Tiles.HEIGHT, index, hash));
            }
        });
        for (var node : complete) {
            if (node.level() > 0) {
                compare(sql, node);
            }
            hashes(node.level()).writeBytes(node.hash().bytes());
        }
    }

    /** The root of a subtree whose leaves are one tile of the level below. */
    private record Node(int level, long index, Hash hash) {}

    private void compare(DSLContext sql, Node root) throws WrongException {
        int level = root.level() - 1;
        var computed = hashes(level).toByteArray();
        hashes(level).reset();
        long entriesInHash = 1L << (Tiles.HEIGHT * level);
        long first = root.index() * Tiles.FULL_WIDTH * entriesInHash;
        var name = "tile " + root.index() + " of level " + level;
        var stored = sql.fetchOptional(
                        "select hashes, root from " + schema + ".tile where log = ? and level = ? and index = ?",
                        origin,
                        level,
                        root.index())
                .orElseThrow(() -> new WrongException(first, null, name + ", which begins with it, is missing"));
        var hashes = stored.get(0, byte[].class);
        int at = Arrays.mismatch(computed, hashes);
        if (at >= 0) {
            throw new WrongException(
                    first + at / Hash.LENGTH_BYTES * entriesInHash,
                    null,
                    name + " has another hash than the entries lead to");
        }
        if (!Arrays.equals(root.hash().bytes(), stored.get(1, byte[].class))) {
            throw new WrongException(first, null, name + ", which begins with it, has a wrong root");
        }
    }

    private ByteArrayOutputStream hashes(int level) {
        while (open.size() <= level) {
            open.add(new ByteArrayOutputStream());
        }
        return open.get(level);
    }
}
