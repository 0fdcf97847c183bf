package eu.schakel.database.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL that travels on the class path, unpacked once a machine into a cache folder. */
final class Bundle {
    static final int MAJOR = 18;

    private static final String VERSION = "18.6";
    private static final String RESOURCE = "/postgres-linux-x86_64.txz";

    private Bundle() {}

    static Binaries unpacked() {
        return unpackedIn(cacheFolder());
    }

    static Binaries unpackedIn(Path cache) {
        Path target = cache.resolve("postgres-" + VERSION);
        if (!Files.isDirectory(target)) {
            unpack(cache, target);
        }
        return new Binaries(target.resolve("bin"), MAJOR);
    }

    /** {@code SCHAKEL_CACHE}, else the usual place; as root not root's own home, which the server's user may not enter. */
    private static Path cacheFolder() {
        Optional<String> own = Optional.ofNullable(System.getenv("SCHAKEL_CACHE"));
        if (own.isPresent()) {
            return Path.of(own.get()).toAbsolutePath();
        }
        if (ServerUser.weAreRoot()) {
            return Path.of("/var/cache/schakel");
        }
        return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("schakel");
    }

    private static void unpack(Path cache, Path target) {
        try (InputStream resource = Bundle.class.getResourceAsStream(RESOURCE)) {
            if (resource == null || !thisIsLinuxOnX86()) {
                throw new EmbeddedPostgresException("There is no bundled PostgreSQL for "
                        + System.getProperty("os.name") + " on "
                        + System.getProperty("os.arch") + ". Set database.url to a PostgreSQL " + Binaries.OLDEST_MAJOR
                        + " or newer, for example jdbc:postgresql://localhost/schakel.");
            }
            Files.createDirectories(cache);
            // Two processes may unpack at once: each into its own folder, the first rename wins.
            Path fresh = Files.createTempDirectory(cache, target.getFileName() + ".new");
            extract(resource, fresh);
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            publish(fresh, target);
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "Cannot unpack PostgreSQL into " + cache
                            + ". Make room there (80 MB) and make it writable, or name another folder in SCHAKEL_CACHE.",
                    e);
        }
    }

    private static void publish(Path fresh, Path target) throws IOException {
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            FileTree.delete(fresh);
            if (!Files.isDirectory(target)) {
                throw e;
            }
        }
    }

    private static void extract(InputStream archive, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                extract(tar, entry, target);
            }
        }
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new FileAlreadyExistsException(entry.getName(), null, "leads outside the archive");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        boolean program = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static boolean thisIsLinuxOnX86() {
        String architecture = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return System.getProperty("os.name").equals("Linux")
                && (architecture.equals("amd64") || architecture.equals("x86_64"));
    }
}
