package org.dragoman.ledger.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.dragoman.ledger.store.Tables.Column;
import org.dragoman.ledger.store.Tables.Type;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Files in Parquet's form, written and read by a DuckDB of their own, so that a ledger in either database gives the same
 * files. What DuckDB cannot do is thrown as an {@link IOException} with its reason in one line.
 */
public final class Parquet {

    private static final String MEMORY = "500MB";

    private Parquet() {}

    private static Connection open(String where) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("memory_limit", MEMORY);
        settings.setProperty("threads", "1");
        settings.setProperty("jdbc_stream_results", "true");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        return DriverManager.getConnection("jdbc:duckdb:" + where, settings);
    }

    private static IOException told(SQLException problem) {
        String message = String.valueOf(problem.getMessage());
        return new IOException(message.lines().findFirst().orElse(message), problem);
    }

    /** Takes rows and leaves a file when it is finished; until then they lie in a database beside it, not in memory. */
    public static final class Writer implements AutoCloseable {

        private final Path file;
        private final Path workplace;
        private final Connection connection;
        private final DuckDb.Appending rows;

        /**
         * A writer of one file.
         *
         * @param file the file, which is replaced where it is there
         */
        public Writer(Path file, List<Column> columns) throws IOException {
            this.file = file;
            this.workplace = file.resolveSibling("." + file.getFileName() + ".rows");
            try {
                clear();
                connection = open(workplace.toString());
                try (Statement statement = connection.createStatement()) {
                    statement.execute("create table part ("
                            + String.join(
                                    ", ",
                                    columns.stream()
                                            .map(each -> "\"" + each.name() + "\" "
                                                    + each.type().sql())
                                            .toList())
                            + ")");
                }
                rows = new DuckDb.Appending(connection
                        .unwrap(DuckDBConnection.class)
                        .createAppender(DuckDBConnection.DEFAULT_SCHEMA, "part"));
            } catch (SQLException problem) {
                clear();
                throw told(problem);
            }
        }

        /** Adds a row: values in the order of the columns. */
        public void row(@Nullable Object... values) throws IOException {
            try {
                rows.row(values);
            } catch (SQLException problem) {
                throw told(problem);
            }
        }

        /** Writes the file. */
        public void finish() throws IOException {
            try {
                rows.close();
                try (PreparedStatement copy =
                        connection.prepareStatement("copy part to ? (format parquet, codec zstd)")) {
                    copy.setString(1, file.toString());
                    copy.execute();
                }
            } catch (SQLException problem) {
                throw told(problem);
            }
        }

        @Override
        public void close() {
            try {
                connection.close();
                clear();
            } catch (SQLException | IOException problem) {
                throw new UncheckedIOException(new IOException(problem));
            }
        }

        private void clear() throws IOException {
            Files.deleteIfExists(workplace);
            Files.deleteIfExists(workplace.resolveSibling(workplace.getFileName() + ".wal"));
        }
    }

    /** Gives the rows of a file one by one. */
    public static final class Reader implements AutoCloseable {

        private final Connection connection;
        private final List<Column> columns = new ArrayList<>();
        private final PreparedStatement statement;
        private final ResultSet rows;

        public Reader(Path file) throws IOException {
            // A name is taken as it stands, not as a pattern of names.
            String name = file.toAbsolutePath().toString().replaceAll("([*?\\[])", "[$1]");
            try {
                connection = open("");
                try (PreparedStatement describe =
                        connection.prepareStatement("describe select * from read_parquet(?)")) {
                    describe.setString(1, name);
                    ResultSet told = describe.executeQuery();
                    while (told.next()) {
                        columns.add(new Column(told.getString(1), Type.of(told.getString(2)), false));
                    }
                }
                statement = connection.prepareStatement("select * from read_parquet(?)");
                statement.setString(1, name);
                rows = statement.executeQuery();
            } catch (SQLException problem) {
                throw told(problem);
            }
        }

        public List<Column> columns() {
            return List.copyOf(columns);
        }

        /** The next row, or null after the last one. */
        public @Nullable Object @Nullable [] next() throws IOException {
            try {
                return rows.next() ? Tables.row(rows, columns) : null;
            } catch (SQLException problem) {
                throw told(problem);
            }
        }

        @Override
        public void close() throws IOException {
            try {
                rows.close();
                statement.close();
                connection.close();
            } catch (SQLException problem) {
                throw told(problem);
            }
        }
    }
}
