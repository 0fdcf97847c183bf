package eu.schakel.verify;

import eu.schakel.ledger.Frontier;
import eu.schakel.ledger.Hash;
import eu.schakel.ledger.Merkle;
import eu.schakel.ledger.Tiles;
import eu.schakel.ledger.Trust;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * One log in a node's database, checked row by row from the first entry on: its bytes, leaf hashes, tiles, right edge, checkpoints and
 * cosignatures. One tile of entries is in memory at a time.
 *
 * @param trust whom to believe about it
 */
public record StoredLog(Place place, Trust trust) {
    /** Where a log's tables are. */
    public enum Place {
        /** Own logs to a peer. */
        OUTGOING(
                "outgoing",
                "coalesce((select e.bytes from open.event e where e.id = l.event),"
                        + " (select e.bytes from outgoing.event e where e.id = l.event))"),
        /** Peers' logs to this node. */
        MIRROR("mirror", "l.bytes"),
        /** Public logs of all. */
        OPEN("open", "coalesce(l.bytes, (select e.bytes from open.event e where e.id = l.event))");

        private final String schema;
        private final String bytes;

        Place(String schema, String bytes) {
            this.schema = schema;
            this.bytes = bytes;
        }
    }

    Part check(DSLContext sql) {
        try {
            return walk(sql);
        } catch (WrongException e) {
            return e.part(trust.origin());
        }
    }

    private Part walk(DSLContext sql) throws WrongException {
        var head = sql.fetchOptional(
                "select size, frontier from " + place.schema + ".log where origin = ?", trust.origin());
        long size = head.map(row -> row.get(0, Long.class)).orElse(0L);
        var checkpoints = new StoredCheckpoints(place.schema, trust);
        var tiles = new StoredTiles(place.schema, trust.origin());
        var edge = checkpoints.check(sql, Frontier.EMPTY, List.of());
        while (edge.size() < size) {
            var rows = rows(sql, edge.size());
            var leaves = leaves(rows, edge.size());
            if (leaves.isEmpty()) {
                throw missing(edge.size(), size, "the head of the log says ");
            }
            tiles.check(sql, edge, leaves);
            edge = checkpoints.check(sql, edge, leaves);
        }
        if (!rows(sql, size).isEmpty()) {
            throw new WrongException(size, null, "there is an entry, but the head of the log says that it has " + size);
        }
        checkpoints.checkNoneBeyond(sql, size);
        checkEdge(edge, head.orElse(null));
        return checkpoints.part(size);
    }

    private void checkEdge(Frontier edge, @Nullable Record head) throws WrongException {
        if (head != null && !java.util.Arrays.equals(edge.toBytes(), head.get(1, byte[].class))) {
            throw new WrongException(null, null, "the stored right edge is not the one that the entries lead to");
        }
    }

    /** As many as a tile has, so that each round ends where a tile ends. */
    private List<Record> rows(DSLContext sql, long start) {
        return List.copyOf(sql.fetch(
                "select l.position, l.leaf, l.event, " + place.bytes + " from " + place.schema
                        + ".leaf l where l.log = ? and l.position >= ? order by l.position limit ?",
                trust.origin(),
                start,
                Tiles.FULL_WIDTH));
    }

    private static List<Hash> leaves(List<Record> rows, long start) throws WrongException {
        var leaves = new java.util.ArrayList<Hash>();
        long expected = start;
        for (var row : rows) {
            if (row.get(0, Long.class) != expected) {
                throw new WrongException(expected, null, "it is missing, though later ones are there");
            }
            byte @Nullable [] bytes = row.get(3, byte[].class);
            var event = bytes == null
                    ? row.get(2, UUID.class)
                    : EventIds.find(bytes).orElse(row.get(2, UUID.class));
            if (bytes == null) {
                throw new WrongException(expected, event, "its bytes are gone");
            }
            var leaf = Hash.of(row.get(1, byte[].class));
            var computed = Merkle.leaf(bytes);
            if (!computed.equals(leaf)) {
                throw new WrongException(
                        expected, event, "its bytes have the hash " + computed + ", but its leaf says " + leaf);
            }
            leaves.add(leaf);
            expected++;
        }
        return leaves;
    }

    static WrongException missing(long position, long size, String who) {
        return new WrongException(
                position, null, "it is missing: " + who + size + " entries, and only " + position + " are there");
    }

    /** Origins in the tables that nobody named: nobody checked them. */
    static List<String> strangers(DSLContext sql, List<StoredLog> known) {
        var strangers = new TreeSet<String>();
        for (var place : Place.values()) {
            sql.fetch("select origin from " + place.schema + ".log").map(row -> row.get(0, String.class)).stream()
                    .filter(origin -> known.stream()
                            .noneMatch(log ->
                                    log.place() == place && log.trust().origin().equals(origin)))
                    .forEach(strangers::add);
        }
        return List.copyOf(strangers);
    }
}
