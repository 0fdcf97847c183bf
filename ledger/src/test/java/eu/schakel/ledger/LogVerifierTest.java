package eu.schakel.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogVerifierTest {

    private static final int SIZE = 66_000; // three levels of tiles, all with a partial one
    private static final ExecutorService WORKERS = Executors.newFixedThreadPool(2);

    private final LogVerifier verifier = new LogVerifier(Samples.TRUST, WORKERS);

    @TempDir
    Path folder;

    @AfterAll
    static void stop() {
        WORKERS.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 255, 256, 257, 1000, 65_536, SIZE})
    void aGoodLogIsWitnessed(int size) {
        assertThat(verifier.verify(MemoryTiles.log(size))).isInstanceOfSatisfying(LogVerdict.Witnessed.class, ok -> {
            assertThat(ok.checkpoint().size()).isEqualTo(size);
            assertThat(ok.witnesses()).hasSize(1);
            assertThat(ok.sentence()).contains("nederland.example/witness at 2026-11-24T12:00:00Z");
        });
    }

    @Test
    void withoutAKnownWitnessItSaysSo() {
        MemoryTiles log = MemoryTiles.log(300);
        Trust nobody = new Trust(Samples.ORIGIN, List.of(Samples.LOG_KEY.verifier()), List.of());
        assertThat(new LogVerifier(nobody, WORKERS).verify(log))
                .isInstanceOfSatisfying(
                        LogVerdict.Unwitnessed.class,
                        verdict -> assertThat(verdict.sentence()).contains("unwitnessed"));
    }

    @Test
    void aLogInAFolderIsReadTheSameWay() {
        FolderTiles tiles = new FolderTiles(folder);
        MemoryTiles.log(700).files().forEach(tiles::write);
        assertThat(verifier.verify(tiles)).isInstanceOf(LogVerdict.Witnessed.class);
    }

    @Test
    void aFolderThatGrewOnStillFitsItsOlderCheckpoint() {
        MemoryTiles grown = MemoryTiles.log(300);
        byte[] older = grown.read(Tiles.CHECKPOINT_PATH).orElseThrow();
        grown.grow(300, 600);
        grown.remove("tile/0/001.p/44");
        grown.remove("tile/entries/001.p/44");
        grown.write(Tiles.CHECKPOINT_PATH, older);
        assertThat(verifier.verify(grown)).isInstanceOf(LogVerdict.Witnessed.class);
    }

    @ParameterizedTest
    @CsvSource({
        "tile/entries/000, 5, 0",
        "tile/entries/003, 100, 770",
        "tile/entries/257.p/208, 3, 65792",
        "tile/0/000, 32, 1",
        "tile/0/002, 8191, 767",
        "tile/0/257.p/208, 6655, 65999",
        "tile/1/000, 64, 512",
        "tile/1/001.p/1, 0, 65536",
        "tile/2/000.p/1, 31, 0"
    })
    void aFlippedBitIsFoundWithItsEntry(String path, int position, long entry) {
        MemoryTiles log = MemoryTiles.log(SIZE);
        log.change(path, bytes -> {
            bytes[position] ^= 1;
            return bytes;
        });
        assertThat(wrong(log).firstWrongEntry()).hasValue(entry);
    }

    @Test
    void noFlippedBitAnywherePassesAsWitnessed() {
        Random random = new Random(1795);
        List<String> paths = List.copyOf(MemoryTiles.log(600).files().keySet());
        for (int round = 0; round < 500; round++) {
            MemoryTiles log = MemoryTiles.log(600);
            String path = paths.get(random.nextInt(paths.size()));
            log.change(path, bytes -> {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                return bytes;
            });
            LogVerdict verdict = verifier.verify(log);
            if (path.equals(Tiles.CHECKPOINT_PATH)) {
                // A witness whose name or key id is damaged is an unknown one.
                assertThat(verdict).isNotInstanceOf(LogVerdict.Witnessed.class);
            } else {
                assertThat(verdict).as(path).isInstanceOf(LogVerdict.Wrong.class);
            }
        }
    }

    @Test
    void theFirstOfTwoWrongEntriesIsNamed() {
        MemoryTiles log = MemoryTiles.log(SIZE);
        log.change("tile/entries/200", LogVerifierTest::flipLast);
        log.change("tile/entries/100", LogVerifierTest::flipLast);
        LogVerdict.Wrong wrong = wrong(log);
        assertThat(wrong.firstWrongEntry()).hasValue(100 * 256 + 255);
        assertThat(wrong.sentence()).contains("Entry 25855 has leaf hash");
    }

    @Test
    void anEntryChangedTogetherWithItsTileIsFoundOneLevelUp() {
        MemoryTiles log = MemoryTiles.log(SIZE);
        MemoryTiles forged = MemoryTiles.log(0);
        TileWriter writer = new TileWriter(forged);
        for (int i = 0; i < 512; i++) {
            writer.append(Samples.entry(i == 300 ? 301 : i));
        }
        for (String path : List.of("tile/entries/001", "tile/0/001")) {
            log.change(path, old -> forged.read(path).orElseThrow());
        }
        LogVerdict.Wrong wrong = wrong(log);
        assertThat(wrong.firstWrongEntry()).hasValue(256);
        assertThat(wrong.sentence()).contains("Tile 0 of level 1").contains("256 entries from 256");
    }

    @Test
    void aWholeOtherLogIsCaughtByItsRoot() {
        MemoryTiles log = MemoryTiles.log(400);
        Checkpoint other = Checkpoint.of(
                Samples.ORIGIN, Frontier.EMPTY.append(Samples.leaves(401).subList(1, 401)));
        log.put(Samples.cosigned(other));
        assertThat(wrong(log).firstWrongEntry()).isEmpty();
        assertThat(wrong(log).sentence()).contains("is not the signed " + other.root());
    }

    @ParameterizedTest
    @CsvSource({"tile/entries/000, 0", "tile/0/001, 256", "tile/1/000.p/2, 0", "tile/entries/002.p/88, 512"})
    void anAbsentFileIsNamed(String path, long entry) {
        MemoryTiles log = MemoryTiles.log(600);
        log.remove(path);
        assertThat(wrong(log).firstWrongEntry()).hasValue(entry);
        assertThat(wrong(log).sentence()).contains(path + " is absent");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5000, 8191, 8193})
    void aTileOfAnotherLengthIsDamaged(int length) {
        MemoryTiles log = MemoryTiles.log(600);
        log.change("tile/0/001", bytes -> Arrays.copyOf(bytes, length));
        assertThat(wrong(log).firstWrongEntry()).hasValue(256);
        assertThat(wrong(log).sentence()).contains("damaged");
    }

    @Test
    void aBundleThatEndsEarlyOrLateIsWrong() {
        MemoryTiles log = MemoryTiles.log(600);
        UnaryOperator<byte[]> shorter = bytes -> Arrays.copyOf(bytes, bytes.length - 1);
        UnaryOperator<byte[]> longer = bytes -> Arrays.copyOf(bytes, bytes.length + 1);
        log.change("tile/entries/001", longer);
        assertThat(wrong(log).firstWrongEntry()).hasValue(511);
        log.change("tile/entries/000", shorter);
        assertThat(wrong(log).firstWrongEntry()).hasValue(255);
        assertThat(wrong(log).sentence()).contains("Entry 255 cannot be read");
    }

    @Test
    void aCheckpointThatNobodyKnownSignedIsWrong() {
        MemoryTiles log = MemoryTiles.log(10);
        Checkpoint checkpoint = Checkpoint.of(Samples.ORIGIN, Frontier.EMPTY.append(Samples.leaves(10)));
        log.put(SignedNote.sign(checkpoint.text(), Ed25519Signer.generate(new SecureRandom(), Samples.ORIGIN)));
        assertThat(wrong(log).sentence()).contains("no signature by a known key");
        log.write(Tiles.CHECKPOINT_PATH, new byte[] {(byte) 0xff});
        assertThat(wrong(log).sentence()).contains("not valid UTF-8");
        log.remove(Tiles.CHECKPOINT_PATH);
        assertThat(wrong(log).firstWrongEntry()).isEqualTo(OptionalLong.empty());
        assertThat(wrong(log).sentence()).contains("no file \"checkpoint\"");
    }

    private static byte[] flipLast(byte[] bytes) {
        bytes[bytes.length - 1] ^= 1;
        return bytes;
    }

    private LogVerdict.Wrong wrong(TileSource log) {
        LogVerdict verdict = verifier.verify(log);
        assertThat(verdict).isInstanceOf(LogVerdict.Wrong.class);
        return (LogVerdict.Wrong) verdict;
    }
}
