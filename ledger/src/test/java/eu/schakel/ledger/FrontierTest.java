package eu.schakel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FrontierTest {

    private static final int SIZE = 300;

    private final List<Hash> leaves = Samples.leaves(SIZE);

    @Test
    void growsLikeTheNaiveTreeLeafByLeafAndSurvivesStorage() {
        Frontier frontier = Frontier.EMPTY;
        for (int size = 0; size < SIZE; size++) {
            NaiveTree naive = new NaiveTree(leaves.subList(0, size));
            assertThat(frontier.root()).isEqualTo(naive.root());
            assertThat(Frontier.of(size, naive)).isEqualTo(frontier);
            assertThat(frontier.toBytes()).hasSize(8 + 32 * Integer.bitCount(size));
            frontier = Frontier.fromBytes(frontier.toBytes()).append(leaves.get(size));
        }
        assertThat(frontier.size()).isEqualTo(SIZE);
    }

    @Test
    void batchesOfAnySizeGiveTheSameRoot() {
        Frontier whole = Frontier.EMPTY.append(leaves);
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            Frontier grown = Frontier.EMPTY;
            for (int from = 0; from < SIZE; ) {
                int to = Math.min(SIZE, from + random.nextInt(90));
                grown = grown.append(leaves.subList(from, to));
                from = to;
            }
            assertThat(grown).isEqualTo(whole).hasSameHashCodeAs(whole);
        }
    }

    @Test
    void appendingLeavesTheOldFrontierAsItWas() {
        Frontier seven = Frontier.EMPTY.append(leaves.subList(0, 7));
        Hash root = seven.root();
        Frontier unused = seven.append(leaves.subList(7, 40));
        assertThat(unused.size()).isEqualTo(40);
        assertThat(seven.root()).isEqualTo(root);
    }

    @Test
    void bytesThatDoNotFitTheirSizeAreRefused() {
        byte[] good = Frontier.EMPTY.append(leaves.subList(0, 5)).toBytes();
        assertRefused(new byte[7]);
        assertRefused(Arrays.copyOf(good, good.length - 1));
        assertRefused(Arrays.copyOf(good, good.length + 32));
        byte[] negative = good.clone();
        negative[0] = (byte) 0x80;
        assertRefused(negative);
    }

    private static void assertRefused(byte[] bytes) {
        assertThatThrownBy(() -> Frontier.fromBytes(bytes))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("frontier");
    }
}
