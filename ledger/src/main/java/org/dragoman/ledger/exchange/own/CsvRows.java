package org.dragoman.ledger.exchange.own;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.RecordType;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.dragoman.ledger.store.Tables.Column;
import org.dragoman.ledger.store.Tables.Type;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.NumberOutput;

/**
 * CSV after RFC 4180 in UTF-8, with a header and line feeds. A field that is empty and not quoted is unknown, and one that
 * is quoted is an empty text. Instants are ISO 8601 in UTC, bytes hexadecimal.
 */
final class CsvRows {

    /** The longest field, in UTF-16 units; no text of a report comes near it. */
    private static final int LONGEST = 1 << 28;

    private CsvRows() {}

    static final class Writer implements Rows.Writer {
        private final CsvWriter csv;

        Writer(Path file, List<Column> columns) throws IOException {
            csv = CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.LF)
                    .quoteStrategy(QuoteStrategies.EMPTY)
                    .bufferSize(1 << 16)
                    .build(file, StandardCharsets.UTF_8);
            csv.writeRecord(columns.stream().map(Column::name).toList());
        }

        @Override
        public void row(@Nullable Object[] values) throws IOException {
            CsvWriter.CsvWriterRecord row = csv.writeRecord();
            for (Object value : values) {
                row.writeField(text(value));
            }
            row.endRecord();
        }

        private static @Nullable String text(@Nullable Object value) {
            if (value == null) {
                return null;
            } else if (value instanceof Double number) {
                return NumberOutput.toString(number, true);
            } else if (value instanceof LocalDateTime instant) {
                return instant.toInstant(ZoneOffset.UTC).toString();
            } else if (value instanceof byte[] bytes) {
                return HexFormat.of().formatHex(bytes);
            }
            return value.toString();
        }

        @Override
        public void finish() throws IOException {
            csv.flush();
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }

    /** A line's fields: null where empty and not quoted. */
    private record Line(long number, List<@Nullable String> fields) {}

    private static final class Fields extends CsvCallbackHandler<Line> {
        private List<@Nullable String> fields = new ArrayList<>();
        private long number;

        @Override
        protected RecordType getRecordType() {
            return RecordType.DATA;
        }

        @Override
        protected int getFieldCount() {
            return fields.size();
        }

        @Override
        protected void beginRecord(long startingLineNumber) {
            number = startingLineNumber;
            fields = new ArrayList<>();
        }

        @Override
        protected void addField(char[] buffer, int offset, int length, boolean quoted) {
            fields.add(length == 0 && !quoted ? null : new String(buffer, offset, length));
        }

        @Override
        protected void setComment(char[] buffer, int offset, int length) {
            throw new IllegalStateException("There are no comments");
        }

        @Override
        protected void setEmpty() {
            fields.add(null);
        }

        @Override
        protected Line buildRecord() {
            return new Line(number, fields);
        }
    }

    static final class Reader implements Rows.Reader {
        private final Path file;
        private final List<Column> columns;
        private final CsvReader<Line> csv;
        private final CloseableIterator<Line> lines;
        private long line = 1;

        Reader(Path file, List<Column> columns) throws IOException {
            this.file = file;
            this.columns = columns;
            InputStreamReader decoded = new InputStreamReader(
                    Files.newInputStream(file),
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
            csv = CsvReader.builder()
                    .skipEmptyLines(false)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .maxBufferSize(LONGEST)
                    .build(new Fields(), decoded);
            lines = csv.iterator();
            try {
                Line header = read();
                List<String> names = new ArrayList<>();
                if (header != null) {
                    header.fields().forEach(name -> names.add(name == null ? "" : name));
                }
                ColumnCheck.requireNames(file, names, columns);
            } catch (RuntimeException problem) {
                csv.close();
                throw problem;
            }
        }

        private @Nullable Line read() {
            try {
                Line read = lines.hasNext() ? lines.next() : null;
                line = read == null ? line + 1 : read.number();
                return read;
            } catch (CsvParseException | java.io.UncheckedIOException problem) {
                Throwable cause = problem.getCause() == null ? problem : problem.getCause();
                throw mistake(
                        line + 1,
                        cause instanceof java.nio.charset.CharacterCodingException
                                ? "it is not valid UTF-8"
                                : "it is no row of CSV (" + cause.getMessage() + ")");
            }
        }

        @Override
        public @Nullable Object @Nullable [] next() {
            Line read = read();
            if (read == null) {
                return null;
            }
            if (read.fields().size() != columns.size()) {
                throw mistake(line, "it has " + read.fields().size() + " fields instead of " + columns.size());
            }
            @Nullable Object[] values = new Object[columns.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = value(columns.get(i), read.fields().get(i));
            }
            return values;
        }

        private @Nullable Object value(Column column, @Nullable String field) {
            if (field == null || column.type() == Type.WORDS) {
                return field;
            }
            try {
                return switch (column.type()) {
                    case INTEGER -> (Object) Integer.valueOf(field);
                    case LONG -> Long.valueOf(field);
                    case DECIMAL -> Double.valueOf(field);
                    case DAY -> LocalDate.parse(field);
                    case INSTANT -> LocalDateTime.ofInstant(Instant.parse(field), ZoneOffset.UTC);
                    default -> HexFormat.of().parseHex(field);
                };
            } catch (IllegalArgumentException | DateTimeException malformed) {
                throw mistake(
                        line,
                        "the column " + column.name() + " holds \"" + field + "\", which is no " + kind(column.type()));
            }
        }

        private static String kind(Type type) {
            return switch (type) {
                case INTEGER, LONG -> "whole number";
                case DECIMAL -> "number";
                case DAY -> "day such as 2019-01-28";
                case INSTANT -> "instant such as 2019-01-28T09:30:00Z";
                default -> "row of hexadecimal digits";
            };
        }

        private FaultException mistake(long number, String what) {
            return Fault.EXCHANGE_ROW.with(file.getFileName(), number, what);
        }

        @Override
        public long line() {
            return line;
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }
}
