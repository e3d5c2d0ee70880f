package org.dragoman.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Counts reports without reading them: one a file, one a line of JSON Lines. */
final class ReportCount {

    private static final int BUFFER = 1 << 16;

    private long count;

    private ReportCount() {}

    static long of(List<String> sources) {
        ReportCount counting = new ReportCount();
        for (String source : sources) {
            try {
                Path path = Path.of(source);
                if (Files.isDirectory(path)) {
                    new FolderWalk(counting::file, fault -> {}).walk(path);
                } else if (Files.exists(path)) {
                    counting.file(path);
                }
            } catch (InvalidPathException notAFile) {
                // Standard input or an address; nobody knows how much it holds.
            }
        }
        return counting.count;
    }

    private void file(Path path) {
        count += Kind.ofName(FolderWalk.nameOf(path)) == Kind.JSON_LINES ? lines(path) : 1;
    }

    private static long lines(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] buffer = new byte[BUFFER];
            long lines = 0;
            byte last = '\n';
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == '\n') {
                        lines++;
                    }
                }
                last = buffer[read - 1];
            }
            return last == '\n' ? lines : lines + 1;
        } catch (IOException unreadable) {
            return 0;
        }
    }
}
