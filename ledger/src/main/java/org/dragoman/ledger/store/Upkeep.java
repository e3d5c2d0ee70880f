package org.dragoman.ledger.store;

import java.nio.file.Files;
import java.nio.file.Path;
import org.dragoman.model.Fault;

/** What is done to a ledger's tables as a whole: their version told and raised, and their rows put in order. */
public final class Upkeep {

    private Upkeep() {}

    /** The newest version of the tables that this Dragoman knows. */
    public static int newest() {
        return Schema.CURRENT.newest();
    }

    /**
     * The version of a ledger's tables.
     *
     * @throws org.dragoman.model.FaultException if there is no ledger, or one newer than this Dragoman
     */
    public static int version(Location location) {
        return version(location, Schema.CURRENT);
    }

    static int version(Location location, Schema schema) {
        try (Engine engine = Store.connect(location, Access.READ)) {
            return Store.guarded(engine, () -> schema.requireKnown(Schema.version(engine.handle()), location));
        }
    }

    /** Whether nothing at all is at a place: no file, or a database without tables. */
    public static boolean isEmpty(Location location) {
        if (location instanceof Location.File file) {
            return !Files.exists(file.path());
        }
        try (Engine engine = Store.connect(location, Access.READ)) {
            return Store.guarded(engine, () -> Schema.version(engine.handle()) == Schema.EMPTY);
        }
    }

    /** Brings a ledger's tables to the newest version, in one transaction. */
    public static void migrate(Location location) {
        migrate(location, Schema.CURRENT);
    }

    static void migrate(Location location, Schema schema) {
        try (Engine engine = Store.connect(location, Access.WRITE)) {
            Store.guarded(engine, () -> {
                schema.requireKnown(Schema.version(engine.handle()), location);
                schema.migrate(engine);
                return true;
            });
        }
    }

    /** Puts what was written ahead of a file's tables into them, so that the file alone is the whole ledger. */
    public static void settle(Location.File location) {
        try (Store store = Store.open(location, Access.WRITE)) {
            store.guarded(() -> store.engine().handle().execute("checkpoint"));
        }
        requireSettled(location);
    }

    /**
     * Sees to it that a file alone is the whole ledger.
     *
     * @throws org.dragoman.model.FaultException 605 if another process wrote ahead of it
     */
    public static void requireSettled(Location.File location) {
        if (Files.exists(writtenAhead(location.path()))) {
            throw Fault.LEDGER_LOCKED.with(location, "another process writes it");
        }
    }

    /** The file beside a ledger in which DuckDB writes ahead. */
    public static Path writtenAhead(Path ledger) {
        return ledger.resolveSibling(ledger.getFileName() + ".wal");
    }

    /** Gives up the space of rows that PostgreSQL replaced, and counts the tables anew for its planning. */
    public static void vacuum(Location.Server location) {
        try (Store store = Store.open(location, Access.WRITE)) {
            store.guarded(() -> store.engine().handle().execute("vacuum analyze"));
        }
    }
}
