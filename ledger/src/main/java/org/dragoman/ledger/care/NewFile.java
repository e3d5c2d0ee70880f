package org.dragoman.ledger.care;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.ledger.store.Upkeep;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;

/** A file that is written beside its place, and appears there at once and only when it is whole. */
final class NewFile implements AutoCloseable {

    private static final Pattern PART = Pattern.compile("\\..*\\.(\\d+)\\.part(\\.wal)?");

    private final Path target;
    private final Path unfinished;

    private NewFile(Path target, Path unfinished) {
        this.target = target;
        this.unfinished = unfinished;
    }

    static NewFile at(Path target) {
        Path whole = target.toAbsolutePath();
        NewFile file = new NewFile(
                target,
                whole.resolveSibling("." + whole.getFileName() + "."
                        + ProcessHandle.current().pid() + ".part"));
        file.removeRemains(whole);
        file.close();
        return file;
    }

    /** Takes away what processes left that ended before their file was whole. */
    private void removeRemains(Path whole) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(
                whole.resolveSibling("."),
                path -> path.getFileName().toString().startsWith("." + whole.getFileName() + "."))) {
            for (Path path : found) {
                Matcher part = PART.matcher(path.getFileName().toString());
                if (part.matches()
                        && ProcessHandle.of(Long.parseLong(part.group(1))).isEmpty()) {
                    Files.delete(path);
                }
            }
        } catch (IOException unreadable) {
            throw fault(unreadable);
        }
    }

    /** Where it is written to. */
    Path path() {
        return unfinished;
    }

    /** Puts the file into its place, in that of another file if there is one; it is on the disk then, whatever happens. */
    void putInPlace() {
        try {
            force(unfinished, StandardOpenOption.WRITE);
            try {
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException otherwise) {
                Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
            }
            forceFolder(target);
        } catch (IOException unwritable) {
            throw fault(unwritable);
        }
    }

    private static void forceFolder(Path file) {
        try {
            force(file.toAbsolutePath().resolveSibling("."), StandardOpenOption.READ);
        } catch (IOException noFolders) {
            // Windows does not open folders; there the file system sees to the order by itself.
        }
    }

    private static void force(Path path, StandardOpenOption access) throws IOException {
        try (FileChannel channel = FileChannel.open(path, access)) {
            channel.force(true);
        }
    }

    /** The fault that a failed copy is: what could not be written is this file, whatever the database calls it. */
    FaultException unwritable(FaultException failed) {
        if (failed.fault() != Fault.LEDGER_UNWRITABLE) {
            return failed;
        }
        FaultException fault = Fault.OUTPUT.with(target, reason(failed));
        fault.initCause(failed);
        return fault;
    }

    private static String reason(FaultException failed) {
        String message = String.valueOf(failed.getMessage());
        return message.contains("the disk is full") ? "the disk is full" : "you may not write there";
    }

    private FaultException fault(IOException problem) {
        String reason = problem instanceof java.nio.file.NoSuchFileException
                        || problem instanceof java.nio.file.NotDirectoryException
                ? "there is no such folder"
                : problem instanceof java.nio.file.AccessDeniedException
                        ? "you may not write there"
                        : String.valueOf(problem.getMessage());
        FaultException fault = Fault.OUTPUT.with(target, reason);
        fault.initCause(problem);
        return fault;
    }

    /** Takes away what was not put into its place. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(unfinished);
            Files.deleteIfExists(Upkeep.writtenAhead(unfinished));
        } catch (IOException leftBehind) {
            // The next to write this file takes it away.
        }
    }
}
