package eu.schakel.cli;

import eu.schakel.database.embedded.FileTree;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The folder of a demo, locked so that a second demo cannot start in it. */
final class DemoDirectory implements AutoCloseable {
    /** Also the sign that the folder is a demo's, and may be emptied. */
    private static final String LOCK = "demo.lock";

    /** The sign that both nodes know the invented story to its end. */
    private static final String HISTORY = "demo.history";

    private final Path root;
    private final FileChannel lock;

    private DemoDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Makes or finds the folder.
     *
     * @param fresh whether to empty it first
     * @throws CommandException if another demo runs in it, or it holds something else
     */
    static DemoDirectory open(Path directory, boolean fresh) {
        Path root = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            if (!Files.exists(root.resolve(LOCK)) && !isEmpty(root)) {
                throw new CommandException(
                        root + " holds something else than a demo. Choose an empty folder with --directory.");
            }
            DemoDirectory opened = new DemoDirectory(root, lock(root));
            if (fresh) {
                opened.empty();
            }
            return opened;
        } catch (IOException e) {
            throw new CommandException(
                    "Cannot use " + root + ": " + e.getMessage() + ". Choose another folder with --directory.", e);
        }
    }

    Path of(String node) {
        return root.resolve(node);
    }

    /** Whether the nodes of this folder have lived through the demo's story. */
    boolean hasHistory() {
        return Files.exists(root.resolve(HISTORY));
    }

    /** They have now. */
    void keepHistory() throws IOException {
        Files.writeString(root.resolve(HISTORY), "");
    }

    /** Deletes something in this folder, if it is there. */
    void delete(Path path) throws IOException {
        if (!path.normalize().startsWith(root)) {
            throw new IllegalArgumentException(path + " is not in the demo's folder " + root);
        }
        FileTree.delete(path);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static boolean isEmpty(Path root) throws IOException {
        try (var files = Files.list(root)) {
            return files.findAny().isEmpty();
        }
    }

    private static FileChannel lock(Path root) throws IOException {
        FileChannel channel = FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean ours = false;
        try {
            ours = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            ours = false;
        } finally {
            if (!ours) {
                channel.close();
            }
        }
        if (!ours) {
            throw new CommandException(
                    "A demo already runs in " + root + ". Stop it, or choose another folder with --directory.");
        }
        return channel;
    }

    private void empty() throws IOException {
        List<Path> content;
        try (var files = Files.list(root)) {
            content = files.filter(file -> !file.endsWith(LOCK)).toList();
        }
        for (Path path : content) {
            FileTree.delete(path);
        }
    }
}
