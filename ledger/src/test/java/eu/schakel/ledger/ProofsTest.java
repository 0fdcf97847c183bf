package eu.schakel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Proofs against the naive tree: every size and index up to 300, random ones above; proofs with each of their elements corrupted. */
class ProofsTest {

    private static final int ALL_UP_TO = 300;
    private static final int ALL_CORRUPTED_UP_TO = 70; // past 64, where the sixth level starts; above, one in twenty
    private static final int LARGEST = 20_000;

    private final Random random = new Random(20250401);

    @Test
    void anEmptyTreeHasTheHashOfNothing() {
        assertThat(Merkle.EMPTY_ROOT.hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Proofs.root(0, new NaiveTree(List.of()))).isEqualTo(Merkle.EMPTY_ROOT);
    }

    @Test
    void everyLeafOfEverySmallTreeIsProven() throws ProofException {
        StoredNodes nodes = new StoredNodes(ALL_UP_TO);
        NaiveTree naive = new NaiveTree(nodes.leaves);
        for (int size = 0; size <= ALL_UP_TO; size++) {
            Hash root = naive.first(size).root();
            assertThat(Proofs.root(size, nodes)).isEqualTo(root);
            for (int index = 0; index < size; index++) {
                Hash leaf = nodes.leaves.get(index);
                List<Hash> proof = Proofs.inclusion(index, size, nodes);
                Proofs.verifyInclusion(leaf, index, size, proof, root);
                if (isCorruptedToo(size)) {
                    refuseCorruptedInclusion(leaf, index, size, proof, root);
                }
            }
        }
    }

    @Test
    void everySmallTreeExtendsEverySmallerOne() throws ProofException {
        StoredNodes nodes = new StoredNodes(ALL_UP_TO);
        for (int size = 1; size <= ALL_UP_TO; size++) {
            Hash root = Proofs.root(size, nodes);
            for (int old = 1; old <= size; old++) {
                Hash oldRoot = Proofs.root(old, nodes);
                List<Hash> proof = Proofs.consistency(old, size, nodes);
                Proofs.verifyConsistency(old, oldRoot, size, root, proof);
                if (isCorruptedToo(size)) {
                    refuseCorruptedConsistency(old, oldRoot, size, root, proof);
                }
            }
        }
    }

    @Test
    void randomLargerTreesToo() throws ProofException {
        StoredNodes nodes = new StoredNodes(LARGEST);
        for (int round = 0; round < 200; round++) {
            int size = 1 + random.nextInt(LARGEST);
            int index = random.nextInt(size);
            Hash root = Proofs.root(size, nodes);
            Hash leaf = nodes.leaves.get(index);
            List<Hash> proof = Proofs.inclusion(index, size, nodes);
            Proofs.verifyInclusion(leaf, index, size, proof, root);
            refuseCorruptedInclusion(leaf, index, size, proof, root);

            int old = 1 + random.nextInt(size);
            Hash oldRoot = Proofs.root(old, nodes);
            List<Hash> extension = Proofs.consistency(old, size, nodes);
            Proofs.verifyConsistency(old, oldRoot, size, root, extension);
            refuseCorruptedConsistency(old, oldRoot, size, root, extension);
        }
    }

    @Test
    void nothingIsProvenAboutALeafOutsideOrAnEmptyTree() {
        NaiveTree tree = new NaiveTree(Samples.leaves(3));
        assertThatThrownBy(() -> Proofs.inclusion(3, 3, tree)).hasMessageContaining("no leaf 3 in a tree of 3");
        assertThatThrownBy(() -> Proofs.inclusion(-1, 3, tree)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Proofs.consistency(0, 3, tree)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Proofs.consistency(3, 2, tree)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Proofs.verifyConsistency(0, Merkle.EMPTY_ROOT, 3, tree.root(), List.of()))
                .isInstanceOf(ProofException.class)
                .hasMessageContaining("proves nothing");
    }

