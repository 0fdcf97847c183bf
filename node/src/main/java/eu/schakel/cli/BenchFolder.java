package eu.schakel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A folder for one measurement, gone afterwards. */
record BenchFolder(Path path) implements AutoCloseable {
    static BenchFolder make() throws IOException {
        return new BenchFolder(Files.createTempDirectory("schakel-bench"));
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
