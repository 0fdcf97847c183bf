package eu.schakel.ledger;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** The nodes of a log of one size, computed from its tiles; keeps the tiles used last. Safe for several threads. */
public final class TileNodes implements Nodes {

    // 64 tiles of 8 KiB: one proof touches at most 8 paths of tiles, and neighbours share the upper ones.
    private static final int CACHED_TILES = 64;

    private final TileReader reader;
    private final SequencedMap<TileId, byte[]> cache = new LinkedHashMap<>(CACHED_TILES, 0.75f, true);

    private record TileId(int level, long index) {}

    /** The nodes of the first {@code size} leaves of the log in {@code source}. */
    public TileNodes(TileSource source, long size) {
        Proofs.checkSize(size);
        this.reader = new TileReader(source, size);
    }

    /** As {@link Nodes#node}; {@link TileException} if the tile is absent or damaged. */
    @Override
    public Hash node(int level, long index) {
        int levelInTile = level % Tiles.HEIGHT;
        long position = index << levelInTile;
        byte[] tile = tile(new TileId(level / Tiles.HEIGHT, position / Tiles.FULL_WIDTH));
        int offset = (int) (position % Tiles.FULL_WIDTH) * Hash.LENGTH_BYTES;
        int count = 1 << levelInTile;
        if (tile.length < offset + count * Hash.LENGTH_BYTES) {
            throw new IllegalArgumentException("the log has no complete node " + index + " at level " + level);
        }
        return count == 1 ? Hash.of(tile, offset) : new Hasher().subtree(tile, offset, count);
    }

    private synchronized byte[] tile(TileId id) {
        byte[] cached = cache.get(id);
        if (cached != null) {
            return cached;
        }
        byte[] read = reader.tile(id.level, id.index);
        cache.put(id, read);
        if (cache.size() > CACHED_TILES) {
            cache.pollFirstEntry();
        }
        return read;
    }
}
