package org.dragoman.ledger.care;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.dragoman.ledger.store.Access;
import org.dragoman.ledger.store.LedgerCopy;
import org.dragoman.ledger.store.Location;
import org.dragoman.ledger.store.Store;
import org.dragoman.ledger.store.Upkeep;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.jspecify.annotations.Nullable;

/**
 * Care of one ledger as a whole. What a method began and could not finish leaves the ledger as it was; each throws a
 * {@link FaultException} then.
 */
public final class Care {

    private final Location location;

    private Care(Location location) {
        this.location = location;
    }

    public static Care of(Location location) {
        return new Care(location);
    }

    /** Is told how far long work has come. */
    public interface Watch {
        /** So many reports are done, of so many. */
        void done(long reports, long all);
    }

    /**
     * What was looked at.
     *
     * @param reports reports in the ledger; 0 where it cannot be read whole
     * @param claims claims of all codings; 0 where it cannot be read whole
     * @param wrong how much is wrong
     */
    public record Checked(long reports, long claims, long wrong) {}

    /** Sizes of a ledger's file in bytes. */
    public record Sizes(long before, long after) {}

    /**
     * Versions of a ledger's tables.
     *
     * @param backup the copy that was made before, or null where none was made
     */
    public record Migrated(int from, int to, @Nullable Path backup) {}

    /**
     * Reads the whole ledger and tells what is wrong with it.
     *
     * @param quick whether texts and claims are only read, and not compared with each other
     * @param wrong is told each thing that is wrong: one of the faults 611 to 614
     */
    public Checked check(boolean quick, Watch watch, Consumer<FaultException> wrong) {
        try (Store store = Store.open(location, Access.READ)) {
            return new Check(store, wrong).run(quick, watch);
        }
    }

    /**
     * Copies the ledger, as it is now, into a file that is a ledger itself. The file is there whole or not at all.
     *
     * @param replace whether it may take the place of another file
     */
    public void backup(Path file, boolean replace) {
        if (isThisLedger(file)) {
            throw Fault.BACKUP_EXISTS.with(file);
        }
        requireRoom(file, replace);
        try (NewFile copy = NewFile.at(file)) {
            copy(location, copy, () -> requireRoom(file, replace));
            copy.putInPlace();
        }
    }

    private static void requireRoom(Path file, boolean replace) {
        if (Files.exists(file) && !(replace && Files.isRegularFile(file))) {
            throw Fault.BACKUP_EXISTS.with(file);
        }
    }

    /**
     * Copies a backup to where this ledger is to be.
     *
     * @param force whether a file that is there is moved aside; a database must be empty in any case
     * @return where a file that was there lies now, or null where there was none
     */
    public @Nullable Path restore(Path backup, boolean force) {
        Location source = new Location.File(backup);
        Upkeep.version(source);
        if (location instanceof Location.File file) {
            return restore(source, file, force);
        }
        if (!Upkeep.isEmpty(location)) {
            throw Fault.RESTORE_OCCUPIED.with(location, "the database holds tables");
        }
        LedgerCopy.copy(source, location, () -> {});
        return null;
    }

    private @Nullable Path restore(Location source, Location.File target, boolean force) {
        boolean occupied = Files.exists(target.path());
        if (occupied && (!force || !Files.isRegularFile(target.path()))) {
            throw Fault.RESTORE_OCCUPIED.with(
                    target, Files.isDirectory(target.path()) ? "there is a folder" : "there is a file");
        }
        if (isThisLedger(((Location.File) source).path())) {
            throw Fault.RESTORE_OCCUPIED.with(target, "it is the backup itself");
        }
        try (NewFile copy = NewFile.at(target.path())) {
            copy(source, copy, () -> {});
            Path aside = occupied ? setAside(target) : null;
            copy.putInPlace();
            return aside;
        }
    }

    /** Gives a file another name beside its own. Where it can have both, it keeps its own until another takes it over. */
    private static Path setAside(Location.File ledger) {
        requireUnused(ledger);
        Path aside = free(ledger.path(), "before-restore");
        try {
            link(ledger.path(), aside);
            Path ahead = Upkeep.writtenAhead(ledger.path());
            if (Files.exists(ahead)) {
                Files.move(ahead, Upkeep.writtenAhead(aside));
            }
            return aside;
        } catch (IOException e) {
            FaultException fault = Fault.OUTPUT.with(aside, String.valueOf(e.getMessage()));
            fault.initCause(e);
            throw fault;
        }
    }

    private static void link(Path file, Path name) throws IOException {
        try {
            Files.createLink(name, file);
        } catch (IOException | UnsupportedOperationException noLinksHere) {
            Files.move(file, name);
        }
    }

    /** A ledger may be damaged or none at all and still be moved aside, but not while a process writes it. */
    private static void requireUnused(Location.File ledger) {
        try {
            Upkeep.version(ledger);
        } catch (FaultException fault) {
            if (fault.fault() == Fault.LEDGER_LOCKED) {
                throw fault;
            }
        }
    }

    private static Path free(Path file, String words) {
        for (int number = 1; ; number++) {
            Path name = file.resolveSibling(file.getFileName() + "." + words + "-" + number);
            if (!Files.exists(name)) {
                return name;
            }
        }
    }

    /**
     * Rewrites a file so that it takes no more room than it needs. The new file takes the old one's place at once: whatever
     * happens, one of the two is there, whole. Nobody may write the ledger meanwhile.
     */
    public Sizes compact() {
        if (location instanceof Location.Server server) {
            Upkeep.vacuum(server);
            return new Sizes(0, 0);
        }
        Location.File file = (Location.File) location;
        Upkeep.settle(file);
        long before = size(file.path());
        try (NewFile copy = NewFile.at(file.path())) {
            copy(file, copy, () -> {
                // The old file is still held here, so that nobody can have written it since it was copied.
                Upkeep.requireSettled(file);
                copy.putInPlace();
            });
        }
        return new Sizes(before, size(file.path()));
    }

    /**
     * Brings the ledger's tables to the newest version, in one transaction.
     *
     * @param backup whether a file is copied before; a database is not
     */
    public Migrated migrate(boolean backup) {
        int from = Upkeep.version(location);
        Path copy = null;
        if (from < Upkeep.newest()) {
            if (backup && location instanceof Location.File file) {
                copy = free(file.path(), "before-migrate");
                backup(copy, false);
            }
            Upkeep.migrate(location);
        }
        return new Migrated(from, Upkeep.newest(), copy);
    }

    private static void copy(Location source, NewFile target, Runnable whole) {
        try {
            LedgerCopy.copy(source, new Location.File(target.path()), whole);
        } catch (FaultException failed) {
            throw target.unwritable(failed);
        }
    }

    private boolean isThisLedger(Path file) {
        try {
            return location instanceof Location.File own
                    && Files.exists(own.path())
                    && Files.exists(file)
                    && Files.isSameFile(own.path(), file);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unreadable) {
            throw Fault.FILE_UNREADABLE.with(file, String.valueOf(unreadable.getMessage()));
        }
    }
}
