package eu.schakel.timelimits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The tables beside this class: tab-separated, one header line. */
final class Table {
    private Table() {}

    /** The rows below the header; one with too few or too many columns stops the program, for a table is part of it. */
    static List<List<String>> read(String file, int columns) {
        try (var bytes = Table.class.getResourceAsStream(file)) {
            var text = new String(
                    Objects.requireNonNull(bytes, () -> file + " is not beside the classes.")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            return text.lines().skip(1).map(line -> row(file, line, columns)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static List<String> row(String file, String line, int columns) {
        var cells = List.of(line.split("\t", -1));
        if (cells.size() != columns) {
            throw new IllegalStateException("%s needs %d columns and has %d in the row that begins '%s'."
                    .formatted(file, columns, cells.size(), cells.getFirst()));
        }
        return cells;
    }
}
