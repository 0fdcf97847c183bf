package eu.schakel.ledger;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Measures a verification against bare SHA-256 of the same bytes on one thread; a program, because a time limit in a test fails on a busy
 * machine. Arguments: an empty folder for the log (about 1.1 GB), and optionally the number of entries.
 */
final class LogVerifierSpeed {

    private static final int ENTRY_BYTES = 1024;
    private static final int ENTRIES = 1_000_000;
    private static final int ROUNDS = 3;

    private LogVerifierSpeed() {}

    public static void main(String[] arguments) {
        int entries = arguments.length > 1 ? Integer.parseInt(arguments[1]) : ENTRIES;
        FolderTiles tiles = new FolderTiles(Path.of(arguments[0]));
        write(tiles, entries);
        int processors = Runtime.getRuntime().availableProcessors();
        try (ExecutorService one = Executors.newFixedThreadPool(1);
                ExecutorService all = Executors.newFixedThreadPool(processors)) {
            for (int round = 0; round < ROUNDS; round++) {
                double bare_s = seconds(() -> hashBare(entries));
                double one_s = seconds(() -> verify(tiles, one));
                double all_s = seconds(() -> verify(tiles, all));
                System.out.printf(
                        "bare %.2f s, verified on 1 thread %.2f s (%.2f x), on %d threads %.2f s (%.2f x), heap used %d MB%n",
                        bare_s, one_s, bare_s / one_s, processors, all_s, bare_s / all_s, usedMegabytes());
            }
        }
    }

    private static void write(FolderTiles tiles, int entries) {
        TileWriter writer = new TileWriter(tiles);
        Random random = new Random(1);
        byte[] entry = new byte[ENTRY_BYTES];
        for (int i = 0; i < entries; i++) {
            random.nextBytes(entry);
            writer.append(entry);
        }
        writer.writePartials();
        SignedNote note = Samples.cosigned(new Checkpoint(Samples.ORIGIN, entries, writer.root()));
        tiles.write(Tiles.CHECKPOINT_PATH, Samples.utf8(note.serialized()));
    }

    private static void hashBare(int entries) {
        MessageDigest digest = Hasher.sha256();
        byte[] block = new byte[ENTRY_BYTES * Tiles.FULL_WIDTH];
        for (long left = (long) entries * ENTRY_BYTES; left > 0; left -= block.length) {
            digest.update(block, 0, (int) Math.min(left, block.length));
        }
        digest.digest();
    }

    private static void verify(FolderTiles tiles, ExecutorService workers) {
        LogVerdict verdict = new LogVerifier(Samples.TRUST, workers).verify(tiles);
        if (!(verdict instanceof LogVerdict.Witnessed)) {
            throw new AssertionError(verdict.sentence());
        }
    }

    private static double seconds(Runnable work) {
        long start_ns = System.nanoTime();
        work.run();
        return (System.nanoTime() - start_ns) / 1e9;
    }

    private static long usedMegabytes() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
