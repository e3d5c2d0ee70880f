package org.dragoman.knowledge.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
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
        this.rows = Collections.unmodifiableList(rows);
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
            readFile(source, columns, rows);
        }
        return new Table(rows);
    }

    /**
     * A hundred thousand lines are read at every start, mostly by code that Java has not compiled yet. So a file is taken
     * as bytes, a row remembers where its fields stand, and a field becomes a string when it is asked for.
     */
    private static void readFile(TableFolder.Source source, String[] columns, List<Row> rows) {
        byte[] bytes = bytes(source);
        File file = new File(source.name(), source.builtIn(), bytes, columns);
        int number = 0;
        boolean headed = false;
        for (int begin = 0; begin < bytes.length; ) {
            int end = file.cut(begin);
            number++;
            if (!file.isBlank(begin)) {
                Row row = new Row(file, number, begin, file.used);
                int fields = file.size - file.used;
                if (fields != columns.length) {
                    throw row.mistake("has " + fields + " fields instead of " + columns.length + " ("
                            + String.join(", ", columns) + ")");
                }
                file.used = file.size;
                if (headed) {
                    rows.add(row);
                } else if (file.text(begin, file.ends[file.used - 1]).equals(String.join("\t", columns))) {
                    headed = true;
                } else {
                    throw row.mistake("the header must be: " + String.join(", ", columns));
                }
            }
            begin = end + 1;
        }
        if (!headed) {
            throw Fault.TABLE.with(source.name(), number + 1, "there is no header line");
        }
    }

    private static byte[] bytes(TableFolder.Source source) {
        byte[] bytes;
        try {
            bytes = source.bytes();
        } catch (IOException e) {
            throw Fault.TABLE.with(source.name(), 1, "cannot be read (" + e.getMessage() + ")");
        }
        int valid = validUtf8(bytes);
        if (valid < bytes.length) {
            int line = 1;
            for (int i = 0; i < valid; i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw Fault.TABLE.with(source.name(), line, "is not valid UTF-8");
        }
        return bytes;
    }

    /** How many of the bytes are valid UTF-8. */
    private static int validUtf8(byte[] bytes) {
        if (new String(bytes, StandardCharsets.UTF_8).indexOf('\uFFFD') < 0) {
            return bytes.length;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            StandardCharsets.UTF_8.newDecoder().decode(in);
            return bytes.length;
        } catch (CharacterCodingException e) {
            return in.position();
        }
    }

    /** A file of a table, cut into fields. */
    private static final class File {

        private final String name;
        private final boolean builtIn;
        private final byte[] bytes;
        private final String[] columns;
        /** Where the fields end, in bytes; those from {@code used} to {@code size} are of the line that was cut last. */
        private int[] ends = new int[256];

        private int size;
        private int used;

        private File(String name, boolean builtIn, byte[] bytes, String[] columns) {
            this.name = name;
            this.builtIn = builtIn;
            this.bytes = bytes;
            this.columns = columns;
        }

        /** Notes the ends of the fields of the line that begins here, and returns where its line feed stands. */
        private int cut(int begin) {
            size = used;
            int at = begin;
            for (; at < bytes.length; at++) {
                byte b = bytes[at];
                if (b < ' ') {
                    if (b == '\n') {
                        break;
                    }
                    if (b == '\t') {
                        end(at);
                    }
                }
            }
            end(at > begin && bytes[at - 1] == '\r' ? at - 1 : at);
            return at;
        }

        private void end(int at) {
            if (size == ends.length) {
                ends = Arrays.copyOf(ends, 2 * size);
            }
            ends[size++] = at;
        }

        /** Whether a line is empty or a comment. */
        private boolean isBlank(int begin) {
            return bytes.length == begin || bytes[begin] == '#' || ends[size - 1] == begin;
        }

        private String text(int from, int to) {
            return from == to ? "" : new String(bytes, from, to - from, StandardCharsets.UTF_8);
        }
    }

    /** One line of a table. */
    public static final class Row {

        private final File file;
        private final int line;
        private final int begin;
        /** Index of the first field's end. */
        private final int first;

        private Row(File file, int line, int begin, int first) {
            this.file = file;
            this.line = line;
            this.begin = begin;
            this.first = first;
        }

        /** Whether the table comes with Dragoman, so that its lines were checked when Dragoman was built. */
        public boolean isBuiltIn() {
            return file.builtIn;
        }

        /** The field of a column, perhaps empty. */
        public String get(String column) {
            int index = index(column);
            int from = index == 0 ? begin : file.ends[first + index - 1] + 1;
            return file.text(from, file.ends[first + index]);
        }

        private int index(String column) {
            String[] columns = file.columns;
            for (int i = 0; i < columns.length; i++) {
                if (columns[i].equals(column)) {
                    return i;
                }
            }
            throw new IllegalArgumentException("There is no column " + column);
        }

        /** Hands on the hash of the {@link Key} of every value of a column. */
        void keyHashes(String column, IntConsumer hashes) {
            int index = index(column);
            int end = file.ends[first + index];
            byte[] bytes = file.bytes;
            for (int from = index == 0 ? begin : file.ends[first + index - 1] + 1; from < end; from++) {
                int hash = 0;
                boolean ascii = true;
                int at = from;
                for (; at < end && bytes[at] != '|'; at++) {
                    byte b = bytes[at];
                    if (b >= 'a' && b <= 'z' || b >= '0' && b <= '9') {
                        hash = 31 * hash + b;
                    } else if (b >= 'A' && b <= 'Z') {
                        hash = 31 * hash + b + 32;
                    } else {
                        ascii &= b >= 0;
                    }
                }
                hashes.accept(ascii ? hash : Key.of(file.text(from, at)).hashCode());
                from = at;
            }
        }

        /** The field of a column, which must not be empty. */
        public String need(String column) {
            String field = get(column);
            if (field.isEmpty() || field.charAt(0) <= ' ' && field.isBlank()) {
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
            int bar = field.indexOf('|');
            if (bar < 0 && field.charAt(0) > ' ') {
                return List.of(field);
            }
            List<String> values = new ArrayList<>(4);
            for (int from = 0; from <= field.length(); from = bar + 1) {
                bar = field.indexOf('|', from);
                bar = bar < 0 ? field.length() : bar;
                String value = field.substring(from, bar);
                if (value.isBlank()) {
                    throw mistake("the column " + column + " holds an empty value between bars");
                }
                values.add(value);
            }
            return List.copyOf(values);
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
            return Fault.TABLE.with(file.name, line, what);
        }
    }
}
