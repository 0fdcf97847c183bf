package eu.schakel.portal.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Where the rules and checkers of others are on this machine; a test that needs an absent one is skipped and says so. */
final class Checkers {
    private Checkers() {}

    /** A file of {@code data/conformance}: below the folder named by SCHAKEL_SHARED, or in {@code shared} beside a parent folder. */
    static Path conformance(String name) {
        var file = shared().map(shared -> shared.resolve("data/conformance").resolve(name));
        Assumptions.assumeTrue(
                file.filter(Files::exists).isPresent(),
                "skipped: no " + name + "; set SCHAKEL_SHARED to the folder that holds data/conformance");
        return file.orElseThrow();
    }

    /** The program of an npm package that tests use. */
    static Path npm(String program) {
        var file = Path.of("src/test/npm/node_modules/.bin", program).toAbsolutePath();
        Assumptions.assumeTrue(
                Files.exists(file),
                "skipped: " + program + " is absent. Run npm ci --ignore-scripts in node/src/test/npm.");
        return file;
    }

    private static Optional<Path> shared() {
        var named = System.getenv("SCHAKEL_SHARED");
        return named != null
                ? Optional.of(Path.of(named))
                : Stream.iterate(Path.of("").toAbsolutePath(), parent -> parent != null, Path::getParent)
                        .map(parent -> parent.resolve("shared"))
                        .filter(Files::isDirectory)
                        .findFirst();
    }
}
