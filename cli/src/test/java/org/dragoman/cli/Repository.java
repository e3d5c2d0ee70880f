package org.dragoman.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The project's own folders, as tests see them. */
final class Repository {

    private Repository() {}

    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/command.md"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException("The tests run outside the project");
            }
            folder = parent;
        }
        return folder;
    }

    static String text(String path) {
        try {
            return Files.readString(root().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String example(String name) {
        return root().resolve("examples").resolve(name).toString();
    }
}
