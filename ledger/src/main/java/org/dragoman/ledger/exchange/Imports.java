package org.dragoman.ledger.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.ledger.exchange.facts.Facts;
import org.dragoman.ledger.exchange.foreign.ForeignRows;
import org.dragoman.ledger.exchange.own.OwnForm;
import org.dragoman.ledger.exchange.own.OwnTables;
import org.dragoman.ledger.exchange.sidecar.Field;
import org.dragoman.ledger.exchange.table.EventTable;
import org.dragoman.ledger.store.Batch;
import org.dragoman.ledger.store.Store;
import org.dragoman.model.Fault;

/**
 * Brings into a ledger what an export of another took out of it, and what others coded. Rows are written in batches, each
 * whole or not at all; an import that was broken off goes on where it stopped when it is run again.
 */
public final class Imports {

    private final Store store;

    /** Imports into a ledger that is open for writing. */
    public Imports(Store store) {
        this.store = store;
    }

    /**
     * Brings back the whole ledger of a folder that an export wrote, with all known times.
     *
     * @param row called after each row that is written
     * @return how many rows were written; those that were there are not counted
     * @throws org.dragoman.model.FaultException of the numbers 631 to 635 if the folder or one of its rows is wrong, or if
     *     the ledger holds other rows
     * @throws IOException if the folder cannot be read
     */
    public long folder(Layout layout, Path folder, Runnable row) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw Files.exists(folder)
                    ? Fault.EXCHANGE_FOREIGN.with(folder, "it is no folder")
                    : Fault.FILE_MISSING.with(folder);
        }
        return new OwnTables(store, OwnForm.valueOf(layout.name())).read(folder, row);
    }

    /**
     * Loads a file of events that others coded; it may be packed with gzip or zip.
     *
     * @param row called after each row
     * @throws org.dragoman.model.FaultException of the numbers 631, 632 and 636 if the file or one of its rows is wrong;
     *     the batch that the row belongs to is then not written
     */
    public Batch.Written file(Layout layout, Knowledge knowledge, Path file, Runnable row) {
        EventTable table = EventTable.named(layout.toString());
        return new ForeignRows(
                        store,
                        new Facts(knowledge),
                        layout.toString(),
                        table.fields().stream().map(Field::name).toList())
                .load(file, row);
    }
}
