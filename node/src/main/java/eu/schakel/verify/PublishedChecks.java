package eu.schakel.verify;

import eu.schakel.ledger.Checkpoint;
import eu.schakel.ledger.FolderTiles;
import eu.schakel.ledger.FormatException;
import eu.schakel.ledger.SignedNote;
import eu.schakel.ledger.TileSource;
import eu.schakel.ledger.Tiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Checks what a node publishes: at its address, in a folder that was downloaded, or in a proof file. */
public final class PublishedChecks {
    /** What a proof file begins with. */
    public static final String PROOF_BEGIN = ProofFile.BEGIN;

    private static final String OWN_LOG = "log/";
    private static final String PROOF = "/proof/";

    /** Largest proof file: the largest event in base64 and a full proof, with room. */
    private static final int MAX_PROOF_BYTES = 1 << 21;

    private final Optional<Keys> given;
    private final Consumer<String> progress;

    /**
     * How to check.
     *
     * @param given keys from elsewhere; empty to take those that the target names itself, which proves less
     * @param progress told what is being checked
     */
    public PublishedChecks(Optional<Keys> given, Consumer<String> progress) {
        this.given = given;
        this.progress = progress;
    }

    /**
     * Checks all public logs of a node, or the one proof that the address names.
     *
     * @throws VerifyException when it cannot be read or names no logs
     */
    public Report checkAddress(String address) {
        try (var client = HttpFiles.client()) {
            int proof = address.indexOf(PROOF);
            if (proof >= 0) {
                var base = new HttpFiles(client, address.substring(0, proof));
                var text = base.read(address.substring(proof + 1))
                        .orElseThrow(() -> new VerifyException("There is no proof at " + address + " yet."));
                return checkProof(address, text, () -> list(base, OWN_LOG + LogList.FILE, address));
            }
            var files = new HttpFiles(client, address);
            return checkAll(address, list(files, OWN_LOG + LogList.FILE, address), files::below);
        } catch (UncheckedIOException e) {
            throw new VerifyException(e.getMessage() + ". Is the address right and the node running?", e);
        }
    }

    /**
     * Checks what was downloaded into a folder: all logs of a node, or one log alone.
     *
     * @throws VerifyException when it holds neither
     */
    public Report checkFolder(Path folder) {
        var files = new FolderTiles(folder);
        if (files.read(LogList.FILE).isPresent()) {
            return checkAll(
                    folder.toString(),
                    list(files, LogList.FILE, folder.toString()),
                    path -> new FolderTiles(folder.resolve(path)));
        }
        var note = files.read(Tiles.CHECKPOINT_PATH)
                .orElseThrow(() -> new VerifyException(folder
                        + " holds neither keys.json nor checkpoint. Make one with ./schakel verify --download ADDRESS --output "
                        + folder + "."));
        var keys = given.orElseThrow(() -> new VerifyException(
                "The folder " + folder + " names no keys. Give those of the log and of its witnesses with --key."));
        try (var workers = workers()) {
            var origin = Checkpoint.parse(SignedNote.parse(note).text()).origin();
            progress.accept(origin);
            return new Report(
                    folder.toString(), List.of(LogFiles.check(files, keys.trust(origin), workers)), List.of());
        } catch (FormatException e) {
            return new Report(
                    folder.toString(),
                    List.of(Part.wrong("checkpoint", "The checkpoint cannot be read: " + e.getMessage(), null)),
                    List.of());
        }
    }

    /**
     * Checks a proof file. Without given keys those in {@code keys.json} beside it are taken.
     *
     * @throws VerifyException when it cannot be read or no key is known
     */
    public Report checkFile(Path file) {
        try {
            var folder = file.toAbsolutePath().getParent();
            var beside = new FolderTiles(folder == null ? Path.of("") : folder);
            return checkProof(file.toString(), read(file), () -> {
                if (beside.read(LogList.FILE).isEmpty()) {
                    throw new VerifyException(
                            "No keys are known for " + file
                                    + ". Give those of the log and of its witnesses with --key, or put the node's keys.json beside it.");
                }
                return list(beside, LogList.FILE, file.toString());
            });
        } catch (IOException e) {
            throw new VerifyException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private interface Below {
        TileSource at(String path);
    }

    private interface Named {
        LogList list();
    }

    private Report checkAll(String target, LogList list, Below below) {
        var keys = given.orElseGet(list::keys);
        var parts = new ArrayList<Part>();
        try (var workers = workers()) {
            for (var log : list.logs()) {
                progress.accept(log.origin());
                parts.add(LogFiles.check(below.at(log.path()), keys.trust(log.origin()), workers));
            }
        }
        return new Report(target, parts, warnings());
    }

    private Report checkProof(String target, byte[] text, Named named) {
        if (text.length > MAX_PROOF_BYTES) {
            throw new VerifyException(target + " has " + text.length + " bytes: that is no proof file.");
        }
        var keys = given.orElseGet(() -> named.list().keys());
        return new Report(target, List.of(ProofFile.check(new String(text, StandardCharsets.UTF_8), keys)), warnings());
    }

    private List<String> warnings() {
        return given.isPresent()
                ? List.of()
                : List.of(
                        "The keys came from the same place as what they check: that proves less. Get the keys of both sides"
                                + " elsewhere and give them with --key.");
    }

    private static LogList list(TileSource files, String path, String from) {
        var json = files.read(path)
                .orElseThrow(() -> new VerifyException(
                        "There is no " + path + " at " + from + ". Is this the address of a Schakel node?"));
        return LogList.parse(json, from);
    }

    private static byte[] read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(MAX_PROOF_BYTES + 1);
        }
    }

    /** As many as there are processors: each has one bundle in memory. */
    private static ExecutorService workers() {
        return Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    }
}
