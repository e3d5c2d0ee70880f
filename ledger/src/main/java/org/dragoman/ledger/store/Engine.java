package org.dragoman.ledger.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dragoman.model.FaultException;
import org.jdbi.v3.core.Handle;

/** What differs between the databases: how they are opened, locked and filled, and how they tell what went wrong. */
interface Engine extends AutoCloseable {

    /** The one connection. */
    Handle handle();

    /** Does something while the rows of another reading are still being taken. */
    void aside(Consumer<Handle> work) throws SQLException;

    /** A writer of many rows into a table. */
    BulkWriter bulk(String table, List<String> columns) throws SQLException;

    /** Keeps other writers out until the transaction ends. */
    void lock();

    /** Names of files of statements that follow those common to all engines, by schema version. */
    String dialect();

    /** Opens the connection again after it broke; where that fails too, the next statement will tell. */
    void reconnect();

    /** The numbered fault that a database's complaint is. */
    FaultException fault(Throwable problem);

    /** Reads every value of one of its tables, and tells what cannot be read. */
    Optional<FaultException> damage(String table);

    @Override
    void close();

    /** Takes rows and writes them many at once. */
    interface BulkWriter extends AutoCloseable {

        /**
         * Adds a row.
         *
         * @param values in the order of the columns: null, String, Long, Integer, Double, LocalDate, LocalDateTime or bytes
         */
        void row(@org.jspecify.annotations.Nullable Object... values) throws SQLException;

        /** Writes what is still held. */
        @Override
        void close() throws SQLException;
    }
}
