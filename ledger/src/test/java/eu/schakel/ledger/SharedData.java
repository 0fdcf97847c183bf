package eu.schakel.ledger;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Finds the vectors made by others: in the folder named by SCHAKEL_SHARED, or in {@code shared/data} beside a parent folder. */
final class SharedData {

    private static final String VARIABLE = "SCHAKEL_SHARED";

    private SharedData() {}

    /** The tests made from the folder of vectors with this name, or one test that is skipped with a message where it is absent. */
    static List<DynamicTest> tests(String name, Function<Path, List<DynamicTest>> make) {
        return candidates()
                .map(data -> data.resolve(name))
                .filter(Files::isDirectory)
                .findFirst()
                .map(make)
                .orElseGet(() -> List.of(skipped(name)));
    }

    private static DynamicTest skipped(String name) {
        String reason =
                "skipped: no vectors \"" + name + "\"; set " + VARIABLE + " to the folder that holds data/" + name;
        return DynamicTest.dynamicTest("vectors " + name, () -> abort(reason));
    }

    static List<Path> filesBelow(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> candidates() {
        String named = System.getenv(VARIABLE);
        if (named != null) {
            return Stream.of(Path.of(named, "data"), Path.of(named));
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), parent -> parent != null, Path::getParent)
                .map(parent -> parent.resolve("shared").resolve("data"));
    }
}