    @Test
    void theLargestSizesDoNotOverflow() {
        Nodes same = (level, index) -> Merkle.EMPTY_ROOT;
        long size = Long.MAX_VALUE;
        Hash root = Proofs.root(size, same);
        assertThatCode(() -> Proofs.verifyInclusion(
                        Merkle.EMPTY_ROOT, size - 1, size, Proofs.inclusion(size - 1, size, same), root))
                .doesNotThrowAnyException();
        assertThatCode(() -> Proofs.verifyConsistency(
                        size - 1, Proofs.root(size - 1, same), size, root, Proofs.consistency(size - 1, size, same)))
                .doesNotThrowAnyException();
    }

    private boolean isCorruptedToo(int size) {
        return size <= ALL_CORRUPTED_UP_TO || random.nextInt(20) == 0;
    }

    private void refuseCorruptedInclusion(Hash leaf, long index, long size, List<Hash> proof, Hash root) {
        for (List<Hash> bad : corrupted(proof)) {
            assertRefused(() -> Proofs.verifyInclusion(leaf, index, size, bad, root));
        }
        assertRefused(() -> Proofs.verifyInclusion(flip(leaf), index, size, proof, root));
        assertRefused(() -> Proofs.verifyInclusion(leaf, index, size, proof, flip(root)));
        assertRefused(() -> Proofs.verifyInclusion(leaf, size, size, proof, root));
        if (size > 1) {
            assertRefused(() -> Proofs.verifyInclusion(leaf, index == 0 ? 1 : index - 1, size, proof, root));
        }
    }

    private void refuseCorruptedConsistency(long old, Hash oldRoot, long size, Hash root, List<Hash> proof) {
        for (List<Hash> bad : corrupted(proof)) {
            assertRefused(() -> Proofs.verifyConsistency(old, oldRoot, size, root, bad));
        }
        assertRefused(() -> Proofs.verifyConsistency(old, flip(oldRoot), size, root, proof));
        assertRefused(() -> Proofs.verifyConsistency(old, oldRoot, size, flip(root), proof));
        if (old < size) {
            assertRefused(() -> Proofs.verifyConsistency(size, root, old, oldRoot, proof));
        }
    }

    /** Each element flipped, each one left out, and one too many at either end. */
    private List<List<Hash>> corrupted(List<Hash> proof) {
        List<List<Hash>> all = new ArrayList<>();
        for (int i = 0; i < proof.size(); i++) {
            List<Hash> flipped = new ArrayList<>(proof);
            flipped.set(i, flip(proof.get(i)));
            all.add(flipped);
            List<Hash> shorter = new ArrayList<>(proof);
            shorter.remove(i);
            all.add(shorter);
        }
        List<Hash> longer = new ArrayList<>(proof);
        longer.add(Samples.randomHash(random));
        all.add(longer);
        all.add(longer.reversed());
        return all;
    }

    private Hash flip(Hash hash) {
        return Samples.flipped(hash, random.nextInt(256));
    }

    private interface Check {
        void run() throws ProofException;
    }

    // assertThatThrownBy fills in stack traces and descriptions; a million checks need something plainer.
    private static void assertRefused(Check check) {
        try {
            check.run();
        } catch (ProofException e) {
            return;
        }
        throw new AssertionError("a corrupted proof was accepted");
    }

    /** All nodes of a tree, collected while it grew. */
    private static final class StoredNodes implements Nodes {

        private record Place(int level, long index) {}

        private final List<Hash> leaves;
        private final Map<Place, Hash> nodes = new HashMap<>();

        StoredNodes(int size) {
            leaves = Samples.leaves(size);
            Frontier.EMPTY.append(leaves, (level, index, hash) -> nodes.put(new Place(level, index), hash));
        }

        @Override
        public Hash node(int level, long index) {
            Hash hash = nodes.get(new Place(level, index));
            if (hash == null) {
                throw new AssertionError("asked for a node that is not complete: level " + level + ", index " + index);
            }
            return hash;
        }
    }
}
