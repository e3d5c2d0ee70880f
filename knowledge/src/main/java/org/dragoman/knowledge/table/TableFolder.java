package org.dragoman.knowledge.table;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dragoman.model.ContentId;
import org.dragoman.model.Fault;
import org.jspecify.annotations.Nullable;

/** A folder of tables: the one that comes with Dragoman, and an analyst's own beside it. */
public final class TableFolder implements AutoCloseable {

    private static final int HASH_DIGITS = 8;

    private static final String BUILT_IN = "/org/dragoman/knowledge/data";

    /** The built-in tables where they lie in an archive, by their path under {@link #BUILT_IN}. */
    private final TreeMap<String, ZipEntry> entries = new TreeMap<>();

    private final @Nullable ZipFile archive;
    /** The built-in tables where they lie in a folder. */
    private final @Nullable Path builtIn;

    private final List<Path> additions;

    private TableFolder(@Nullable ZipFile archive, @Nullable Path builtIn, List<Path> additions) {
        this.archive = archive;
        this.builtIn = builtIn;
        this.additions = List.copyOf(additions);
        if (archive != null) {
            String prefix = BUILT_IN.substring(1) + "/";
            for (var all = archive.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                if (entry.getName().startsWith(prefix)) {
                    entries.put(entry.getName().substring(prefix.length()), entry);
                }
            }
        }
    }

    /** One file of a table. */
    interface Source {

        /** Its path in its folder. */
        String name();

        /** Whether it comes with Dragoman. */
        boolean builtIn();

        byte[] bytes() throws IOException;
    }

    private record FileSource(String name, boolean builtIn, Path path) implements Source {
        @Override
        public byte[] bytes() throws IOException {
            return Files.readAllBytes(path);
        }
    }

    private record EntrySource(String name, ZipFile archive, ZipEntry entry) implements Source {
        @Override
        public boolean builtIn() {
            return true;
        }

        @Override
        public byte[] bytes() throws IOException {
            try (InputStream in = archive.getInputStream(entry)) {
                return in.readAllBytes();
            }
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
        try {
            URI uri = marker.toURI();
            if (uri.getScheme().equals("jar")) {
                String jar =
                        uri.toString().substring("jar:".length(), uri.toString().indexOf('!'));
                return new TableFolder(new ZipFile(Path.of(URI.create(jar)).toFile()), null, additions);
            }
            return new TableFolder(null, Path.of(uri).resolveSibling(""), additions);
        } catch (IOException | URISyntaxException e) {
            throw Fault.INSTALLATION.with("its tables cannot be opened (" + e.getMessage() + ")");
        }
    }

    /**
     * Reads a table: {@code actors/states} is {@code actors/states.tsv} and every {@code actors/states-*.tsv}, in all
     * folders, those that come with Dragoman first and each folder's by name.
     */
    public Table table(String name, String... columns) {
        List<Source> sources = new ArrayList<>();
        if (archive != null) {
            entries.forEach((path, entry) -> {
                if (isPartOf(path, name)) {
                    sources.add(new EntrySource(path, archive, entry));
                }
            });
        }
        if (builtIn != null) {
            addFiles(builtIn, true, name, sources);
        }
        for (Path addition : additions) {
            addFiles(addition, false, name, sources);
        }
        if (sources.isEmpty()) {
            throw Fault.TABLE_MISSING.with(name + ".tsv");
        }
        return Table.read(sources, columns);
    }

    private static void addFiles(Path root, boolean builtIn, String name, List<Source> sources) {
        String room = name.substring(0, name.indexOf('/'));
        Path folder = root.resolve(room);
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> isPartOf(room + "/" + file.getFileName(), name))
                        .sorted()
                        .forEach(file ->
                                sources.add(new FileSource(root.relativize(file).toString(), builtIn, file)));
            } catch (IOException e) {
                throw Fault.INSTALLATION.with(folder + " cannot be listed (" + e.getMessage() + ")");
            }
        }
    }

    /** Eight hexadecimal digits of a hash of the analyst's own tables, names and content; empty where there are none. */
    public String additionsHash() {
        StringBuilder own = new StringBuilder();
        for (Path addition : additions) {
            try (Stream<Path> files = Files.walk(addition, 2)) {
                for (Path file : files.filter(file -> file.toString().endsWith(".tsv"))
                        .sorted()
                        .toList()) {
                    own.append(addition.relativize(file)).append('\n');
                    own.append(Files.readString(file)).append('\n');
                }
            } catch (IOException e) {
                throw Fault.FILE_UNREADABLE.with(addition, String.valueOf(e.getMessage()));
            }
        }
        return own.isEmpty() ? "" : ContentId.of(own.toString()).substring(0, HASH_DIGITS);
    }

    private static boolean isPartOf(String path, String name) {
        return path.startsWith(name)
                && path.endsWith(".tsv")
                && (path.length() == name.length() + ".tsv".length() || path.charAt(name.length()) == '-');
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
