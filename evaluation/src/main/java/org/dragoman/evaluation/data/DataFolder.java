package org.dragoman.evaluation.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dragoman.model.Fault;

/** A folder of data: what lies in it, in the order of the names. */
public final class DataFolder {

    /** Folders below the data folder that are looked into. */
    private static final int DEEPEST = 4;

    private static final List<String> LEDGERS = List.of(".yaml", ".json");

    private final Path root;
    private final List<DataFile> found = new ArrayList<>();

    private DataFolder(Path root) {
        this.root = root;
    }

    /**
     * All that may be scored: each file by itself, but ledgers with their reports, and files of TimeML, by the folder.
     *
     * @throws org.dragoman.model.FaultException if there is no such folder
     */
    public static List<DataFile> list(Path root) {
        if (!Files.isDirectory(root)) {
            throw Fault.FILE_MISSING.with(root);
        }
        DataFolder folder = new DataFolder(root);
        folder.look(root, 0);
        return List.copyOf(folder.found);
    }

    private void look(Path folder, int depth) {
        List<Path> ledgers = new ArrayList<>();
        List<Path> timeml = new ArrayList<>();
        for (Path path : inside(folder)) {
            String name = path.getFileName().toString();
            if (name.startsWith(".") || name.startsWith("README")) {
                continue;
            }
            if (Files.isDirectory(path)) {
                if (depth < DEEPEST) {
                    look(path, depth + 1);
                }
            } else if (isOfLedger(path, name)) {
                ledgers.add(path);
            } else if (name.endsWith(".tml") || name.endsWith(".tml.gz")) {
                timeml.add(path);
            } else {
                found.add(new DataFile(nameOf(path), List.of(path), DataFile.Kind.FILE));
            }
        }
        add(folder, "", ledgers, DataFile.Kind.LEDGERS);
        add(folder, "*.tml", timeml, DataFile.Kind.FOLDER);
    }

    private void add(Path folder, String ending, List<Path> members, DataFile.Kind kind) {
        if (!members.isEmpty()) {
            found.add(new DataFile(nameOf(folder) + "/" + ending, members, kind));
        }
    }

    private static List<Path> inside(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        } catch (IOException e) {
            throw Fault.FILE_UNREADABLE.with(folder, String.valueOf(e.getMessage()));
        }
    }

    /** A ledger beside its report, or the report. */
    private static boolean isOfLedger(Path path, String name) {
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            return false;
        }
        String bare = name.substring(0, dot);
        if (LEDGERS.contains(name.substring(dot))) {
            return Files.exists(path.resolveSibling(bare + ".txt"));
        }
        return name.endsWith(".txt")
                && LEDGERS.stream().anyMatch(ending -> Files.exists(path.resolveSibling(bare + ending)));
    }

    /** The same on every machine; a file of the folder itself goes by the folder's name too. */
    private String nameOf(Path path) {
        Path real = root.toAbsolutePath().normalize();
        Path below = real.relativize(path.toAbsolutePath().normalize());
        boolean isOwn = below.getNameCount() < 2 && !Files.isDirectory(path)
                || below.toString().isEmpty();
        String own = isOwn && real.getFileName() != null ? real.getFileName() + "/" : "";
        String name = own + below.toString().replace('\\', '/');
        return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }
}
