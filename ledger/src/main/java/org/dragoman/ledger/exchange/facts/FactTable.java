package org.dragoman.ledger.exchange.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.model.Fault;

/** Reads a table that comes with Dragoman: tabs between fields, {@code #} before comments, a header that must be this one. */
final class FactTable {

    private FactTable() {}

    static List<String[]> read(String name, String... columns) {
        List<String[]> rows = new ArrayList<>();
        boolean headed = false;
        int number = 0;
        for (String line : text(name).split("\n")) {
            number++;
            if (line.startsWith("#")) {
                continue;
            }
            String[] fields = line.split("\t", -1);
            if (!headed && !List.of(fields).equals(List.of(columns))) {
                throw Fault.TABLE.with(name, number, "the header must be: " + String.join(", ", columns));
            } else if (fields.length != columns.length) {
                throw Fault.TABLE.with(name, number, "has " + fields.length + " fields instead of " + columns.length);
            } else if (headed) {
                rows.add(fields);
            }
            headed = true;
        }
        return rows;
    }

    /** The values of a field, which are divided by bars. */
    static List<String> values(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split("\\|"));
    }

    private static String text(String name) {
        try (InputStream stream = FactTable.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw Fault.TABLE_MISSING.with(name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
