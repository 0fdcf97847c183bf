package eu.schakel.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * Checks a whole log offline: signatures and cosignatures of its checkpoint, each entry against its tile, each tile against the level
 * below, and the root. Memory does not grow with the log: one bundle for each worker, and the roots of one window.
 */
public final class LogVerifier {

    // As many bundles as one tile of the second level covers: enough to keep the workers busy between two waits.
    private static final int WINDOW_BUNDLES = Tiles.FULL_WIDTH;

    private final Trust trust;
    private final ExecutorService workers;

    /**
     * A verifier that believes {@code trust} and hashes on {@code workers}: a pool of as many threads as there are processors is best,
     * since each thread holds one bundle of at most {@link Tiles#MAX_FILE_BYTES}.
     */
    public LogVerifier(Trust trust, ExecutorService workers) {
        this.trust = trust;
        this.workers = workers;
    }

    /**
     * Reads everything that the checkpoint in {@code source} covers. Whatever is absent, damaged or not signed becomes a
     * {@link LogVerdict.Wrong}; {@link java.io.UncheckedIOException} only when reading itself fails, {@link CancellationException} when
     * the thread is interrupted.
     */
    public LogVerdict verify(TileSource source) {
        TrustedCheckpoint head;
        try {
            head = trust.open(SignedNote.parse(readNote(source)));
        } catch (FormatException | ProofException | TileException e) {
            return new LogVerdict.Wrong(
                    OptionalLong.empty(), "The checkpoint cannot be believed: " + e.getMessage() + ".");
        }
        Hash root;
        try {
            root = rebuild(
                    new TileReader(source, head.checkpoint().size()),
                    head.checkpoint().size());
        } catch (WrongEntryException e) {
            return new LogVerdict.Wrong(OptionalLong.of(e.entry()), e.sentence());
        }
        if (!root.equals(head.checkpoint().root())) {
            return new LogVerdict.Wrong(
                    OptionalLong.empty(),
                    "Entries and tiles fit each other, but their root " + root + " is not the signed "
                            + head.checkpoint().root() + ".");
        }
        return head.witnesses().isEmpty()
                ? new LogVerdict.Unwitnessed(head.checkpoint())
                : new LogVerdict.Witnessed(head.checkpoint(), head.witnesses());
    }

    private static byte[] readNote(TileSource source) {
        Optional<byte[]> note = source.read(Tiles.CHECKPOINT_PATH);
        return note.orElseThrow(() -> new TileException("there is no file \"" + Tiles.CHECKPOINT_PATH + "\""));
    }

    /** The root computed from the entries, after comparing every tile on the way. */
    private Hash rebuild(TileReader reader, long size) {
        LogChecker checker = new LogChecker(reader);
        TileStack stack = new TileStack(checker::checkTile);
        long fullBundles = size / Tiles.FULL_WIDTH;
        for (long from = 0; from < fullBundles; from += WINDOW_BUNDLES) {
            checkWindow(checker, from, Math.min(fullBundles, from + WINDOW_BUNDLES), stack);
        }
        if (size % Tiles.FULL_WIDTH != 0) {
            byte[] leaves = checker.checkBundle(fullBundles, new Hasher());
            for (int offset = 0; offset < leaves.length; offset += Hash.LENGTH_BYTES) {
                stack.appendLeaf(leaves, offset);
            }
        }
        stack.partials();
        return stack.root();
    }

    /** Checks bundles at once, but takes the results in order: so the first wrong entry is reported, whichever thread was faster. */
    private void checkWindow(LogChecker checker, long from, long to, TileStack stack) {
        List<Callable<Hash>> tasks = new ArrayList<>();
        for (long index = from; index < to; index++) {
            long bundle = index;
            tasks.add(() -> checker.checkFullBundle(bundle));
        }
        try {
            for (Future<Hash> root : workers.invokeAll(tasks)) {
                stack.appendFullTile(root.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the verification was interrupted");
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        return e.getCause() instanceof RuntimeException cause
                ? cause
                : new IllegalStateException("a worker of the verification failed", e);
    }
}
