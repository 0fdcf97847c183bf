package eu.schakel.portal.data;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table as RFC 4180 writes it: UTF-8 without byte order mark, a header row, lines end in CRLF. */
public final class Csv {
    private final StringWriter text = new StringWriter();
    private final CsvWriter writer =
            CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    private final int columns;

    /** Begins with the header row. */
    public Csv(List<String> header) {
        columns = header.size();
        writer.writeRecord(header);
    }

    /**
     * Adds a row; null becomes an empty field.
     *
     * @throws IllegalArgumentException when it has another number of fields than the header
     */
    public void row(List<? extends @Nullable Object> fields) {
        if (fields.size() != columns) {
            throw new IllegalArgumentException(
                    "A row of " + fields.size() + " fields does not fit " + columns + " columns.");
        }
        writer.writeRecord(fields.stream()
                .map(field -> field == null ? "" : safe(field.toString()))
                .toList());
    }

    /** The whole table in UTF-8. */
    public byte[] bytes() {
        try {
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A spreadsheet takes what begins like this for a formula and runs it; an apostrophe before it makes it text (OWASP). */
    static String safe(String field) {
        return !field.isEmpty() && "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20".indexOf(field.charAt(0)) >= 0
                ? "'" + field
                : field;
    }
}
