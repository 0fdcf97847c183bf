package eu.schakel.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One obstacle of the demo: a published one, retold, and the way that it takes here, which is invented.
 *
 * @param id in the file, such as {@code OB-001}
 * @param side where it is reported
 * @param daysAgo when it was reported, before the day on which the demo is made
 * @param known what the source tells of how it went
 * @param year of the source
 * @param source address
 * @param path its way: those of cross-border files begin with {@code file-}
 * @param acts what happens to it, in order
 */
record DemoCase(
        String id,
        String side,
        int daysAgo,
        String path,
        String theme,
        String areas,
        String who,
        String title,
        String problem,
        String known,
        String year,
        String source,
        List<Act> acts) {
    /**
     * Something that happens.
     *
     * @param afterDays since the report
     * @param by {@code home}, {@code neighbour}, {@code successor} (the neighbour that became home) or {@code reporter}
     * @param act a step of the procedure, or something beside it
     */
    record Act(int afterDays, String by, String act, Map<String, String> values) {}

    /** Whether it is a cross-border file, not a signal. */
    boolean isFile() {
        return path.startsWith("file-");
    }

    /** The number in its id. */
    int number() {
        return Integer.parseInt(id.substring(id.indexOf('-') + 1));
    }

    static List<DemoCase> readAll() {
        var paths = new HashMap<String, List<Act>>();
        rows("demo-obstacle-paths.tsv", 5)
                .forEach(row -> paths.merge(
                        row[0],
                        List.of(new Act(Integer.parseInt(row[1]), row[2], row[3], values(row[4]))),
                        DemoCase::append));
        return rows("demo-obstacles.tsv", 12).stream()
                .map(row -> new DemoCase(
                        row[0],
                        row[1],
                        Integer.parseInt(row[2]),
                        row[3],
                        row[4],
                        row[5],
                        row[6],
                        row[7],
                        row[8],
                        row[9],
                        row[10],
                        row[11],
                        paths.getOrDefault(row[3], List.of())))
                .toList();
    }

    /** What an act says, with what the case knows filled in. */
    Map<String, String> filled(Act act, Map<String, String> more) {
        var known = new HashMap<>(more);
        known.putAll(Map.of("title", title, "problem", problem, "known", this.known, "year", year));
        var all = new LinkedHashMap<String, String>();
        act.values().forEach((name, text) -> all.put(name, fill(text, known)));
        return all;
    }

    private static String fill(String text, Map<String, String> known) {
        var filled = text;
        for (var one : known.entrySet()) {
            filled = filled.replace("{" + one.getKey() + "}", one.getValue());
        }
        return filled;
    }

    private static List<Act> append(List<Act> before, List<Act> one) {
        return Stream.concat(before.stream(), one.stream()).toList();
    }

    private static Map<String, String> values(String cell) {
        var all = new LinkedHashMap<String, String>();
        Arrays.stream(cell.split("\\|", -1))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> all.put(pair[0], pair[1]));
        return all;
    }

    private static List<String[]> rows(String file, int columns) {
        try (var in = Objects.requireNonNull(DemoCase.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .peek(cells -> check(file, cells, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(String file, String[] cells, int columns) {
        if (cells.length != columns) {
            throw new IllegalStateException("A line of " + file + " has " + cells.length + " cells, not " + columns
                    + ": " + String.join("\t", cells));
        }
    }
}
