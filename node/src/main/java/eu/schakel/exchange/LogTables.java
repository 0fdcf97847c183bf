package eu.schakel.exchange;

import eu.schakel.ledger.Frontier;
import eu.schakel.ledger.Hash;
import eu.schakel.ledger.Nodes;
import eu.schakel.ledger.Tiles;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** One log in the tables of one schema: own or mirrored, to a peer or public. Leaves, full tiles, the right edge, checkpoints. */
public final class LogTables {
    private final String schema;
    private final String origin;

    private LogTables(String schema, String origin) {
        this.schema = schema;
        this.origin = origin;
    }

    /** A log that this node keeps for a peer. */
    public static LogTables toPeer(String origin) {
        return new LogTables("outgoing", origin);
    }

    /** The mirror of a log that a peer keeps for this node. */
    public static LogTables fromPeer(String origin) {
        return new LogTables("mirror", origin);
    }

    /** A public log, own or a peer's: everybody may read it. */
    public static LogTables open(String origin) {
        return new LogTables("open", origin);
    }

    public String origin() {
        return origin;
    }

    /** Makes the head row of an empty log if there is none. */
    public void make(DSLContext sql, @Nullable String peer) {
        sql.execute(
                "insert into " + schema + ".log (origin, peer, frontier) values (?, ?, ?) on conflict do nothing",
                origin,
                peer,
                Frontier.EMPTY.toBytes());
    }

    /** The right edge; the log's head row is locked until the transaction ends. Empty when another process has it. */
    public Optional<Frontier> lockIfFree(DSLContext sql) {
        return frontier(sql, " for update skip locked");
    }

    /** As {@link #lockIfFree}, but waits. */
    public Frontier lock(DSLContext sql) {
        return frontier(sql, " for update").orElseThrow();
    }

    /** The right edge as it is now; the empty one when the log is not known. */
    public Frontier frontier(DSLContext sql) {
        return frontier(sql, "").orElse(Frontier.EMPTY);
    }

    private Optional<Frontier> frontier(DSLContext sql, String lock) {
        return sql.fetchOptional("select frontier from " + schema + ".log where origin = ?" + lock, origin)
                .map(row -> Frontier.fromBytes(row.get(0, byte[].class)));
    }

    /** Why nothing more of this log is taken, if so. */
    public Optional<String> stopped(DSLContext sql) {
        return sql.fetchOptional(
                        "select stopped from " + schema + ".log where origin = ? and stopped is not null", origin)
                .map(row -> row.get(0, String.class));
    }

    public void stop(DSLContext sql, String why) {
        sql.execute("update " + schema + ".log set stopped = ? where origin = ?", why, origin);
    }

    /** Appends own events behind a locked right edge: their bytes lie with the event. */
    public Frontier appendEvents(DSLContext sql, Frontier edge, List<Hash> leaves, List<UUID> events) {
        insert(sql, edge.size(), leaves, "event", "uuid[]", events.toArray(new UUID[0]));
        return grow(sql, edge, leaves);
    }

    /** Appends a peer's entries behind a locked right edge, with their bytes. */
    public Frontier appendEntries(DSLContext sql, Frontier edge, List<Hash> leaves, List<byte[]> entries) {
        insert(sql, edge.size(), leaves, "bytes", "bytea[]", entries.toArray(new byte[0][]));
        return grow(sql, edge, leaves);
    }

    private Frontier grow(DSLContext sql, Frontier edge, List<Hash> leaves) {
        // Of the nodes that become complete, those at every eighth level are roots of full tiles.
        var roots = new TreeMap<Integer, List<TileRoot>>();
        var next = edge.append(leaves, (level, index, hash) -> {
            if (level > 0 && level % Tiles.HEIGHT == 0) {
                roots.computeIfAbsent(level, key -> new ArrayList<>())
                        .add(new TileRoot(level / Tiles.HEIGHT - 1, index, hash));
            }
        });
        roots.values().forEach(level -> level.forEach(root -> insertTile(sql, root)));
        sql.execute(
                "update " + schema + ".log set size = ?, frontier = ? where origin = ?",
                next.size(),
                next.toBytes(),
                origin);
        return next;
    }

    private record TileRoot(int level, long index, Hash root) {}

    private void insert(DSLContext sql, long start, List<Hash> leaves, String column, String type, Object[] values) {
        var hashes = leaves.stream().map(Hash::bytes).toArray(byte[][]::new);
        sql.execute(
                "insert into " + schema + ".leaf (log, position, leaf, " + column + ")"
                        + " select ?, cast(? as bigint) + n - 1, leaf, value"
                        + " from unnest(cast(? as bytea[]), cast(? as " + type + "))"
                        + " with ordinality as row (leaf, value, n)",
                origin,
                start,
                hashes,
                values);
    }

    private void insertTile(DSLContext sql, TileRoot tile) {
        sql.execute(
                "insert into " + schema + ".tile (log, level, index, hashes, root) values (?, ?, ?, ?, ?)",
                origin,
                tile.level(),
                tile.index(),
                hashes(sql, tile.level(), tile.index(), Tiles.FULL_WIDTH),
                tile.root().bytes());
    }

