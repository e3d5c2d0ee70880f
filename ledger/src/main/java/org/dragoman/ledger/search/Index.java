package org.dragoman.ledger.search;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.dragoman.ledger.store.Decision;
import org.dragoman.ledger.store.Store;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;

/**
 * An index on disk, derived from a ledger. What is new in the ledger is added before each search; an index that is damaged,
 * of another version or of another ledger is built anew.
 */
final class Index {

    private static final double MEGABYTES_BEFORE_WRITING = 48;
    private static final List<String> OWN = List.of("words", "meaning");

    private final Store store;
    private final Path folder;
    private final Path place;
    private final Indexing indexing;
    private final Listener listener;

    /** @param folder the folder of indices, which need not exist yet */
    Index(Store store, Path folder, Indexing indexing, Listener listener) {
        this.store = store;
        this.folder = folder;
        this.place = folder.resolve(indexing.name());
        this.indexing = indexing;
        this.listener = listener;
    }

    /** Asks an index. */
    interface Asking<T> {
        T ask(IndexSearcher searcher) throws IOException;
    }

    /** Brings the index up to date and asks it; where it turns out to be damaged, it is built anew, once. */
    <T> T ask(Asking<T> asking) {
        check(folder, OWN);
        try {
            return attempt(asking);
        } catch (IOException | RuntimeException problem) {
            if (!isDamage(problem)) {
                throw fault(problem);
            }
            listener.warning(Fault.SEARCH_REBUILT.with(place, "it is damaged, " + reason(problem)));
        }
        try {
            empty();
            return attempt(asking);
        } catch (IOException | RuntimeException problem) {
            throw fault(problem);
        }
    }

    private <T> T attempt(Asking<T> asking) throws IOException {
        try (Directory directory = open()) {
            bringUpToDate(directory);
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                return asking.ask(new IndexSearcher(reader));
            }
        }
    }

    private Directory open() throws IOException {
        Files.createDirectories(place);
        checkFiles();
        return FSDirectory.open(place);
    }

    private void bringUpToDate(Directory directory) throws IOException {
        boolean exists = DirectoryReader.indexExists(directory);
        Seen seen = Seen.NOTHING;
        List<Decision> decisions = store.decisions();
        if (exists) {
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                Map<String, String> told = reader.getIndexCommit().getUserData();
                String unfit = Seen.unfit(told, indexing, store.history(), decisions);
                if (unfit != null) {
                    throw new Unfit(unfit);
                }
                seen = Seen.of(told);
            }
        } else if (directory.listAll().length > 0 && holdsFiles(directory)) {
            throw new IndexNotFoundException("its list of files is missing");
        }
        if (exists && seen.isAll(store.history(), decisions)) {
            return;
        }
        try (IndexWriter writer = new IndexWriter(directory, settings())) {
            new IndexUpdate(store, writer, indexing, listener).from(seen, decisions);
        } catch (LockObtainFailedException busy) {
            if (!exists) {
                throw Fault.SEARCH_BUSY.with(place, "nothing of it can be searched yet");
            }
            listener.warning(Fault.SEARCH_BUSY.with(place, "what it had before is searched"));
        }
    }

    private static boolean holdsFiles(Directory directory) throws IOException {
        return Stream.of(directory.listAll()).anyMatch(name -> !name.equals(IndexWriter.WRITE_LOCK_NAME));
    }

    private IndexWriterConfig settings() {
        // One thread, and neighbours merged in their order: the same ledger gives the same index.
        return new IndexWriterConfig(indexing.analyzer())
                .setRAMBufferSizeMB(MEGABYTES_BEFORE_WRITING)
                .setMergeScheduler(new SerialMergeScheduler())
                .setMergePolicy(new LogDocMergePolicy())
                .setCommitOnClose(false);
    }

    /** Deletes what Lucene wrote, while nobody else writes. */
    private void empty() throws IOException {
        try (Directory directory = open();
                Lock writers = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            writers.ensureValid();
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
        }
    }

    /** A folder with anything else in it is somebody's own, in which nothing is written or deleted. */
    private void check(Path somewhere, List<String> names) {
        if (Files.isDirectory(somewhere)) {
            refuseOthers(somewhere, names::contains);
        }
    }

    private void checkFiles() {
        refuseOthers(
                place,
                name -> name.startsWith("_")
                        || name.startsWith("segments")
                        || name.startsWith("pending_segments")
                        || name.equals(IndexWriter.WRITE_LOCK_NAME));
    }

    private interface Names {
        boolean isOurs(String name);
    }

    private static void refuseOthers(Path somewhere, Names names) {
        try (Stream<Path> files = Files.list(somewhere)) {
            files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !names.isOurs(name))
                    .sorted()
                    .findFirst()
                    .ifPresent(name -> {
                        throw Fault.SEARCH_FOLDER.with(somewhere, name);
                    });
        } catch (IOException unreadable) {
            throw Fault.SEARCH_UNWRITABLE.with(somewhere, reason(unreadable));
        }
    }

    /** The index is whole, but not of this ledger or this version. */
    private static final class Unfit extends IOException {
        private static final long serialVersionUID = 1L;

        Unfit(String reason) {
            super(reason);
        }
    }

    private static boolean isDamage(Throwable problem) {
        Throwable told = root(problem);
        return told instanceof Unfit
                || told instanceof CorruptIndexException
                || told instanceof IndexFormatTooOldException
                || told instanceof IndexFormatTooNewException
                || told instanceof IndexNotFoundException
                || told instanceof EOFException
                || told instanceof NoSuchFileException
                || told instanceof FileNotFoundException
                || told instanceof RuntimeException && !(told instanceof FaultException);
    }

    /** A writer that failed is closed, and tells only as a cause why. */
    private static Throwable root(Throwable problem) {
        Throwable told = problem;
        while (told.getCause() != null && !(told instanceof FaultException) && !(told instanceof Unfit)) {
            told = told.getCause();
        }
        return told;
    }

    private FaultException fault(Throwable problem) {
        if (problem instanceof FaultException fault) {
            return fault;
        }
        Throwable told = root(problem);
        FaultException fault = told instanceof LockObtainFailedException
                ? Fault.SEARCH_BUSY.with(place, "it cannot be built anew now")
                : told instanceof IOException
                        ? Fault.SEARCH_UNWRITABLE.with(place, reason(problem))
                        : Fault.INTERNAL.with("the search index " + place, reason(problem));
        fault.initCause(problem);
        return fault;
    }

    private static String reason(Throwable problem) {
        Throwable told = root(problem);
        if (told instanceof AccessDeniedException || told instanceof NotDirectoryException) {
            return "you may not write there";
        }
        if (told instanceof Unfit) {
            return String.valueOf(told.getMessage());
        }
        String message = String.valueOf(told.getMessage()).lines().findFirst().orElse("");
        return told.getClass().getSimpleName() + (message.isEmpty() ? "" : " (" + message + ")");
    }
}
