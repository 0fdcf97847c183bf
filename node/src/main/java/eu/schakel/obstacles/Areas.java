package eu.schakel.obstacles;

import de.siegmar.fastcsv.reader.CsvReader;
import eu.schakel.portal.Language;
import eu.schakel.portal.Translated;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Names of countries, provinces (NUTS 2) and border areas (NUTS 3), by code (Regulation (EC) 1059/2003, version 2021). A code that is
 * not in the list is shown as it is: the list has what lies around this border.
 */
public final class Areas {
    private static final int PROVINCE_CHARS = 4;

    private final Map<String, Translated> names;

    private Areas(Map<String, Translated> names) {
        this.names = names;
    }

    /** Reads the list that comes with the software. */
    public static Areas read() {
        var names = new LinkedHashMap<String, Translated>();
        try (Reader file = new InputStreamReader(
                        Objects.requireNonNull(Areas.class.getResourceAsStream("areas.tsv")), StandardCharsets.UTF_8);
                var rows = CsvReader.builder().fieldSeparator('\t').ofNamedCsvRecord(file)) {
            for (var row : rows) {
                names.put(
                        row.getField("code"),
                        new Translated(row.getField("nl"), row.getField("fr"), row.getField("en"), row.getField("de")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Areas(names);
    }

    /** All codes, countries first, then by code. */
    public Collection<String> codes() {
        return names.keySet();
    }

    /** The name, or the code when there is none. */
    public String name(String code, Language language) {
        return Optional.ofNullable(names.get(code))
                .map(name -> name.in(language))
                .orElse(code);
    }

    /** The names in the order of the codes. */
    public List<String> names(List<String> codes, Language language) {
        return codes.stream().map(code -> name(code, language)).toList();
    }

    /** The province (NUTS 2) in which an area lies; empty for a whole country. */
    public static Optional<String> province(String code) {
        return code.length() < PROVINCE_CHARS ? Optional.empty() : Optional.of(code.substring(0, PROVINCE_CHARS));
    }
}
