package org.dragoman.ledger.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.dragoman.model.Fault;
import org.jdbi.v3.core.Handle;

/** The versions of the ledger's tables: which one a database has, and how it comes to the newest. */
final class Schema {

    /** The newest version. Each has a file {@code schema-N.sql}, and may have another for one engine alone. */
    static final int NEWEST = 1;

    static final String VERSIONS = "ledger_schema";

    private Schema() {}

    /** The version of a database; 0 where it holds no table at all, -1 where it holds tables but no ledger's. */
    static int version(Handle handle) {
        List<String> tables = handle.createQuery("select table_name from information_schema.tables"
                        + " where table_schema not in ('information_schema', 'pg_catalog')")
                .mapTo(String.class)
                .list();
        if (tables.isEmpty()) {
            return 0;
        }
        if (!tables.contains(VERSIONS)) {
            return -1;
        }
        return handle.createQuery("select max(version) from " + VERSIONS)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
    }

    /**
     * Sees to it that a database is a ledger of the newest version.
     *
     * @param create whether the tables are to be made where there are none
     */
    static void require(Engine engine, Location location, boolean create) {
        int version = version(engine.handle());
        if (version == -1) {
            throw Fault.LEDGER_FOREIGN.with(location, "it holds other tables");
        } else if (version > NEWEST) {
            throw Fault.LEDGER_NEWER.with(location, version, NEWEST);
        } else if (version == 0 && create) {
            migrate(engine);
        } else if (version == 0) {
            throw Fault.LEDGER_MISSING.with(location);
        } else if (version < NEWEST) {
            throw Fault.LEDGER_OLDER.with(location, version, NEWEST);
        }
    }

    /** Brings a database to the newest version, in one transaction. */
    static void migrate(Engine engine) {
        engine.handle().useTransaction(handle -> {
            engine.lock();
            handle.execute("create table if not exists " + VERSIONS
                    + " (version integer not null, applied timestamp not null)");
            for (int version = Math.max(0, version(handle)) + 1; version <= NEWEST; version++) {
                apply(handle, "schema-" + version + ".sql");
                apply(handle, "schema-" + version + "." + engine.dialect() + ".sql");
                handle.execute("insert into " + VERSIONS + " values (?, ?)", version, Clauses.column(Instant.now()));
            }
        });
    }

    private static void apply(Handle handle, String resource) {
        try (InputStream stream = Schema.class.getResourceAsStream(resource)) {
            if (stream != null) {
                String statements = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                for (String statement : statements.replaceAll("(?m)^--.*$", "").split(";")) {
                    if (!statement.isBlank()) {
                        handle.execute(statement);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
