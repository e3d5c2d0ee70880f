package org.dragoman.ledger.exchange.own;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dragoman.ledger.store.Parquet;
import org.dragoman.ledger.store.Tables.Column;
import org.jspecify.annotations.Nullable;

/** Files of rows, in one of the forms of own tables. */
final class Rows {

    private Rows() {}

    /** Takes rows; the file is whole after {@link #finish()}. */
    interface Writer extends AutoCloseable {

        void row(@Nullable Object[] values) throws IOException;

        void finish() throws IOException;

        @Override
        void close() throws IOException;
    }

    /** Gives rows one by one. */
    interface Reader extends AutoCloseable {

        /** The next row, or null after the last one. */
        @Nullable
        Object @Nullable [] next() throws IOException;

        /** The line, or the number, of the row that was given last. */
        long line();

        @Override
        void close() throws IOException;
    }

    static Writer writer(OwnForm form, Path file, List<Column> columns) throws IOException {
        return form == OwnForm.CSV
                ? new CsvRows.Writer(file, columns)
                : new ParquetWriter(new Parquet.Writer(file, columns));
    }

    /**
     * Opens a file of rows.
     *
     * @throws org.dragoman.model.FaultException if its columns are not these
     */
    static Reader reader(OwnForm form, Path file, List<Column> columns) throws IOException {
        return form == OwnForm.CSV ? new CsvRows.Reader(file, columns) : ParquetReader.open(file, columns);
    }

    private record ParquetWriter(Parquet.Writer writer) implements Writer {
        @Override
        public void row(@Nullable Object[] values) throws IOException {
            writer.row(values);
        }

        @Override
        public void finish() throws IOException {
            writer.finish();
        }

        @Override
        public void close() {
            writer.close();
        }
    }

    private static final class ParquetReader implements Reader {
        private final Parquet.Reader reader;
        private long number;

        private ParquetReader(Parquet.Reader reader) {
            this.reader = reader;
        }

        static ParquetReader open(Path file, List<Column> columns) throws IOException {
            Parquet.Reader reader = new Parquet.Reader(file);
            try {
                ColumnCheck.require(file, reader.columns(), columns);
                return new ParquetReader(reader);
            } catch (RuntimeException problem) {
                reader.close();
                throw problem;
            }
        }

        @Override
        public @Nullable Object @Nullable [] next() throws IOException {
            number++;
            return reader.next();
        }

        @Override
        public long line() {
            return number;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
