package org.dragoman.ledger.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** A ledger in one file. One process may write it, or several read it. */
final class DuckDb implements Engine {

    /**
     * How much is written ahead before it is put in its place. At DuckDB's own 16 MB, columns are packed anew after every
     * batch, which takes four times as long; at half of this, a load takes a seventh more.
     */
    private static final String WRITTEN_AHEAD = "512MB";

    private static final String MEMORY = "1GB";

    /**
     * Characters of an average text from which on texts are packed by Zstandard. At DuckDB's own 4096, most reports would
     * not be packed at all, and a ledger be a fifth larger.
     */
    private static final String PACKED_FROM = "1024";

    private static final Pattern HOLDER = Pattern.compile("held in (\\S+) \\(PID (\\d+)\\)");

    private final Path path;
    private final Handle handle;

    private DuckDb(Path path, Handle handle) {
        this.path = path;
        this.handle = handle;
    }

    static DuckDb open(Path path, Access access) {
        if (Files.isDirectory(path)) {
            throw Fault.LEDGER_FOREIGN.with(path, "it is a folder");
        }
        if (access != Access.CREATE && !Files.exists(path)) {
            throw Fault.LEDGER_MISSING.with(path);
        }
        Properties settings = new Properties();
        settings.setProperty("memory_limit", MEMORY);
        settings.setProperty("checkpoint_threshold", WRITTEN_AHEAD);
        settings.setProperty("zstd_min_string_length", PACKED_FROM);
        settings.setProperty("jdbc_stream_results", "true");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        if (access == Access.READ) {
            settings.setProperty("duckdb.read_only", "true");
        }
        return open(path, settings, true);
    }

    private static DuckDb open(Path path, Properties settings, boolean mayMend) {
        try {
            // Absolute, since DuckDB takes names such as :memory: for something else than a file.
            Connection connection = DriverManager.getConnection("jdbc:duckdb:" + path.toAbsolutePath(), settings);
            return new DuckDb(path, Jdbi.create(connection).open());
        } catch (SQLException e) {
            if (mayMend && TornEnd.cut(path, String.valueOf(e.getMessage()))) {
                return open(path, settings, false);
            }
            throw faultOf(path, e);
        }
    }

    @Override
    public Handle handle() {
        return handle;
    }

    /** One connection hands out one stream of rows at a time. */
    @Override
    public void aside(Consumer<Handle> work) throws SQLException {
        DuckDBConnection connection = handle.getConnection().unwrap(DuckDBConnection.class);
        try (Handle another = Jdbi.create(connection.duplicate()).open()) {
            work.accept(another);
            another.getConnection().close();
        }
    }

