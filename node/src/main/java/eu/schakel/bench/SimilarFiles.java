package eu.schakel.bench;

import eu.schakel.similar.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two files of the measurement of similar cases. */
final class SimilarFiles {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String NO_CASE = "-";

    private SimilarFiles() {}

    /** Text by id: title and context of each line. */
    static Map<String, String> cases(Path file) throws IOException {
        var cases = new LinkedHashMap<String, String>();
        int number = 0;
        for (var line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            var where = file + ", line " + number;
            var fields = parse(line, where);
            var text = text(fields, "title", where) + "\n" + text(fields, "context", where);
            if (cases.put(text(fields, "id", where), text) != null) {
                throw new BenchFileException(
                        where + ": this id stands in an earlier line too. Give each case its own.");
            }
        }
        return cases;
    }

    /** One report a line: text, tab, id of the case or {@code -}; what follows another tab is for the writer. */
    static List<Trial.Report> reports(Path file, Set<String> ids) throws IOException {
        var reports = new ArrayList<Trial.Report>();
        int number = 0;
        for (var line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            var where = file + ", line " + number;
            var fields = line.split("\t", -1);
            if (fields.length < 2) {
                throw new BenchFileException(where + ": no tab. Write the text, a tab, and the id of its case or -.");
            }
            var id = fields[1].strip();
            if (!id.equals(NO_CASE) && !ids.contains(id)) {
                throw new BenchFileException(where + ": no case has the id " + id + ". Use one of the cases, or -.");
            }
            reports.add(new Trial.Report(fields[0], id.equals(NO_CASE) ? Optional.empty() : Optional.of(id)));
        }
        return reports;
    }

    private static JsonNode parse(String line, String where) {
        try {
            return JSON.readTree(line);
        } catch (JacksonException e) {
            throw new BenchFileException(where + ": not JSON: " + e.getOriginalMessage());
        }
    }

    private static String text(JsonNode fields, String name, String where) {
        var value = fields.get(name);
        if (value == null || !value.isString()) {
            throw new BenchFileException(where + ": a case needs a text \"" + name + "\".");
        }
        return value.stringValue();
    }
}
