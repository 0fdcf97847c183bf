package eu.schakel.obstacles.staff;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import eu.schakel.ledger.Merkle;
import eu.schakel.obstacles.Channel;
import eu.schakel.obstacles.Commands;
import eu.schakel.obstacles.Commands.Report;
import eu.schakel.obstacles.Procedures;
import eu.schakel.portal.DateInput;
import eu.schakel.portal.Language;
import eu.schakel.procedure.Procedure;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list of reports that was kept elsewhere. Pure: the same text gives the same rows.
 *
 * @param rows in the order of the list; empty when it cannot be read
 * @param trouble why it cannot be read at all, or null
 */
record Import(List<Row> rows, @Nullable Trouble trouble) {
    /** A longer list is brought in by parts: somebody reads the outcome of each row. */
    static final int MOST_ROWS = 500;

    static final List<String> NEEDED = List.of("problem", "area", "who", "day");
    static final List<String> COLUMNS =
            List.of("problem", "area", "who", "day", "language", "email", "name", "provision", "shared");

    Import {
        rows = List.copyOf(rows);
    }

    /** Why nothing could be read: end of a message key, and what it names. */
    record Trouble(String key, String value) {}

    /** Something wrong in a row: its column, and a sentence. */
    record Wrong(String column, String sentence) {}

    /**
     * One report.
     *
     * @param line where it begins
     * @param report as it would be sent; null when something is wrong
     * @param hash of all that the row says, so that it is brought in once
     */
    record Row(
            long line,
            Map<String, String> values,
            List<Wrong> wrong,
            @Nullable Report report,
            String hash) {
        String problem() {
            return values.getOrDefault("problem", "");
        }
    }

    /** The sentences that a row needs. */
    interface Sentences {
        String get(String key, String value);
    }

    static Import read(String text, Procedure signal, LocalDate today, Locale locale, Sentences sentences) {
        if (text.isBlank()) {
            return failed("empty", "");
        }
        var rows = new ArrayList<Row>();
        char separator = text.lines().findFirst().orElse("").contains(";") ? ';' : ',';
        try (var csv = CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(text.strip())) {
            for (var record : csv) {
                var missing = NEEDED.stream()
                        .filter(column -> record.findField(column).isEmpty())
                        .findFirst();
                if (missing.isPresent()) {
                    return failed("column", missing.get());
                }
                if (rows.size() == MOST_ROWS) {
                    return failed("too-many", Integer.toString(MOST_ROWS));
                }
                rows.add(row(record, signal, today, locale, sentences));
            }
        } catch (CsvParseException e) {
            return failed("unreadable", String.valueOf(e.getMessage()));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return rows.isEmpty() ? failed("empty", "") : new Import(rows, null);
    }

    private static Import failed(String key, String value) {
        return new Import(List.of(), new Trouble(key, value));
    }

    private static Row row(
            NamedCsvRecord record, Procedure signal, LocalDate today, Locale locale, Sentences sentences) {
        var values = new TreeMap<String, String>();
        for (var column : COLUMNS) {
            record.findField(column)
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .ifPresent(value -> values.put(column, value));
        }
        var wrong = new ArrayList<Wrong>();
        var day = DateInput.parse(values.getOrDefault("day", ""));
        if (day.isEmpty() || day.get().isAfter(today) || day.get().isBefore(Commands.FIRST_DAY)) {
            wrong.add(new Wrong("day", sentences.get("day", values.getOrDefault("day", ""))));
        }
        var language = values.getOrDefault("language", Language.NL.tag());
        if (Language.findByTag(language).isEmpty()) {
            wrong.add(new Wrong("language", sentences.get("language", language)));
        }
        var shared = values.getOrDefault("shared", "no");
        if (!List.of("yes", "no").contains(shared)) {
            wrong.add(new Wrong("shared", sentences.get("shared", shared)));
        }
        var report = report(values, language, shared.equals("yes"), day);
        report.errors(signal, locale).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(error -> wrong.add(new Wrong(error.getKey(), error.getValue())));
        return new Row(
                record.getStartingLineNumber(),
                values,
                List.copyOf(wrong),
                wrong.isEmpty() ? report : null,
                Merkle.leaf(values.toString().getBytes(StandardCharsets.UTF_8)).hex());
    }

    private static Report report(Map<String, String> row, String language, boolean shared, Optional<LocalDate> day) {
        var values = new HashMap<>(row);
        List.of("day", "language", "shared").forEach(values::remove);
        return new Report(Procedures.SIGNAL, "report", values, language, Channel.LETTER, shared, day.orElse(null));
    }
}