    @Override
    public BulkWriter bulk(String table, List<String> columns) throws SQLException {
        DuckDBConnection connection = handle.getConnection().unwrap(DuckDBConnection.class);
        return new Appending(connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table));
    }

    /** The file's lock, which this process holds as long as it is open, keeps others out. */
    @Override
    public void lock() {}

    /** Nothing stands between this process and the file that could break. */
    @Override
    public void reconnect() {}

    @Override
    public String dialect() {
        return "duckdb";
    }

    @Override
    public FaultException fault(Throwable problem) {
        if (isUntold(problem)) {
            for (String table : Schema.tables(handle)) {
                Optional<FaultException> damage = damage(table);
                if (damage.isPresent()) {
                    return damage.get();
                }
            }
        }
        return faultOf(path, problem);
    }

    /** Rows that are handed on while they are read come without the reason if the first of them cannot be read. */
    private static boolean isUntold(Throwable problem) {
        return String.valueOf(problem.getMessage()).contains("Invalid result set");
    }

    /** Reads every value of a table, so that every page's checksum is looked at; empty where all can be read. */
    @Override
    public Optional<FaultException> damage(String table) {
        try {
            // What fills a table is told why it failed, other than a question is.
            handle.execute("create or replace temp table readable as select bit_xor(hash(rows)) as hash from "
                    + quoted(table) + " rows");
            return Optional.empty();
        } catch (JdbiException damaged) {
            Throwable cause = damaged.getCause() instanceof SQLException told ? told : damaged;
            return Optional.of(faultOf(path, cause));
        }
    }

    /** A name as it stands in a statement, whatever it holds. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Everything that this file holds, written into a file that does not exist yet; tables, rows and their order. */
    void copyTo(Path target) {
        String source = handle.createQuery("select current_database()")
                .mapTo(String.class)
                .one();
        String copy = quoted("copy of " + source);
        // A name of a file cannot be bound here, only quoted.
        String file = target.toAbsolutePath().toString().replace("'", "''");
        handle.execute("attach '" + file + "' as " + copy + " (read_write)");
        handle.execute("copy from database " + quoted(source) + " to " + copy);
        handle.execute("checkpoint " + copy);
        handle.execute("detach " + copy);
    }

    private static FaultException faultOf(Path path, Throwable problem) {
        String message = String.valueOf(problem.getMessage());
        String told = message.toLowerCase(Locale.ROOT);
        FaultException fault;
        if (told.contains("could not set lock")) {
            Matcher holder = HOLDER.matcher(message);
            fault = Fault.LEDGER_LOCKED.with(
                    path, holder.find() ? "process " + holder.group(2) + " holds it" : "another process holds it");
        } else if (told.contains("different configuration")) {
            fault = Fault.LEDGER_LOCKED.with(path, "this process has it open in another way");
        } else if (told.contains("not a valid duckdb")
                || told.contains("file is not a database")
                || told.contains("extension") && told.contains("not found")) {
            fault = Fault.LEDGER_FOREIGN.with(path, "it is not a DuckDB file");
        } else if (told.contains("newer version of duckdb") || told.contains("version number")) {
            fault = Fault.LEDGER_FOREIGN.with(path, "it was written by another version of DuckDB");
        } else if (told.contains("no space left")) {
            fault = Fault.LEDGER_UNWRITABLE.with(path, "the disk is full");
        } else if (told.contains("permission denied") || told.contains("read-only")) {
            fault = Fault.LEDGER_UNWRITABLE.with(path, "you may not write there");
        } else if (told.contains("no such file") || told.contains("not a directory")) {
            fault = Fault.LEDGER_UNWRITABLE.with(path, "there is no such folder");
        } else if (told.contains("checksum")
                || told.contains("corrupt")
                || told.contains("deserialize")
                || told.contains("could not read enough bytes")
                || told.contains("replaying wal")
                || told.contains("input/output error")) {
            fault = Fault.LEDGER_DAMAGED.with(path, firstLine(message));
        } else {
            fault = Fault.INTERNAL.with("the ledger " + path, firstLine(message));
        }
        fault.initCause(problem);
        return fault;
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse(message);
    }

    @Override
    public void close() {
        handle.close();
        try {
            handle.getConnection().close();
        } catch (SQLException alreadyClosed) {
            // The handle closes its connection; nothing is left to be done.
        }
    }

    record Appending(DuckDBAppender appender) implements BulkWriter {

        @Override
        public void row(@Nullable Object... values) throws SQLException {
            appender.beginRow();
            for (Object value : values) {
                append(value);
            }
            appender.endRow();
        }

        private void append(@Nullable Object value) throws SQLException {
            if (value == null) {
                appender.appendNull();
            } else if (value instanceof String words) {
                appender.append(words);
            } else if (value instanceof Long number) {
                appender.append(number.longValue());
            } else if (value instanceof Integer number) {
                appender.append(number.intValue());
            } else if (value instanceof Double number) {
                appender.append(number.doubleValue());
            } else if (value instanceof LocalDate day) {
                appender.append(day);
            } else if (value instanceof LocalDateTime instant) {
                appender.append(instant);
            } else if (value instanceof byte[] bytes) {
                appender.append(bytes);
            } else {
                throw new IllegalArgumentException("No column holds a " + value.getClass());
            }
        }

        @Override
        public void close() throws SQLException {
            appender.close();
        }
    }
}
