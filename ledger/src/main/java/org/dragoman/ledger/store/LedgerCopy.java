package org.dragoman.ledger.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.model.Fault;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/** Whole ledgers from one place to another, row for row, as they are at one instant. */
public final class LedgerCopy {

    private static final int AT_A_TIME = 2_000;

    private LedgerCopy() {}

    /**
     * Copies a ledger. The source may be asked and, in PostgreSQL, written meanwhile. A copy into a database is there
     * whole or not at all; a file that could not be finished is left behind for the caller to take away.
     *
     * @param target a file that does not exist, or an empty database
     * @param whole is done once the copy is whole, while the source is still held
     * @return the version of the tables of both
     * @throws org.dragoman.model.FaultException 601 to 608, or 616 where the target holds something
     */
    public static int copy(Location source, Location target, Runnable whole) {
        try (Engine from = Store.connect(source, Access.READ)) {
            return Store.guarded(from, () -> {
                int version = Schema.CURRENT.requireKnown(Schema.version(from.handle()), source);
                if (from instanceof DuckDb file && target instanceof Location.File place) {
                    file.copyTo(place.path());
                } else {
                    rows(from, target, version);
                }
                whole.run();
                return version;
            });
        }
    }

    private static void rows(Engine from, Location target, int version) {
        try (Engine to = Store.connect(target, Access.CREATE)) {
            Store.guarded(
                    to,
                    () -> to.handle().inTransaction(filled -> {
                        to.lock();
                        if (Schema.version(filled) != Schema.EMPTY) {
                            throw Fault.RESTORE_OCCUPIED.with(target, "the database holds tables");
                        }
                        Schema.CURRENT.make(to, version);
                        return from.handle().inTransaction(snapshot(from), read -> {
                            for (String table : Schema.tables(filled)) {
                                Store.guarded(from, () -> rows(read, to, table));
                            }
                            return true;
                        });
                    }));
        }
    }

    /** DuckDB shows every transaction one state of all tables; PostgreSQL does where it is told to. */
    private static TransactionIsolationLevel snapshot(Engine engine) {
        return engine instanceof Postgres
                ? TransactionIsolationLevel.REPEATABLE_READ
                : TransactionIsolationLevel.UNKNOWN;
    }

    /** The name of the table is one that was made from our own statements. */
    private static boolean rows(Handle from, Engine to, String table) throws SQLException {
        List<String> columns = columns(to.handle().getConnection(), table);
        String order = to instanceof DuckDb ? " order by " + order(table) : "";
        String sql = "select " + String.join(", ", columns) + " from " + table + order;
        try (Statement statement = from.getConnection().createStatement();
                Engine.BulkWriter writer = to.bulk(table, columns)) {
            statement.setFetchSize(AT_A_TIME);
            try (ResultSet rows = statement.executeQuery(sql)) {
                int[] types = types(rows.getMetaData());
                @Nullable Object[] values = new Object[types.length];
                while (rows.next()) {
                    for (int i = 0; i < types.length; i++) {
                        values[i] = value(rows, i + 1, types[i]);
                    }
                    writer.row(values);
                }
            }
        }
        return true;
    }

    /** Reports in their order, so that questions about some of them find their rows together. */
    private static String order(String table) {
        if (table.equals("band")) {
            return "report, value";
        }
        return table.startsWith(ClaimTable.table("")) ? "report, coding, span_begin, span_end desc, id" : "1";
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("select * from " + table + " limit 0")) {
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= none.getMetaData().getColumnCount(); i++) {
                columns.add(none.getMetaData().getColumnName(i));
            }
            return columns;
        }
    }

    private static int[] types(ResultSetMetaData columns) throws SQLException {
        int[] types = new int[columns.getColumnCount()];
        for (int i = 0; i < types.length; i++) {
            types[i] = columns.getColumnType(i + 1);
        }
        return types;
    }

    private static @Nullable Object value(ResultSet row, int column, int type) throws SQLException {
        Object value = switch (type) {
            case Types.BIGINT -> row.getLong(column);
            case Types.INTEGER -> row.getInt(column);
            case Types.DOUBLE -> row.getDouble(column);
            case Types.DATE -> row.getObject(column, LocalDate.class);
            case Types.TIMESTAMP -> row.getObject(column, LocalDateTime.class);
            case Types.BINARY, Types.BLOB -> row.getBytes(column);
            default -> row.getString(column);
        };
        return row.wasNull() ? null : value;
    }
}
