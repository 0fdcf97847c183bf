package eu.schakel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TilesTest {

    @ParameterizedTest
    @CsvSource({
        "0, 1234067, 256, tile/0/x001/x234/067",
        "0, 0, 1, tile/0/000.p/1",
        "1, 0, 255, tile/1/000.p/255",
        "2, 999, 256, tile/2/999",
        "7, 1000, 256, tile/7/x001/000",
        "0, 36028797018963967, 256, tile/0/x036/x028/x797/x018/x963/967"
    })
    void pathsAreThoseOfTheStandard(int level, long index, int width, String path) {
        assertThat(Tiles.path(level, index, width)).isEqualTo(path);
    }

    @Test
    void bundlesStandBesideTheTiles() {
        assertThat(Tiles.entryBundlePath(1_234_067, 256)).isEqualTo("tile/entries/x001/x234/067");
        assertThat(Tiles.entryBundlePath(12, 5)).isEqualTo("tile/entries/012.p/5");
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 256", "8, 0, 256", "0, -1, 256", "0, 0, 0", "0, 0, 257"})
    void noOtherTilesHavePaths(int level, long index, int width) {
        assertThatThrownBy(() -> Tiles.path(level, index, width)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The example in C2SP tlog-tiles. */
    @Test
    void aTreeOf70000HasTheTilesThatTheStandardCounts() {
        assertThat(Tiles.width(0, 272, 70_000)).isEqualTo(256);
        assertThat(Tiles.width(0, 273, 70_000)).isEqualTo(112);
        assertThat(Tiles.width(0, 274, 70_000)).isZero();
        assertThat(Tiles.width(1, 0, 70_000)).isEqualTo(256);
        assertThat(Tiles.width(1, 1, 70_000)).isEqualTo(17);
        assertThat(Tiles.width(2, 0, 70_000)).isEqualTo(1);
        assertThat(Tiles.width(3, 0, 70_000)).isZero();
        assertThat(Tiles.width(1, 0, 256)).isEqualTo(1);
    }

    @Test
    void bundlesKeepEntriesOfAnyLength() {
        List<byte[]> entries = List.of(new byte[0], Samples.entry(1), new byte[Tiles.MAX_ENTRY_BYTES]);
        byte[] bundle = Tiles.encodeBundle(entries);
        assertThat(bundle).startsWith(0, 0, 0, Samples.entry(1).length, '{');
        assertThat(Tiles.decodeBundle(bundle, 3)).usingRecursiveComparison().isEqualTo(entries);
        assertThatThrownBy(() -> Tiles.encodeBundle(List.of(new byte[Tiles.MAX_ENTRY_BYTES + 1])))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("65536");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "00", "0001", "000161", "00016100", "0001610001", "00016100016200", "000161000162000163"})
    void bundlesOfAnotherNumberOfEntriesAreRefused(String hex) {
        assertThatThrownBy(() -> Tiles.decodeBundle(Samples.hex(hex), 2))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("bundle");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 511, 512, 1000, 65_535, 65_536, 65_537, 70_000})
    void tilesHoldExactlyTheNodesOfTheTree(int size) {
        MemoryTiles tiles = MemoryTiles.log(size);
        List<Hash> leaves = Samples.leaves(size);
        Frontier frontier = Frontier.EMPTY.append(leaves);
        TileNodes nodes = new TileNodes(tiles, size);
        assertThat(Proofs.root(size, nodes)).isEqualTo(frontier.root());
        assertThat(Frontier.of(size, nodes)).isEqualTo(frontier);
        List<Hash> found = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            found.add(nodes.node(0, i));
        }
        assertThat(found).isEqualTo(leaves);
    }

    @Test
    void filesAreNoMoreThanTheStandardAsksFor() {
        assertThat(MemoryTiles.log(0).files()).containsOnlyKeys("checkpoint");
        assertThat(MemoryTiles.log(256).files())
                .containsOnlyKeys("checkpoint", "tile/0/000", "tile/1/000.p/1", "tile/entries/000");
        assertThat(MemoryTiles.log(257).files())
                .containsOnlyKeys(
                        "checkpoint",
                        "tile/0/000",
                        "tile/0/001.p/1",
                        "tile/1/000.p/1",
                        "tile/entries/000",
                        "tile/entries/001.p/1");
    }

    @Test
    void proofsComeOutOfTiles() throws ProofException {
        int size = 66_000;
        TileNodes nodes = new TileNodes(MemoryTiles.log(size), size);
        Hash root = Proofs.root(size, nodes);
        for (int index : new int[] {0, 255, 256, 65_535, 65_536, size - 1}) {
            List<Hash> proof = Proofs.inclusion(index, size, nodes);
            Proofs.verifyInclusion(Merkle.leaf(Samples.entry(index)), index, size, proof, root);
        }
        for (int old : new int[] {1, 256, 300, 65_536, 65_537}) {
            Proofs.verifyConsistency(old, Proofs.root(old, nodes), size, root, Proofs.consistency(old, size, nodes));
        }
    }

    @Test
    void anOlderSizeIsReadFromTheFullTilesThatReplacedItsPartialOnes() {
        MemoryTiles grown = MemoryTiles.log(300);
        grown.grow(300, 600);
        grown.remove("tile/0/001.p/44");
        TileNodes nodes = new TileNodes(grown, 300);
        assertThat(Proofs.root(300, nodes))
                .isEqualTo(Frontier.EMPTY.append(Samples.leaves(300)).root());
    }

    @Test
    void absentDamagedOrIncompleteNodesAreNotInvented() {
        MemoryTiles tiles = MemoryTiles.log(300);
        tiles.remove("tile/0/000");
        tiles.change("tile/0/001.p/44", bytes -> new byte[bytes.length - 1]);
        TileNodes nodes = new TileNodes(tiles, 300);
        assertThatThrownBy(() -> nodes.node(0, 5))
                .isInstanceOf(TileException.class)
                .hasMessageContaining("tile/0/000 is absent");
        assertThatThrownBy(() -> nodes.node(0, 260))
                .isInstanceOf(TileException.class)
                .hasMessageContaining("damaged");
        assertThatThrownBy(() -> nodes.node(8, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 300, 511, 512, 65_530, 65_536})
    void aWriterGoesOnWhereTheFolderEnds(int before) {
        MemoryTiles tiles = MemoryTiles.log(before);
        tiles.grow(before, before + 300);
        MemoryTiles atOnce = MemoryTiles.log(before + 300);
        // Two cosignings of one checkpoint at one time are the same bytes: Ed25519 draws no random numbers.
        assertThat(tiles.files()).containsAllEntriesOf(atOnce.files());
    }
}