    /** The first hashes of a tile, one after the other; full tiles are stored, the right edge is put together. */
    public byte[] hashes(DSLContext sql, int level, long index, int width) {
        var stored = sql.fetchOptional(
                "select hashes from " + schema + ".tile where log = ? and level = ? and index = ?",
                origin,
                level,
                index);
        if (stored.isPresent()) {
            var all = stored.get().get(0, byte[].class);
            return width == Tiles.FULL_WIDTH ? all : Arrays.copyOf(all, width * Hash.LENGTH_BYTES);
        }
        var rows = level == 0
                ? sql.fetch(
                        "select leaf from " + schema
                                + ".leaf where log = ? and position >= ? order by position limit ?",
                        origin,
                        index * Tiles.FULL_WIDTH,
                        width)
                : sql.fetch(
                        "select root from " + schema
                                + ".tile where log = ? and level = ? and index >= ? order by index limit ?",
                        origin,
                        level - 1,
                        index * Tiles.FULL_WIDTH,
                        width);
        if (rows.size() < width) {
            throw new IllegalArgumentException(
                    "The log " + origin + " has no tile " + level + "/" + index + " of width " + width + ".");
        }
        var buffer = ByteBuffer.allocate(width * Hash.LENGTH_BYTES);
        rows.forEach(row -> buffer.put(row.get(0, byte[].class)));
        return buffer.array();
    }

    /** The tree's nodes, read as they are asked for. */
    public Nodes nodes(DSLContext sql) {
        return (level, index) -> {
            int tileLevel = level / Tiles.HEIGHT;
            int width = 1 << (level % Tiles.HEIGHT);
            long first = index * width;
            var hashes =
                    hashes(sql, tileLevel, first / Tiles.FULL_WIDTH, Math.toIntExact(first % Tiles.FULL_WIDTH) + width);
            var edge = Frontier.EMPTY;
            var leaves = new ArrayList<Hash>(width);
            for (int i = 0; i < width; i++) {
                leaves.add(Hash.of(hashes, Math.toIntExact(first % Tiles.FULL_WIDTH + i) * Hash.LENGTH_BYTES));
            }
            return edge.append(leaves).root();
        };
    }

    /** The entries from a position on, at most {@code limit}. */
    public List<byte[]> entries(DSLContext sql, long start, int limit) {
        var bytes = schema.equals("mirror")
                ? "l.bytes"
                : "coalesce(l.bytes, (select e.bytes from open.event e where e.id = l.event)"
                        + (schema.equals("outgoing")
                                ? ", (select e.bytes from outgoing.event e where e.id = l.event))"
                                : ")");
        return sql.fetch(
                        "select " + bytes + " from " + schema
                                + ".leaf l where l.log = ? and l.position >= ? order by l.position limit ?",
                        origin,
                        start,
                        limit)
                .map(row -> row.get(0, byte[].class));
    }

    /** Keeps a signed checkpoint. */
    public void keepCheckpoint(DSLContext sql, long size, String note, Instant now) {
        sql.execute(
                "insert into " + schema
                        + ".checkpoint (log, size, note, at) values (?, ?, ?, ?) on conflict do nothing",
                origin,
                size,
                note,
                now.atOffset(ZoneOffset.UTC));
    }

    /** The signed note at a size. */
    public Optional<String> checkpoint(DSLContext sql, long size) {
        return sql.fetchOptional("select note from " + schema + ".checkpoint where log = ? and size = ?", origin, size)
                .map(row -> row.get(0, String.class));
    }

    /** Size and signed note of the newest checkpoint. */
    public Optional<Stored> newestCheckpoint(DSLContext sql) {
        return sql.fetchOptional(
                        "select size, note from " + schema + ".checkpoint where log = ? order by size desc limit 1",
                        origin)
                .map(row -> new Stored(row.get(0, Long.class), row.get(1, String.class)));
    }

    /** The newest checkpoint that a witness cosigned, as one note with all its signatures. */
    public Optional<Stored> newestCosigned(DSLContext sql) {
        return sql.fetchOptional(
                        "select c.size, c.note || (select string_agg(s.line || chr(10), '' order by s.witness) from "
                                + schema
                                + ".cosignature s where s.log = c.log and s.size = c.size) from " + schema
                                + ".cosignature n join " + schema + ".checkpoint c on c.log = n.log and c.size = n.size"
                                + " where n.log = ? order by n.size desc limit 1",
                        origin)
                .map(row -> new Stored(row.get(0, Long.class), row.get(1, String.class)));
    }

    /** A checkpoint's size and its signed note. */
    public record Stored(long size, String note) {}

    /** The largest size that a witness cosigned, and when that was kept. */
    public Optional<Receipt> newestReceipt(DSLContext sql) {
        return sql.fetchOptional(
                        "select size, at from " + schema + ".cosignature where log = ? order by size desc, at limit 1",
                        origin)
                .map(row -> new Receipt(
                        row.get(0, Long.class), row.get(1, OffsetDateTime.class).toInstant()));
    }

    /** A witness holds this many entries since then. */
    public record Receipt(long size, Instant at) {}

    /** Keeps a witness's signature line, without its newline. */
    public void keepCosignature(DSLContext sql, long size, String witness, String line, Instant now) {
        sql.execute(
                "insert into " + schema
                        + ".cosignature (log, size, witness, line, at) values (?, ?, ?, ?, ?) on conflict do nothing",
                origin,
                size,
                witness,
                line,
                now.atOffset(ZoneOffset.UTC));
    }

    /** The largest size that this witness cosigned; 0 when none. */
    public long cosigned(DSLContext sql, String witness) {
        return sql.fetchSingle(
                        "select coalesce(max(size), 0) from " + schema + ".cosignature where log = ? and witness = ?",
                        origin,
                        witness)
                .get(0, Long.class);
    }
}
