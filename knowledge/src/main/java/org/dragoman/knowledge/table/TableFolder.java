package org.dragoman.knowledge.table;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dragoman.model.Fault;
import org.jspecify.annotations.Nullable;

/** A folder of tables: the one that comes with Dragoman, and an analyst's own beside it. */
public final class TableFolder implements AutoCloseable {

    private static final String BUILT_IN = "/org/dragoman/knowledge/data";

    private final List<Path> roots;
    private final @Nullable FileSystem archive;

    private TableFolder(List<Path> roots, @Nullable FileSystem archive) {
        this.roots = roots;
        this.archive = archive;
    }

    /** One file of a table. */
    record Source(String name, Path path) {
        InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }

    /**
     * Opens the tables that come with Dragoman and, read after them, those of the folders given.
     *
     * @param additions folders of the same layout ({@code actors/states.tsv}, {@code codebook/patterns-mine.tsv} …)
     */
    public static TableFolder open(List<Path> additions) {
        URL marker = TableFolder.class.getResource(BUILT_IN + "/README.md");
        if (marker == null) {
            throw Fault.TABLE_MISSING.with("knowledge/data");
        }
        for (Path addition : additions) {
            if (!Files.isDirectory(addition)) {
                throw Fault.FILE_MISSING.with(addition);
            }
        }
        List<Path> roots = new ArrayList<>();
        FileSystem archive = null;
        try {
            URI uri = marker.toURI();
            if (uri.getScheme().equals("jar")) {
                String jar = uri.toString().substring(0, uri.toString().indexOf('!'));
                archive = FileSystems.newFileSystem(Path.of(URI.create(jar.substring("jar:".length()))), Map.of());
                roots.add(archive.getPath(BUILT_IN));
            } else {
                Path readme = Path.of(uri);
                roots.add(readme.resolveSibling(""));
            }
        } catch (IOException | URISyntaxException e) {
            throw Fault.INSTALLATION.with("its tables cannot be opened (" + e.getMessage() + ")");
        }
        roots.addAll(additions);
        return new TableFolder(roots, archive);
    }

    /**
     * Reads a table: {@code actors/states} is {@code actors/states.tsv} and every {@code actors/states-*.tsv}, in all
     * folders, those that come with Dragoman first and each folder's by name.
     */
    public Table table(String name, String... columns) {
        List<Source> sources = new ArrayList<>();
        String stem = name.substring(name.indexOf('/') + 1);
        for (Path root : roots) {
            Path folder = root.resolve(name.substring(0, name.indexOf('/')));
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.filter(file -> isPartOf(file.getFileName().toString(), stem))
                            .sorted()
                            .forEach(file ->
                                    sources.add(new Source(root.relativize(file).toString(), file)));
                } catch (IOException e) {
                    throw Fault.INSTALLATION.with(folder + " cannot be listed (" + e.getMessage() + ")");
                }
            }
        }
        if (sources.isEmpty()) {
            throw Fault.TABLE_MISSING.with(name + ".tsv");
        }
        return Table.read(sources, columns);
    }

    private static boolean isPartOf(String file, String stem) {
        return file.equals(stem + ".tsv") || file.startsWith(stem + "-") && file.endsWith(".tsv");
    }

    @Override
    public void close() {
        if (archive != null) {
            try {
                archive.close();
            } catch (IOException e) {
                throw Fault.INSTALLATION.with("its tables cannot be closed (" + e.getMessage() + ")");
            }
        }
    }
}
