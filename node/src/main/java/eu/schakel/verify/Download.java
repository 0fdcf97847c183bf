package eu.schakel.verify;

import eu.schakel.ledger.Checkpoint;
import eu.schakel.ledger.FolderTiles;
import eu.schakel.ledger.FormatException;
import eu.schakel.ledger.SignedNote;
import eu.schakel.ledger.TileSource;
import eu.schakel.ledger.Tiles;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Copies the public logs of a node into a folder, file by file; a second time only what is new. It checks nothing. */
public final class Download {
    private Download() {}

    /**
     * Copies keys, checkpoints, tiles and entries.
     *
     * @param progress told which log comes
     * @throws VerifyException when something cannot be read
     */
    public static void run(String address, Path folder, Consumer<String> progress) {
        try (var client = HttpFiles.client()) {
            var files = new HttpFiles(client, address);
            var json = files.read("log/" + LogList.FILE)
                    .orElseThrow(() -> new VerifyException(
                            "There is no log/keys.json at " + address + ". Is this the address of a Schakel node?"));
            for (var log : LogList.parse(json, address).logs()) {
                progress.accept(log.origin());
                copy(files.below(log.path()), new FolderTiles(folder.resolve(log.path())));
            }
            new FolderTiles(folder).write(LogList.FILE, json);
        } catch (UncheckedIOException | FormatException e) {
            throw new VerifyException(e.getMessage() + ". Try again: what is there already is kept.", e);
        }
    }

    private static void copy(TileSource from, FolderTiles to) {
        var note = from.read(Tiles.CHECKPOINT_PATH)
                .orElseThrow(() -> new VerifyException("The log has no checkpoint yet. Try again later."));
        long size = Checkpoint.parse(SignedNote.parse(note).text()).size();
        for (int level = 0; size >> (Tiles.HEIGHT * level) > 0; level++) {
            for (long index = 0; Tiles.width(level, index, size) > 0; index++) {
                int width = Tiles.width(level, index, size);
                copy(from, to, Tiles.path(level, index, width), width);
                if (level == 0) {
                    copy(from, to, Tiles.entryBundlePath(index, width), width);
                }
            }
        }
        // Last, so that it never promises files that are not there.
        to.write(Tiles.CHECKPOINT_PATH, note);
    }

    private static void copy(TileSource from, FolderTiles to, String path, int width) {
        if (width == Tiles.FULL_WIDTH && to.read(path).isPresent()) {
            return;
        }
        to.write(
                path,
                from.read(path)
                        .orElseThrow(() -> new VerifyException("The node has no file " + path
                                + ", which its checkpoint requires: it is wrong or being restored.")));
    }
}
