package org.dragoman.cli.show;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows as CSV after RFC 4180: a line of names, then a line a row, each ended by CR LF. Several values in a field are
 * divided by a bar; words that a spreadsheet would take for a formula get an apostrophe before them.
 */
final class CsvLines {

    private static final String FORMULAS = "=+-@\t\r";
    private static final String BETWEEN = "|";

    private final CsvWriter csv;

    /** Writes to what it is given, and does not close it. */
    CsvLines(Writer out) {
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    }

    void names(List<String> names) {
        csv.writeRecord(names);
    }

    void row(Map<String, @Nullable Object> row) {
        List<String> cells = new ArrayList<>(row.size());
        row.values().forEach(value -> cells.add(cell(value)));
        csv.writeRecord(cells);
    }

    void flush() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(@Nullable Object value) {
        if (value instanceof Double number && Double.isFinite(number)) {
            return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        String words = words(value);
        return !words.isEmpty() && FORMULAS.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }

    /** What has parts of its own is told as JSON. */
    private static String words(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Collection<?> items) {
            if (items.stream().anyMatch(item -> item instanceof Map<?, ?>)) {
                return JsonLines.text(items);
            }
            List<String> several = new ArrayList<>(items.size());
            items.forEach(item -> several.add(words(item).replace('|', ' ')));
            return String.join(BETWEEN, several);
        }
        return value instanceof Map<?, ?> ? JsonLines.text(value) : value.toString();
    }
}
