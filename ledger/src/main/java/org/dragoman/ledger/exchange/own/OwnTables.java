package org.dragoman.ledger.exchange.own;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.ledger.exchange.sidecar.DataPackage;
import org.dragoman.ledger.exchange.sidecar.Field;
import org.dragoman.ledger.store.Location;
import org.dragoman.ledger.store.Store;
import org.dragoman.ledger.store.Tables;
import org.dragoman.ledger.store.Tables.Column;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole ledger in a folder of tables: one of each kind of claims, and those of reports, texts, codings, decisions and
 * the rest; and back. Reading goes in batches: each is written whole or not at all, and a second reading goes on after the
 * last row that is there.
 */
public final class OwnTables {

    /** The name of the data package in the folder. */
    public static final String PACKAGE = "datapackage.json";

    private static final String SCHEMA = "ledgerSchema";
    private static final int BATCH = 20_000;

    private final Store store;
    private final Tables tables;
    private final OwnForm form;
    private final List<OwnTable> all = new ArrayList<>();

    public OwnTables(Store store, OwnForm form) {
        this.store = store;
        this.tables = store.tables();
        this.form = form;
        tables.parts().forEach(part -> all.add(new OwnTable(part)));
    }

    /**
     * Writes all tables and the data package into a folder that is there.
     *
     * @param each called after each row
     * @return how many rows there are
     */
    public long write(Path folder, Runnable each) throws IOException {
        List<DataPackage.Resource> resources = new ArrayList<>();
        long total = 0;
        for (OwnTable table : all) {
            long rows = write(folder.resolve(table.name() + form.ending()), table, each);
            resources.add(resource(table, rows));
            total += rows;
        }
        DataPackage described = new DataPackage(
                "dragoman-ledger",
                "A whole ledger in its own tables",
                Map.of("layout", form.ending().substring(1), SCHEMA, String.valueOf(tables.version())),
                resources);
        Files.write(folder.resolve(PACKAGE), described.json());
        return total;
    }

    private long write(Path file, OwnTable table, Runnable each) throws IOException {
        long[] rows = {0};
        try (Rows.Writer writer = Rows.writer(form, file, table.columns())) {
            tables.rows(table.part(), row -> {
                try {
                    writer.row(table.unfold(row));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                rows[0]++;
                each.run();
            });
            writer.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return rows[0];
    }

    private DataPackage.Resource resource(OwnTable table, long rows) {
        Map<String, String> meanings = meanings(table.part().table());
        table.unfolded().forEach(each -> meanings.put(each.name(), each.meaning()));
        return new DataPackage.Resource(
                table.name() + form.ending(),
                form == OwnForm.CSV ? "text/csv" : "application/vnd.apache.parquet",
                form == OwnForm.CSV ? new DataPackage.Dialect(',', true) : null,
                table.columns().stream()
                        .map(column -> new Field(column.name(), type(column), meanings.getOrDefault(column.name(), "")))
                        .toList(),
                List.of(),
                rows,
                Map.of());
    }

    private static Field.Type type(Column column) {
        return switch (column.type()) {
            case INTEGER, LONG -> Field.Type.INTEGER;
            case DECIMAL -> Field.Type.NUMBER;
            case DAY -> Field.Type.DATE;
            case INSTANT -> Field.Type.DATETIME;
            default -> Field.Type.STRING;
        };
    }

    private static Map<String, String> meanings(String table) {
        Map<String, String> meanings = new HashMap<>();
        try (InputStream stream = OwnTables.class.getResourceAsStream("columns.tsv")) {
            if (stream == null) {
                throw Fault.TABLE_MISSING.with("columns.tsv");
            }
            for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String[] fields = line.split("\t");
                if (fields.length == 3 && fields[0].equals("*")) {
                    meanings.putIfAbsent(fields[1], fields[2]);
                } else if (fields.length == 3 && fields[0].equals(table)) {
                    meanings.put(fields[1], fields[2]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return meanings;
    }

    /**
     * Writes the rows of a folder's tables into the ledger, which is empty or holds the first rows of the same tables.
     *
     * @param each called after each row
     * @return how many rows were written; those that were there are not counted
     */
    public long read(Path folder, Runnable each) throws IOException {
        requirePackage(folder);
        for (OwnTable table : all) {
            Path file = folder.resolve(table.name() + form.ending());
            if (!Files.isRegularFile(file)) {
                throw Fault.EXCHANGE_FOREIGN.with(folder, file.getFileName() + " is missing");
            }
        }
        long written = 0;
        for (OwnTable table : all) {
            written += read(folder.resolve(table.name() + form.ending()), table, each);
        }
        return written;
    }

    private void requirePackage(Path folder) throws IOException {
        Path file = folder.resolve(PACKAGE);
        if (!Files.isRegularFile(file)) {
            throw Fault.EXCHANGE_FOREIGN.with(folder, "it has no " + PACKAGE);
        }
        String version;
        try {
            JsonNode schema =
                    JsonMapper.shared().readTree(Files.readString(file)).path(SCHEMA);
            version = schema.isString() ? schema.stringValue() : "unknown";
        } catch (JacksonException malformed) {
            throw Fault.EXCHANGE_FOREIGN.with(folder, PACKAGE + " is not whole JSON");
        }
        if (!version.equals(String.valueOf(tables.version()))) {
            throw Fault.EXCHANGE_SCHEMA.with(folder, version, tables.version());
        }
    }

    private long read(Path file, OwnTable table, Runnable each) throws IOException {
        try (Rows.Reader reader = Rows.reader(form, file, table.columns())) {
            passOver(file, table, reader);
            List<@Nullable Object[]> batch = new ArrayList<>();
            long written = 0;
            for (@Nullable Object[] row = next(file, table, reader); row != null; row = next(file, table, reader)) {
                batch.add(row);
                written++;
                each.run();
                if (batch.size() == BATCH) {
                    tables.append(table.part(), batch);
                    batch.clear();
                }
            }
            if (!batch.isEmpty()) {
                tables.append(table.part(), batch);
            }
            return written;
        }
    }

    /** Goes past the rows that the ledger has; they were written in the order in which they stand in the file. */
    private void passOver(Path file, OwnTable table, Rows.Reader reader) {
        tables.rows(table.part(), there -> {
            try {
                @Nullable Object[] row = next(file, table, reader);
                if (row == null || !Arrays.deepEquals(row, there)) {
                    throw Fault.EXCHANGE_OTHER.with(store.location(), file.getFileName(), reader.line());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private @Nullable Object @Nullable [] next(Path file, OwnTable table, Rows.Reader reader) throws IOException {
        @Nullable Object[] values = reader.next();
        if (values == null) {
            return null;
        }
        try {
            @Nullable Object[] row = table.fold(values);
            table.checkRequired(row);
            if (store.location() instanceof Location.Server) {
                requireNoNull(row);
            }
            return row;
        } catch (OwnTable.Mistake mistake) {
            FaultException fault =
                    Fault.EXCHANGE_ROW.with(file.getFileName(), reader.line(), String.valueOf(mistake.getMessage()));
            fault.initCause(mistake);
            throw fault;
        }
    }

    private static void requireNoNull(@Nullable Object[] row) throws OwnTable.Mistake {
        for (Object value : row) {
            if (value instanceof String words && words.indexOf(0) >= 0) {
                throw new OwnTable.Mistake("PostgreSQL cannot hold the character U+0000 that is in it");
            }
        }
    }
}
