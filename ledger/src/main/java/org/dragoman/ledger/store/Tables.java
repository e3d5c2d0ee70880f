package org.dragoman.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A ledger's tables row by row, as they are: for a copy of the whole with all known times. Columns are found by asking the
 * database, so that a column that is added is copied too.
 */
public final class Tables {

    /** The order in which tables are written back: what others point at comes first. Tables not named here follow. */
    private static final List<String> ORDER = List.of("report_text", "report", "band", "coding", "claim", "decision");

    private static final String CLAIMS = "claim";
    private static final int AT_A_TIME = 2_000;

    /** Reports of which DuckDB reads the rows at once, so that it never has to sort a whole table. */
    private static final long WINDOW = 5_000;

    private final Store store;

    Tables(Store store) {
        this.store = store;
    }

    /** What a column holds, and as what a row carries it. */
    public enum Type {
        /** {@link String}. */
        WORDS("varchar"),
        /** {@link Integer}. */
        INTEGER("integer"),
        /** {@link Long}. */
        LONG("bigint"),
        /** {@link Double}. */
        DECIMAL("double precision"),
        /** {@link LocalDate}. */
        DAY("date"),
        /** {@link LocalDateTime} in UTC. */
        INSTANT("timestamp"),
        /** An array of bytes. */
        BYTES("bytea");

        private final String sql;

        Type(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }

        /** The type that a database calls by this name. */
        static Type of(String name) throws SQLException {
            return switch (name.toLowerCase(Locale.ROOT)) {
                case "varchar", "character varying", "text" -> WORDS;
                case "integer" -> INTEGER;
                case "bigint" -> LONG;
                case "double", "double precision" -> DECIMAL;
                case "date" -> DAY;
                case "timestamp", "timestamp without time zone" -> INSTANT;
                case "blob", "bytea" -> BYTES;
                default -> throw new SQLException("A column of an unknown type: " + name);
            };
        }

        @Nullable
        Object read(ResultSet row, int column) throws SQLException {
            Object value = switch (this) {
                case WORDS -> row.getString(column);
                case INTEGER -> row.getInt(column);
                case LONG -> row.getLong(column);
                case DECIMAL -> row.getDouble(column);
                case DAY -> row.getObject(column, LocalDate.class);
                case INSTANT -> row.getObject(column, LocalDateTime.class);
                case BYTES -> row.getBytes(column);
            };
            return row.wasNull() ? null : value;
        }
    }

    /**
     * A column.
     *
     * @param required whether every row has a value in it
     */
    public record Column(String name, Type type, boolean required) {}

    /**
     * Rows that stand together: a table, or of the claims those of one kind.
     *
     * @param kind the kind of claims; null for a whole table
     */
    public record Part(String table, @Nullable String kind, List<Column> columns) {
        public Part {
            columns = List.copyOf(columns);
        }

        /** The table of the database that holds them. */
        private String source() {
            return kind == null ? table : ClaimTable.table(kind);
        }

        /** Where a column stands; -1 where there is none of that name. */
        public int column(String name) {
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).name().equals(name)) {
                    return i;
                }
            }
            return -1;
        }
    }

    /** All parts, in an order in which they can be written back. */
    public List<Part> parts() {
        return store.guarded(() -> {
            List<Part> parts = new ArrayList<>();
            for (String kind : ClaimTable.KINDS) {
                parts.add(new Part(CLAIMS, kind, columns(ClaimTable.table(kind))));
            }
            for (String name : Schema.tables(store.engine().handle())) {
                if (!name.equals(Schema.VERSIONS) && !name.startsWith(ClaimTable.table(""))) {
                    parts.add(new Part(name, null, columns(name)));
                }
            }
            parts.sort(Comparator.comparingInt(part -> rank(part.table())));
            return parts;
        });
    }

    private static int rank(String table) {
        int rank = ORDER.indexOf(table);
        return rank < 0 ? ORDER.size() : rank;
    }

    private List<Column> columns(String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        for (String[] each : store.engine()
                .handle()
                .createQuery(
                        "select column_name, data_type, is_nullable from information_schema.columns where table_name = ?"
                                + " and table_schema not in ('information_schema', 'pg_catalog') order by ordinal_position")
                .bind(0, table)
                .map((row, context) -> new String[] {row.getString(1), row.getString(2), row.getString(3)})
                .list()) {
            columns.add(new Column(each[0], Type.of(each[1]), each[2].equals("NO")));
        }
        return columns;
    }

    /** The version of the tables. */
    public int version() {
        return Schema.CURRENT.newest();
    }

    /** How many rows a part has. */
    public long count(Part part) {
        return store.guarded(() -> store.engine()
                .handle()
                .createQuery("select count(*) from " + part.source())
                .mapTo(Long.class)
                .one());
    }

    /** Hands each row on in the order of its keys; memory does not grow with their number. */
    public void rows(Part part, Consumer<@Nullable Object[]> each) {
        String key = part.column("number") >= 0 ? "number" : part.column("report") >= 0 ? "report" : null;
        if (key == null || !store.engine().dialect().equals("duckdb")) {
            read(part, new Clauses(), each);
            return;
        }
        long last = store.guarded(() -> store.engine()
                .handle()
                .createQuery("select coalesce(max(" + key + "), 0) from " + part.source())
                .mapTo(Long.class)
                .one());
        for (long from = 0; from <= last; from += WINDOW) {
            read(part, new Clauses().and(key + " >= ? and " + key + " < ?", from, from + WINDOW), each);
        }
    }

    private void read(Part part, Clauses clauses, Consumer<@Nullable Object[]> each) {
        List<Column> columns = part.columns();
        String sql = "select " + String.join(", ", names(columns)) + " from " + part.source() + clauses.where()
                + " order by " + String.join(", ", order(part));
        store.guarded(() -> {
            store.engine()
                    .handle()
                    .useTransaction(inside -> clauses.bind(inside.createQuery(sql))
                            .setFetchSize(AT_A_TIME)
                            .map((row, context) -> row(row, columns))
                            .forEach(each));
            return true;
        });
    }

    static @Nullable Object[] row(ResultSet row, List<Column> columns) throws SQLException {
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).type().read(row, i + 1);
        }
        return values;
    }

    static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }

    /** Columns that together order all rows of a part in one way; words by their bytes, whatever the server's language is. */
    private List<String> order(Part part) {
        List<String> keys;
        if (part.column("number") >= 0) {
            keys = List.of("number");
        } else if (part.kind() != null) {
            keys = List.of("report", "coding", "span_begin", "span_end", "id");
        } else {
            keys = names(part.columns());
        }
        boolean server = !store.engine().dialect().equals("duckdb");
        return keys.stream()
                .map(key -> server && part.columns().get(part.column(key)).type() == Type.WORDS
                        ? key + " collate \"C\""
                        : key)
                .toList();
    }

    /**
     * Writes rows back as they are, in one transaction.
     *
     * @param rows values in the order of the part's columns
     */
    public void append(Part part, List<@Nullable Object[]> rows) {
        store.write((engine, now) -> {
            try (Engine.BulkWriter writer = engine.bulk(part.source(), names(part.columns()))) {
                for (@Nullable Object[] row : rows) {
                    writer.row(Objects.requireNonNull(row));
                }
            }
            return true;
        });
    }
}
