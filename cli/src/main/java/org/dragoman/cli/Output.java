package org.dragoman.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.jspecify.annotations.Nullable;

/**
 * Where records go. A file appears under its name only when it is whole; until then it is written beside it. What goes
 * wrong is told as {@link Fault#OUTPUT}, but a reader who has read enough ({@code | head}) is no fault.
 */
final class Output extends FilterOutputStream {

    private final String name;
    private final @Nullable Path unfinished;
    private final @Nullable Path target;
    private final boolean isOwn;

    private Output(OutputStream stream, String name, @Nullable Path unfinished, @Nullable Path target, boolean isOwn) {
        super(stream);
        this.name = name;
        this.unfinished = unfinished;
        this.target = target;
        this.isOwn = isOwn;
    }

    /** Whoever reads the output reads no further. */
    static final class NobodyReads extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NobodyReads(IOException cause) {
            super(cause);
        }
    }

    static Output toStream(OutputStream stream) {
        return new Output(stream, "The output", null, null, false);
    }

    static Output toFile(Path file) {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                if (Files.isDirectory(file)) {
                    throw Fault.OUTPUT.with(file, "it is a folder");
                }
                // A device or a pipe: there is nothing to put in its place.
                return new Output(Files.newOutputStream(file), file.toString(), null, null, true);
            }
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            Path unfinished = target.resolveSibling(
                    "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
            OutputStream stream = Files.newOutputStream(
                    unfinished,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE);
            unfinished.toFile().deleteOnExit();
            return new Output(stream, file.toString(), unfinished, target, true);
        } catch (IOException e) {
            throw Fault.OUTPUT.with(file, reason(e));
        }
    }

    @Override
    public void write(int octet) {
        attempt(() -> out.write(octet));
    }

    @Override
    public void write(byte[] octets, int from, int count) {
        attempt(() -> out.write(octets, from, count));
    }

    @Override
    public void write(byte[] octets) {
        write(octets, 0, octets.length);
    }

    @Override
    public void flush() {
        attempt(out::flush);
    }

    /** Puts a file in its place; what is not finished this way is taken away by {@link #close()}. */
    void finish() {
        flush();
        if (isOwn) {
            attempt(out::close);
        }
        if (unfinished != null && target != null) {
            attempt(() -> move(unfinished, target));
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() {
        if (isOwn) {
            try {
                out.close();
            } catch (IOException e) {
                // Whatever it was, finish() has told it or was never reached because of something worse.
            }
        }
        if (unfinished != null) {
            unfinished.toFile().delete();
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    private void attempt(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private RuntimeException failure(IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("broken pipe") || message.contains("stream closed") || message.contains("pipe closed")) {
            return new NobodyReads(e);
        }
        return fault(name, e);
    }

    /** The fault that something cannot be written. */
    static FaultException fault(String name, IOException problem) {
        FaultException fault = Fault.OUTPUT.with(name, reason(problem));
        fault.initCause(problem);
        return fault;
    }

    private static String reason(IOException e) {
        if (e instanceof java.nio.file.NoSuchFileException) {
            return "there is no such folder";
        }
        if (e instanceof java.nio.file.AccessDeniedException) {
            return "you may not write there";
        }
        return String.valueOf(e.getMessage());
    }
}
