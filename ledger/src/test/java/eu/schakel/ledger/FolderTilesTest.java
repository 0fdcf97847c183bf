package eu.schakel.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderTilesTest {

    @TempDir
    Path parent;

    @Test
    void keepsWholeFilesAndNothingElse() throws IOException {
        FolderTiles tiles = new FolderTiles(parent.resolve("log"));
        assertThat(tiles.read("checkpoint")).isEmpty();
        tiles.write("checkpoint", new byte[] {1});
        tiles.write("checkpoint", new byte[] {2, 3});
        tiles.write("tile/0/x001/000.p/7", new byte[7]);
        assertThat(tiles.read("checkpoint")).hasValue(new byte[] {2, 3});
        assertThat(tiles.read("tile/0/x001/000.p/7")).hasValue(new byte[7]);
        assertThat(tiles.read("tile/0")).isEmpty();
        try (Stream<Path> files = Files.walk(parent)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(2);
        }
    }

    @Test
    void filesHaveTheRightsOfAnyNewFile() throws IOException {
        Path ordinary = Files.createFile(parent.resolve("ordinary"));
        assumeTrue(Files.getFileStore(parent).supportsFileAttributeView("posix"), "skipped: no POSIX rights here");
        new FolderTiles(parent).write("checkpoint", new byte[1]);
        assertThat(Files.getPosixFilePermissions(parent.resolve("checkpoint")))
                .isEqualTo(Files.getPosixFilePermissions(ordinary));
    }

    @Test
    void aFileThatNoLogCanHaveIsNotReadIntoMemory() throws IOException {
        FolderTiles tiles = new FolderTiles(parent);
        try (var file = new RandomAccessFile(parent.resolve("checkpoint").toFile(), "rw")) {
            file.setLength(Tiles.MAX_FILE_BYTES + 1L);
        }
        assertThatThrownBy(() -> tiles.read("checkpoint")).isInstanceOf(TileException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/checkpoint", "../checkpoint", "tile/../../x", "tile//0", "tile/", ".hidden", "a\\b", "C:x"
            })
    void pathsOutsideAreRefused(String path) {
        FolderTiles tiles = new FolderTiles(parent);
        assertThatThrownBy(() -> tiles.read(path)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tiles.write(path, new byte[1])).isInstanceOf(IllegalArgumentException.class);
    }
}
