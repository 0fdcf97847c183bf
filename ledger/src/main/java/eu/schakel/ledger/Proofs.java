package eu.schakel.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * Inclusion and consistency proofs of RFC 6962 section 2.1, made from stored nodes and verified by the steps of RFC 9162
 * sections 2.1.3.2 and 2.1.4.2. Proofs are listed from the leaves towards the root.
 */
public final class Proofs {

    private Proofs() {}

    /** The root of the tree of {@code size} leaves kept in {@code nodes}. */
    public static Hash root(long size, Nodes nodes) {
        checkSize(size);
        return size == 0 ? Merkle.EMPTY_ROOT : new ProofMaker(nodes).range(0, size);
    }

    /** The proof that leaf {@code index} is in the tree of {@code size} leaves; {@link IllegalArgumentException} if it is outside. */
    public static List<Hash> inclusion(long index, long size, Nodes nodes) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size + " leaves");
        }
        return new ProofMaker(nodes).inclusion(index, size);
    }

    /**
     * The proof that the tree of {@code newSize} leaves extends the one of {@code oldSize}; {@link IllegalArgumentException} unless
     * 1 <= oldSize <= newSize: every tree extends the empty one, so there is nothing to prove.
     */
    public static List<Hash> consistency(long oldSize, long newSize, Nodes nodes) {
        if (oldSize < 1 || oldSize > newSize) {
            throw new IllegalArgumentException("no consistency proof from size " + oldSize + " to size " + newSize);
        }
        return new ProofMaker(nodes).consistency(oldSize, newSize);
    }

    /** Returns normally when the proof leads from the leaf hash at {@code index} to {@code root}; {@link ProofException} otherwise. */
    public static void verifyInclusion(Hash leaf, long index, long size, List<Hash> proof, Hash root)
            throws ProofException {
        if (index < 0 || index >= size) {
            throw new ProofException("leaf " + index + " is not in a tree of " + size + " leaves");
        }
        Hasher hasher = new Hasher();
        long position = index;
        long last = size - 1;
        Hash computed = leaf;
        for (Hash sibling : proof) {
            if (last == 0) {
                throw tooLong("inclusion", proof);
            }
            if ((position & 1) == 1 || position == last) {
                computed = hasher.node(sibling, computed);
                // The right edge skips the levels where it has no sibling.
                while ((position & 1) == 0 && position != 0) {
                    position >>= 1;
                    last >>= 1;
                }
            } else {
                computed = hasher.node(computed, sibling);
            }
            position >>= 1;
            last >>= 1;
        }
        if (last != 0) {
            throw tooShort("inclusion", proof);
        }
        checkRoot("inclusion proof of leaf " + index + " in " + size, computed, root);
    }

    /**
     * Returns normally when the proof shows that the tree (newSize, newRoot) extends (oldSize, oldRoot); {@link ProofException}
     * otherwise. An old size of 0 is always refused: it would pass for any tree and prove nothing.
     */
    public static void verifyConsistency(long oldSize, Hash oldRoot, long newSize, Hash newRoot, List<Hash> proof)
            throws ProofException {
        if (oldSize < 1 || oldSize > newSize) {
            throw new ProofException("a consistency proof from size " + oldSize + " to " + newSize + " proves nothing");
        }
        if (oldSize == newSize) {
            if (!proof.isEmpty()) {
                throw tooLong("consistency", proof);
            }
            checkRoot("size " + newSize, newRoot, oldRoot);
            return;
        }
        // A complete old tree is itself the first node of the path, and is left out of the proof.
        boolean complete = Long.bitCount(oldSize) == 1;
        if (!complete && proof.isEmpty()) {
            throw tooShort("consistency", proof);
        }
        int shift = Long.numberOfTrailingZeros(oldSize);
        long position = (oldSize - 1) >> shift;
        long last = (newSize - 1) >> shift;
        Hasher hasher = new Hasher();
        Hash oldComputed = complete ? oldRoot : proof.get(0);
        Hash newComputed = oldComputed;
        for (Hash sibling : complete ? proof : proof.subList(1, proof.size())) {
            if (last == 0) {
                throw tooLong("consistency", proof);
            }
            if ((position & 1) == 1 || position == last) {
                oldComputed = hasher.node(sibling, oldComputed);
                newComputed = hasher.node(sibling, newComputed);
                while ((position & 1) == 0 && position != 0) {
                    position >>= 1;
                    last >>= 1;
                }
            } else {
                newComputed = hasher.node(newComputed, sibling);
            }
            position >>= 1;
            last >>= 1;
        }
        if (last != 0) {
            throw tooShort("consistency", proof);
        }
        checkRoot("consistency proof, old size " + oldSize, oldComputed, oldRoot);
        checkRoot("consistency proof, new size " + newSize, newComputed, newRoot);
    }

    static void checkSize(long size) {
        if (size < 0) {
            throw new IllegalArgumentException("a tree has 0 or more leaves, not " + size);
        }
    }

    private static ProofException tooLong(String kind, List<Hash> proof) {
        return new ProofException(kind + " proof of " + proof.size() + " hashes is too long for these sizes");
    }

    private static ProofException tooShort(String kind, List<Hash> proof) {
        return new ProofException(kind + " proof of " + proof.size() + " hashes is too short for these sizes");
    }

    private static void checkRoot(String what, Hash computed, Hash expected) throws ProofException {
        if (!computed.equals(expected)) {
            throw new ProofException(what + ": computed root " + computed + " is not the expected " + expected);
        }
    }

    /** The recursion of RFC 6962 section 2.1 over ranges of leaves [start, end); at most 63 deep. */
    private record ProofMaker(Nodes nodes, List<Hash> out) {

        ProofMaker(Nodes nodes) {
            this(nodes, new ArrayList<>());
        }

        Hash range(long start, long end) {
            long width = end - start;
            if (Long.bitCount(width) == 1) {
                int level = Long.numberOfTrailingZeros(width);
                return nodes.node(level, start >> level);
            }
            long split = split(start, end);
            return Merkle.node(range(start, split), range(split, end));
        }

        List<Hash> inclusion(long index, long size) {
            path(index, 0, size);
            return List.copyOf(out);
        }

        List<Hash> consistency(long oldSize, long newSize) {
            subproof(oldSize, 0, newSize, true);
            return List.copyOf(out);
        }

        private void path(long index, long start, long end) {
            if (end - start == 1) {
                return;
            }
            long split = split(start, end);
            if (index < split) {
                path(index, start, split);
                out.add(range(split, end));
            } else {
                path(index, split, end);
                out.add(range(start, split));
            }
        }

        private void subproof(long oldSize, long start, long end, boolean knownToVerifier) {
            if (oldSize == end) {
                if (!knownToVerifier) {
                    out.add(range(start, end));
                }
                return;
            }
            long split = split(start, end);
            if (oldSize <= split) {
                subproof(oldSize, start, split, knownToVerifier);
                out.add(range(split, end));
            } else {
                subproof(oldSize, split, end, false);
                out.add(range(start, split));
            }
        }

        private static long split(long start, long end) {
            return start + Long.highestOneBit(end - start - 1);
        }
    }
}
