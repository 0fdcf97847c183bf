package eu.schakel.obstacles.open;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Outlines of the provinces on both sides; see NOTICE.md beside the file. */
final class ProvinceMap {
    private static final String FILE = "provinces.tsv";

    private ProvinceMap() {}

    /**
     * One province.
     *
     * @param code NUTS 2
     * @param x where its number stands
     * @param outline SVG path in a square of 300
     */
    record Province(String code, int x, int y, String outline) {}

    static List<Province> read() {
        var provinces = new ArrayList<Province>();
        try (Reader file = new InputStreamReader(
                        Objects.requireNonNull(ProvinceMap.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8);
                var rows = CsvReader.builder().fieldSeparator('\t').ofNamedCsvRecord(file)) {
            for (var row : rows) {
                provinces.add(new Province(
                        row.getField("code"),
                        Integer.parseInt(row.getField("x")),
                        Integer.parseInt(row.getField("y")),
                        row.getField("outline")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(provinces);
    }
}
