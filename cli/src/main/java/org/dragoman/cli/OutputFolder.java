package org.dragoman.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;

/** A folder of output that appears under its name only when it is whole; until then it is written beside it. */
final class OutputFolder implements AutoCloseable {

    private final Path name;
    private final Path target;
    private final Path unfinished;

    private OutputFolder(Path name, Path target, Path unfinished) {
        this.name = name;
        this.target = target;
        this.unfinished = unfinished;
    }

    /**
     * A new folder of this name.
     *
     * @throws FaultException {@link Fault#OUTPUT} if something is there already, or if it cannot be written
     */
    static OutputFolder make(Path name) {
        try {
            if (Files.exists(name) && !(Files.isDirectory(name) && isEmpty(name))) {
                throw Fault.OUTPUT.with(name, "it is there already and not an empty folder");
            }
            Path target = name.toAbsolutePath();
            Path unfinished = target.resolveSibling(
                    "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
            return new OutputFolder(name, target, Files.createDirectory(unfinished));
        } catch (IOException e) {
            throw Output.fault(name.toString(), e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** Where to write until it is whole. */
    Path path() {
        return unfinished;
    }

    /** Puts the folder in its place. */
    void finish() {
        try {
            Files.deleteIfExists(target);
            Files.move(unfinished, target);
        } catch (IOException e) {
            throw Output.fault(name.toString(), e);
        }
    }

    @Override
    public void close() {
        if (!Files.isDirectory(unfinished)) {
            return;
        }
        try (Stream<Path> files = Files.walk(unfinished)) {
            List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : all) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw Output.fault(name.toString(), e);
        }
    }
}
