package eu.schakel.similar;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The shared cases, in the folder named by SCHAKEL_SHARED or in {@code shared} beside a parent folder, and our paraphrases of them. */
final class SharedCases {
    private static final String VARIABLE = "SCHAKEL_SHARED";
    private static final Path FILE = Path.of("data", "obstacles", "cases.jsonl");
    /** Enough JSON for these lines: the library reads none itself. */
    private static final Pattern FIELD = Pattern.compile("\"(id|title|context)\": \"((?:[^\"\\\\]|\\\\.)*)\"");

    private SharedCases() {}

    /** Text by id; the test is skipped where the folder is absent. */
    static Map<String, String> read() throws IOException {
        var file = folders()
                .map(folder -> folder.resolve(FILE))
                .filter(Files::isRegularFile)
                .findFirst();
        if (file.isEmpty()) {
            abort("skipped: no " + FILE + "; set " + VARIABLE + " to the folder that holds it");
        }
        var cases = new LinkedHashMap<String, String>();
        for (var line : Files.readAllLines(file.orElseThrow())) {
            var fields = new LinkedHashMap<String, String>();
            FIELD.matcher(line).results().forEach(found -> fields.putIfAbsent(found.group(1), found.group(2)));
            cases.put(
                    Objects.requireNonNull(fields.get("id"), line), fields.get("title") + "\n" + fields.get("context"));
        }
        return cases;
    }

    static SimilarCases index(Map<String, String> cases) {
        var index = SimilarCases.ofTheField();
        cases.forEach(index::put);
        return index;
    }

    /** Text, tab, id or {@code -}, tab, kind. */
    static List<Trial.Report> paraphrases(String file) throws IOException {
        var reports = new ArrayList<Trial.Report>();
        try (var stream = Objects.requireNonNull(SharedCases.class.getResourceAsStream(file), file)) {
            for (var line : new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                var fields = List.of(line.split("\t", -1));
                var id = fields.get(1);
                reports.add(new Trial.Report(fields.getFirst(), id.equals("-") ? Optional.empty() : Optional.of(id)));
            }
        }
        return reports;
    }

    private static Stream<Path> folders() {
        var named = System.getenv(VARIABLE);
        return named != null
                ? Stream.of(Path.of(named))
                : Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                        .map(parent -> parent.resolve("shared"));
    }
}
