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

    /** The versions that this Dragoman knows. */
    static final Schema CURRENT = new Schema(List.of("schema-1"));

    /** In place of a version: the database holds no table at all. */
    static final int EMPTY = -1;

    /** In place of a version: the database holds tables, but they are no ledger's. */
    static final int FOREIGN = -2;

    static final String VERSIONS = "ledger_schema";

    /** Stands in a statement that is made for every kind of claims. */
    private static final String KIND = "{kind}";

    private final List<String> steps;

    /**
     * Versions from 1 on.
     *
     * @param steps for each version the statements that lead to it from the one before: a file {@code STEP.sql} beside this
     *     class, and another {@code STEP.DIALECT.sql} for one engine alone where there is one
     */
    Schema(List<String> steps) {
        this.steps = List.copyOf(steps);
    }

    int newest() {
        return steps.size();
    }

    /** The names of all tables of a database, sorted; views are none. */
    static List<String> tables(Handle handle) {
        return handle.createQuery("select table_name from information_schema.tables"
                        + " where table_schema not in ('information_schema', 'pg_catalog')"
                        + " and table_type = 'BASE TABLE' and table_catalog = current_database() order by table_name")
                .mapTo(String.class)
                .list();
    }

    /** The version of a database, {@link #EMPTY} or {@link #FOREIGN}; 0 is a ledger before its first tables. */
    static int version(Handle handle) {
        List<String> tables = tables(handle);
        if (tables.isEmpty()) {
            return EMPTY;
        }
        if (!tables.contains(VERSIONS)) {
            return FOREIGN;
        }
        return handle.createQuery("select coalesce(max(version), 0) from " + VERSIONS)
                .mapTo(Integer.class)
                .one();
    }

    /**
     * Sees to it that a database is a ledger of the newest version.
     *
     * @param create whether the tables are to be made where there are none
     */
    void require(Engine engine, Location location, boolean create) {
        int version = version(engine.handle());
        if (version == EMPTY && create) {
            migrate(engine);
        } else if (requireKnown(version, location) < newest()) {
            throw Fault.LEDGER_OLDER.with(location, version, newest());
        }
    }

    /** Sees to it that a database is a ledger of some version that is known, and gives the version. */
    int requireKnown(int version, Location location) {
        if (version == FOREIGN) {
            throw Fault.LEDGER_FOREIGN.with(location, "it holds other tables");
        } else if (version == EMPTY) {
            throw Fault.LEDGER_MISSING.with(location);
        } else if (version > newest()) {
            throw Fault.LEDGER_NEWER.with(location, version, newest());
        }
        return version;
    }

    /** Brings a database to the newest version, in one transaction. */
    void migrate(Engine engine) {
        engine.handle().useTransaction(handle -> {
            engine.lock();
            handle.execute("create table if not exists " + VERSIONS
                    + " (version integer not null, applied timestamp not null)");
            for (int version = Math.max(0, version(handle)) + 1; version <= newest(); version++) {
                apply(engine, version);
                handle.execute("insert into " + VERSIONS + " values (?, ?)", version, Clauses.column(Instant.now()));
            }
        });
    }

    /** Makes the tables of a version in an empty database, all still without rows. */
    void make(Engine engine, int upTo) {
        engine.handle().execute("create table " + VERSIONS + " (version integer not null, applied timestamp not null)");
        for (int version = 1; version <= upTo; version++) {
            apply(engine, version);
        }
    }

    private void apply(Engine engine, int version) {
        String step = steps.get(version - 1);
        apply(engine.handle(), step + ".sql");
        apply(engine.handle(), step + "." + engine.dialect() + ".sql");
    }

    private static void apply(Handle handle, String resource) {
        try (InputStream stream = Schema.class.getResourceAsStream(resource)) {
            if (stream != null) {
                String statements = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                for (String statement : statements.replaceAll("(?m)^--.*$", "").split(";")) {
                    if (statement.contains(KIND)) {
                        ClaimTable.KINDS.forEach(kind -> handle.execute(statement.replace(KIND, kind)));
                    } else if (!statement.isBlank()) {
                        handle.execute(statement);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
