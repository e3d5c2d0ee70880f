package org.dragoman.intake;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;

/**
 * Finds the reports in a folder and the folders in it, sorted by name, one at a time.
 *
 * <p>Links are followed, but no folder is entered twice, so that a link to a folder above ends the walk there.
 */
final class FolderWalk {

    private static final Comparator<Path> BY_NAME = Comparator.comparing(FolderWalk::nameOf);

    private final Consumer<Path> files;
    private final Consumer<FaultException> faults;
    private final Set<Path> entered = new HashSet<>();
    private boolean foundAny;

    FolderWalk(Consumer<Path> files, Consumer<FaultException> faults) {
        this.files = files;
        this.faults = faults;
    }

    void walk(Path folder) {
        // A stack of the walk's own: folders may be nested deeper than Java's stack.
        Deque<Path> waiting = new ArrayDeque<>();
        waiting.push(folder);
        while (!waiting.isEmpty()) {
            Path path = waiting.pop();
            if (Files.isDirectory(path)) {
                List<Path> entries = enter(path);
                for (int i = entries.size() - 1; i >= 0; i--) {
                    waiting.push(entries.get(i));
                }
            } else if (Kind.ofName(nameOf(path)) != null) {
                foundAny = true;
                files.accept(path);
            }
        }
        if (!foundAny) {
            faults.accept(Fault.FOLDER_EMPTY.with(folder));
        }
    }

    private List<Path> enter(Path folder) {
        List<Path> entries = new ArrayList<>();
        try {
            if (!entered.add(folder.toRealPath())) {
                return entries;
            }
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
                stream.forEach(entries::add);
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException unreadable) {
            foundAny = true;
            faults.accept(Fault.FILE_UNREADABLE.with(folder, Reasons.of(unreadable)));
            return List.of();
        }
        entries.removeIf(entry -> nameOf(entry).startsWith("."));
        entries.sort(BY_NAME);
        return entries;
    }

    static String nameOf(Path path) {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
