package eu.schakel.bench;

import eu.schakel.ledger.Checkpoint;
import eu.schakel.ledger.Ed25519Signer;
import eu.schakel.ledger.FolderTiles;
import eu.schakel.ledger.KeyType;
import eu.schakel.ledger.LogVerdict;
import eu.schakel.ledger.LogVerifier;
import eu.schakel.ledger.SignedNote;
import eu.schakel.ledger.TileWriter;
import eu.schakel.ledger.Tiles;
import eu.schakel.ledger.Trust;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Executors;

/** Offline verification of downloaded tiles, against bare SHA-256 of the same bytes on one thread. */
final class VerifyBench {
    private static final String ORIGIN = "bench/log/1";
    private static final int LEAF_BYTES = 1_024;
    private static final int BUNDLE_BYTES = Tiles.FULL_WIDTH * (LEAF_BYTES + 2);

    private VerifyBench() {}

    static List<Measure> run(Path directory, int leaves) throws IOException {
        var folder = new FolderTiles(directory);
        var key = Ed25519Signer.generate(new SecureRandom(), "bench", KeyType.NOTE);
        write(folder, key, leaves);
        // Once each unmeasured, so that both find the files in memory and the code compiled.
        bare(folder, leaves / 4);
        verify(folder, key);
        var bareSeconds = bare(folder, leaves);
        var begin = System.nanoTime();
        verify(folder, key);
        var ours = (System.nanoTime() - begin) / 1e9;
        return List.of(
                Measure.told("offline verification, leaves of 1 KB", leaves / ours, "leaves/s"),
                Measure.told("bare SHA-256 of the same bytes, one thread", leaves / bareSeconds, "leaves/s"),
                Measure.atLeast("verification / bare SHA-256, " + leaves + " leaves", bareSeconds / ours, "x", 0.5),
                Measure.told("memory in use behind it", used() / 1e6, "MB"));
    }

    private static void write(FolderTiles folder, Ed25519Signer key, int leaves) {
        var writer = new TileWriter(folder);
        var leaf = new byte[LEAF_BYTES];
        for (int i = 0; i < leaves; i++) {
            ByteBuffer.wrap(leaf).putInt(i);
            writer.append(leaf);
        }
        writer.writePartials();
        var checkpoint = new Checkpoint(ORIGIN, writer.size(), writer.root());
        var note = SignedNote.sign(checkpoint.text(), key).serialized();
        folder.write(Tiles.CHECKPOINT_PATH, note.getBytes(StandardCharsets.UTF_8));
    }

    private static void verify(FolderTiles folder, Ed25519Signer key) {
        try (var workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var verdict =
                    new LogVerifier(new Trust(ORIGIN, List.of(key.verifier()), List.of()), workers).verify(folder);
            if (!(verdict instanceof LogVerdict.Unwitnessed)) {
                throw new IllegalStateException("The bench's own log does not verify: " + verdict);
            }
        }
    }

    /** Reads the same files and hashes each entry's bytes, nothing else. */
    private static double bare(FolderTiles folder, int leaves) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var begin = System.nanoTime();
            for (int index = 0; index < leaves / Tiles.FULL_WIDTH; index++) {
                var bundle = folder.read(Tiles.entryBundlePath(index, Tiles.FULL_WIDTH))
                        .orElseThrow();
                for (int at = 2; at < BUNDLE_BYTES; at += LEAF_BYTES + 2) {
                    digest.update(bundle, at, LEAF_BYTES);
                    digest.digest();
                }
            }
            return (System.nanoTime() - begin) / 1e9;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime lacks SHA-256", e);
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
