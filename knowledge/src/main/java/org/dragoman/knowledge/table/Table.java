package org.dragoman.knowledge.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.dragoman.model.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one or several tables of the same columns. The form is told in {@code knowledge/data/README.md}: tabs
 * between fields, {@code #} before comments, {@code |} between the values of a field.
 */
public final class Table {

    private final List<Row> rows;

    private Table(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    public List<Row> rows() {
        return rows;
    }

    /** Every row as a value, in order. */
    public <T> List<T> map(Function<Row, T> value) {
        return rows.stream().map(value).toList();
    }

    /**
     * Reads every file of a table.
     *
     * @throws FaultException {@link Fault#TABLE} with file and line where a file breaks the form
     */
    static Table read(List<TableFolder.Source> sources, String... columns) {
        List<Row> rows = new ArrayList<>();
        for (TableFolder.Source source : sources) {
            readFile(source, List.of(columns), rows);
        }
        return new Table(rows);
    }

    private static void readFile(TableFolder.Source source, List<String> columns, List<Row> rows) {
        int number = 0;
        boolean headed = false;
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(source.open(), StandardCharsets.UTF_8.newDecoder()), 1 << 16)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isEmpty() || line.charAt(0) == '#') {
                    continue;
                }
                String[] fields = split(line, columns.size());
                Row row = new Row(source.name(), number, columns, fields);
                if (fields.length != columns.size()) {
                    throw row.mistake("has " + line.split("\t", -1).length + " fields instead of " + columns.size()
                            + " (" + String.join(", ", columns) + ")");
                }
                if (headed) {
                    rows.add(row);
                } else if (Arrays.asList(fields).equals(columns)) {
                    headed = true;
                } else {
                    throw row.mistake("the header must be: " + String.join(", ", columns));
                }
            }
        } catch (CharacterCodingException e) {
            throw Fault.TABLE.with(source.name(), number + 1, "is not valid UTF-8");
        } catch (IOException e) {
            throw Fault.TABLE.with(source.name(), number + 1, "cannot be read (" + e.getMessage() + ")");
        }
        if (!headed) {
            throw Fault.TABLE.with(source.name(), number + 1, "there is no header line");
        }
    }

    /** Faster than a regular expression on tens of thousands of lines. */
    private static String[] split(String line, int expected) {
        String[] fields = new String[expected];
        int begin = 0;
        for (int i = 0; i < expected; i++) {
            int tab = line.indexOf('\t', begin);
            boolean last = i == expected - 1;
            if (last != (tab < 0)) {
                return new String[0];
            }
            fields[i] = last ? line.substring(begin) : line.substring(begin, tab);
            begin = tab + 1;
        }
        return fields;
    }

    /** One line of a table. */
    public static final class Row {

        private final String file;
        private final int line;
        private final List<String> columns;
        private final String[] fields;

        private Row(String file, int line, List<String> columns, String[] fields) {
            this.file = file;
            this.line = line;
            this.columns = columns;
            this.fields = fields;
        }

        /** The field of a column, perhaps empty. */
        public String get(String column) {
            return fields[columns.indexOf(column)];
        }

        /** The field of a column, which must not be empty. */
        public String need(String column) {
            String field = get(column);
            if (field.isBlank()) {
                throw mistake("the column " + column + " must not be empty");
            }
            return field;
        }

        /** The field of a column, or null where it is empty. */
        public @Nullable String orNull(String column) {
            String field = get(column);
            return field.isEmpty() ? null : field;
        }

        /** The values of a column, perhaps none. */
        public List<String> list(String column) {
            String field = get(column);
            if (field.isEmpty()) {
                return List.of();
            }
            List<String> values = List.of(field.split("\\|", -1));
            for (String value : values) {
                if (value.isBlank()) {
                    throw mistake("the column " + column + " holds an empty value between bars");
                }
            }
            return values;
        }

        /** The values of a column, each of which must be one of those allowed. */
        public List<String> list(String column, Set<String> allowed) {
            List<String> values = list(column);
            for (String value : values) {
                if (!allowed.contains(value)) {
                    throw mistake("the column " + column + " holds the unknown value \"" + value + "\"");
                }
            }
            return values;
        }

        /** The field of a column, which must be one of those allowed. */
        public String oneOf(String column, Set<String> allowed) {
            String value = get(column);
            if (!allowed.contains(value)) {
                throw mistake("the column " + column + " holds the unknown value \"" + value + "\"");
            }
            return value;
        }

        /** The date of a column, or null where it is empty. */
        public @Nullable PartialDate date(String column) {
            String field = get(column);
            if (field.isEmpty()) {
                return null;
            }
            try {
                return PartialDate.parse(field);
            } catch (DateTimeException e) {
                throw mistake("the column " + column + " holds \"" + field + "\", which is no date");
            }
        }

        /** The number of a column. */
        public double number(String column) {
            try {
                return Double.parseDouble(get(column));
            } catch (NumberFormatException e) {
                throw mistake("the column " + column + " holds \"" + get(column) + "\", which is no number");
            }
        }

        /** A fault of this line, to be thrown. */
        public FaultException mistake(String what) {
            return Fault.TABLE.with(file, line, what);
        }
    }
}
