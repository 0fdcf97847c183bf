package eu.schakel.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The programs of one PostgreSQL: a folder with {@code postgres} and {@code initdb}, and its major version. */
record Binaries(Path folder, int major) {

    /** The oldest version whose SQL we use. */
    static final int OLDEST_MAJOR = 15;

    /** Where Debian and its descendants put each major version, as {@code 15/bin}. */
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    /**
     * The programs for this data folder: the version that made it, for a new one the newest of the system, else the bundle.
     *
     * @throws EmbeddedPostgresException if the data was made by a version that is not here
     */
    static Binaries choose(Path data) {
        List<Binaries> installed = listInstalled();
        Optional<Integer> made = findMajorOf(data);
        if (made.isEmpty()) {
            return installed.stream()
                    .max(Comparator.comparingInt(Binaries::major))
                    .orElseGet(Bundle::unpacked);
        }
        int major = made.get();
        Optional<Binaries> same =
                installed.stream().filter(b -> b.major() == major).findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        if (major == Bundle.MAJOR) {
            return Bundle.unpacked();
        }
        String present =
                installed.stream().map(b -> Integer.toString(b.major())).collect(Collectors.joining(", "));
        throw new EmbeddedPostgresException(
                ("The data in %s was made by PostgreSQL %d, but only %s and the bundled %d are here. "
                                + "Install postgresql-%d, or choose another data.directory.")
                        .formatted(data, major, present.isEmpty() ? "none" : present, Bundle.MAJOR, major));
    }

    /** The complete installations of the system that are new enough. */
    static List<Binaries> listInstalled() {
        List<Binaries> found = new ArrayList<>();
        if (!Files.isDirectory(DEBIAN)) {
            return found;
        }
        try (var versions = Files.newDirectoryStream(DEBIAN)) {
            for (Path version : versions) {
                String name = version.getFileName().toString();
                Path bin = version.resolve("bin");
                // A machine with only the client tools has the folder, but not these two.
                if (name.matches("\\d{1,3}") && isComplete(bin) && Integer.parseInt(name) >= OLDEST_MAJOR) {
                    found.add(new Binaries(bin, Integer.parseInt(name)));
                }
            }
        } catch (IOException e) {
            throw new EmbeddedPostgresException("Cannot list " + DEBIAN + ": make it readable.", e);
        }
        return found;
    }

    String program(String name) {
        return folder.resolve(name).toString();
    }

    private static boolean isComplete(Path bin) {
        return Files.isExecutable(bin.resolve("postgres")) && Files.isExecutable(bin.resolve("initdb"));
    }

    private static Optional<Integer> findMajorOf(Path data) {
        Path file = data.resolve("PG_VERSION");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Integer.parseInt(Files.readString(file).strip()));
        } catch (IOException | NumberFormatException e) {
            throw new EmbeddedPostgresException(
                    file + " does not name a PostgreSQL version. Restore it, or choose another data.directory.", e);
        }
    }
}
