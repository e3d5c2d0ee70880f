package org.dragoman.ledger.store;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/** A ledger in a PostgreSQL database. Several processes may write and read it at the same time. */
final class Postgres implements Engine {

    /** What the writers' lock is called; any number that nothing else in the database uses: "dragoman" on a telephone. */
    private static final long WRITERS = 37_246_626L;

    private static final String SECONDS_TO_CONNECT = "10";

    private final Location.Server location;
    private final Access access;
    private Handle handle;

    private Postgres(Location.Server location, Access access, Handle handle) {
        this.location = location;
        this.access = access;
        this.handle = handle;
    }

    static Postgres open(Location.Server location, Access access) {
        try {
            return new Postgres(location, access, connect(location, access));
        } catch (SQLException e) {
            throw faultOf(location, e);
        }
    }

    private static Handle connect(Location.Server location, Access access) throws SQLException {
        Properties settings = new Properties();
        String url = location.url();
        java.net.URI uri = java.net.URI.create(url);
        String user = uri.getUserInfo();
        if (user != null) {
            String[] parts = user.split(":", 2);
            settings.setProperty("user", decoded(parts[0]));
            if (parts.length == 2) {
                settings.setProperty("password", decoded(parts[1]));
            }
            url = Location.CREDENTIALS.matcher(url).replaceFirst("");
        }
        settings.setProperty("connectTimeout", SECONDS_TO_CONNECT);
        settings.setProperty("ApplicationName", "dragoman");
        if (access == Access.READ) {
            settings.setProperty("readOnly", "true");
        }
        return Jdbi.create(DriverManager.getConnection("jdbc:" + url, settings)).open();
    }

    private static String decoded(String part) {
        return java.net.URLDecoder.decode(part.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public Handle handle() {
        return handle;
    }

    @Override
    public void aside(Consumer<Handle> work) {
        work.accept(handle);
    }

    @Override
    public BulkWriter bulk(String table, List<String> columns) throws SQLException {
        CopyManager copies = handle.getConnection().unwrap(PGConnection.class).getCopyAPI();
        return new Copying(copies.copyIn("copy " + table + " (" + String.join(", ", columns) + ") from stdin"));
    }

    @Override
    public void lock() {
        handle.execute("select pg_advisory_xact_lock(?)", WRITERS);
    }

    @Override
    public void reconnect() {
        try {
            Handle anew = connect(location, access);
            close();
            handle = anew;
        } catch (SQLException stillAway) {
            // The broken connection stays, and the next statement on it tells what is wrong.
        }
    }

    @Override
    public String dialect() {
        return "postgresql";
    }

    @Override
    public FaultException fault(Throwable problem) {
        return faultOf(location, problem);
    }

    /** Reads every value of a table, those that lie outside its rows too; empty where all can be read. */
    @Override
    public Optional<FaultException> damage(String table) {
        try {
            handle.createQuery("select coalesce(max(length(row_to_json(rows)::text)), 0) from \"" + table + "\" rows")
                    .mapTo(Long.class)
                    .one();
            return Optional.empty();
        } catch (JdbiException damaged) {
            return Optional.of(fault(damaged));
        }
    }

    /** By the classes of SQLSTATE: 08 connection, 28 authorisation, 3D no database, 53 resources, 57 the server stops. */
    private static FaultException faultOf(Location.Server location, Throwable problem) {
        String state = "";
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                state = sql.getSQLState();
                break;
            }
        }
        String message =
                String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
        FaultException fault;
        if (state.startsWith("53")) {
            fault = Fault.LEDGER_UNWRITABLE.with(location, message);
        } else if (state.equals("42501") || state.equals("25006")) {
            fault = Fault.LEDGER_UNWRITABLE.with(location, "you may not write there");
        } else if (state.startsWith("XX")) {
            fault = Fault.LEDGER_DAMAGED.with(location, message);
        } else if (state.startsWith("08")
                || state.startsWith("28")
                || state.startsWith("3D")
                || state.startsWith("57")) {
            fault = Fault.LEDGER_SERVER.with(location, message);
        } else {
            fault = Fault.INTERNAL.with("the ledger " + location, message);
        }
        fault.initCause(problem);
        return fault;
    }

    @Override
    public void close() {
        try {
            handle.getConnection().close();
            handle.close();
        } catch (SQLException | JdbiException alreadyBroken) {
            // A connection that the server closed cannot be closed once more.
        }
    }

    /** Rows in COPY's text form: columns divided by tabs, {@code \N} for null. */
    private static final class Copying implements BulkWriter {

        private static final int HELD = 1 << 16;

        private final CopyIn copy;
        private final StringBuilder held = new StringBuilder(HELD + HELD / 2);

        Copying(CopyIn copy) {
            this.copy = copy;
        }

        @Override
        public void row(@Nullable Object... values) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                if (i > 0) {
                    held.append('\t');
                }
                append(values[i]);
            }
            held.append('\n');
            if (held.length() > HELD) {
                send();
            }
        }

        private void append(@Nullable Object value) {
            if (value == null) {
                held.append("\\N");
            } else if (value instanceof byte[] bytes) {
                held.append("\\\\x").append(HexFormat.of().formatHex(bytes));
            } else {
                escape(value.toString());
            }
        }

        private void escape(String words) {
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                switch (c) {
                    case '\\' -> held.append("\\\\");
                    case '\t' -> held.append("\\t");
                    case '\n' -> held.append("\\n");
                    case '\r' -> held.append("\\r");
                    default -> held.append(c);
                }
            }
        }

        private void send() throws SQLException {
            byte[] bytes = held.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            held.setLength(0);
        }

        @Override
        public void close() throws SQLException {
            send();
            copy.endCopy();
        }
    }
}
