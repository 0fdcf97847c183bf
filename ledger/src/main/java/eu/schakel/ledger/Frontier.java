package eu.schakel.ledger;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * The right edge of a tree: its size and the roots of its complete subtrees, largest first (one for each one-bit of the size).
 * That is all one needs to append leaves and to know the root. Immutable.
 */
public final class Frontier {

    /** The frontier of the tree without leaves. */
    public static final Frontier EMPTY = new Frontier(0, new Hash[0]);

    private static final NodeSink NOWHERE = (_, _, _) -> {};

    private final long size;
    private final Hash[] subtrees;

    private Frontier(long size, Hash[] subtrees) {
        this.size = size;
        this.subtrees = subtrees;
    }

    /** The frontier of the tree of {@code size} leaves kept in {@code nodes}. */
    public static Frontier of(long size, Nodes nodes) {
        Proofs.checkSize(size);
        Hash[] subtrees = new Hash[Long.bitCount(size)];
        long start = 0;
        for (int i = 0; i < subtrees.length; i++) {
            int level = Long.SIZE - 1 - Long.numberOfLeadingZeros(size - start);
            subtrees[i] = nodes.node(level, start >> level);
            start += 1L << level;
        }
        return new Frontier(size, subtrees);
    }

    /** The number of leaves. */
    public long size() {
        return size;
    }

    /** The root of the tree (RFC 6962 section 2.1). */
    public Hash root() {
        if (size == 0) {
            return Merkle.EMPTY_ROOT;
        }
        Hasher hasher = new Hasher();
        Hash root = subtrees[subtrees.length - 1];
        for (int i = subtrees.length - 2; i >= 0; i--) {
            root = hasher.node(subtrees[i], root);
        }
        return root;
    }

    /** The frontier with one more leaf, given its leaf hash. */
    public Frontier append(Hash leaf) {
        return append(List.of(leaf));
    }

    /** The frontier with these leaf hashes appended in order. */
    public Frontier append(List<Hash> leaves) {
        return append(leaves, NOWHERE);
    }

    /** As {@link #append(List)}; also hands each node that becomes complete, leaves included, to {@code sink}. */
    public Frontier append(List<Hash> leaves, NodeSink sink) {
        Math.addExact(size, leaves.size());
        Hash[] stack = Arrays.copyOf(subtrees, Long.SIZE);
        int depth = subtrees.length;
        long grown = size;
        Hasher hasher = new Hasher();
        for (Hash leaf : leaves) {
            Hash node = leaf;
            sink.node(0, grown, node);
            // Like adding one to a binary number: each carry joins two subtrees of equal size.
            int level = 0;
            for (long bits = grown; (bits & 1) == 1; bits >>= 1) {
                node = hasher.node(stack[--depth], node);
                level++;
                sink.node(level, grown >> level, node);
            }
            stack[depth++] = node;
            grown++;
        }
        return new Frontier(grown, Arrays.copyOf(stack, depth));
    }

    /** The size in 8 bytes, big-endian, then the hashes of the complete subtrees, largest first: 8 + 32 * bitCount(size) bytes. */
    public byte[] toBytes() {
        ByteBuffer buffer = ByteBuffer.allocate(lengthBytes(size)).putLong(size);
        for (Hash subtree : subtrees) {
            buffer.put(subtree.bytes());
        }
        return buffer.array();
    }

    /** Reads what {@link #toBytes()} wrote; {@link FormatException} when size and length do not fit each other. */
    public static Frontier fromBytes(byte[] bytes) {
        if (bytes.length < Long.BYTES) {
            throw new FormatException("a frontier starts with 8 bytes of size, found " + bytes.length + " bytes");
        }
        long size = ByteBuffer.wrap(bytes).getLong();
        if (size < 0 || bytes.length != lengthBytes(size)) {
            throw new FormatException("a frontier of " + bytes.length + " bytes cannot have size " + size);
        }
        Hash[] subtrees = new Hash[Long.bitCount(size)];
        for (int i = 0; i < subtrees.length; i++) {
            subtrees[i] = Hash.of(bytes, Long.BYTES + i * Hash.LENGTH_BYTES);
        }
        return new Frontier(size, subtrees);
    }

    private static int lengthBytes(long size) {
        return Long.BYTES + Long.bitCount(size) * Hash.LENGTH_BYTES;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Frontier that && size == that.size && Arrays.equals(subtrees, that.subtrees);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(size) + Arrays.hashCode(subtrees);
    }

    @Override
    public String toString() {
        return "Frontier[size=" + size + ", root=" + root() + "]";
    }
}
