package org.dragoman.bench.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.dragoman.ledger.store.Location;

/** How much room a ledger and this process take, in bytes. */
final class Size {

    private Size() {}

    static long of(Location location) {
        return location instanceof Location.File file ? of(file.path()) : of((Location.Server) location);
    }

    /** The file and what is written ahead of it. */
    private static long of(Path path) {
        try {
            Path ahead = path.resolveSibling(path.getFileName() + ".wal");
            return Files.size(path) + (Files.exists(ahead) ? Files.size(ahead) : 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long of(Location.Server server) {
        String url = "jdbc:" + server.url().replaceFirst("//([^/@]*)@", "//");
        String user = server.url().replaceFirst("^.*//", "").replaceFirst("[:@].*", "");
        try (Connection connection = DriverManager.getConnection(url, user, "");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_database_size(current_database())")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The most memory that this process ever held, all of it counted; 0 where the system does not tell. */
    static long peakMemory() {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try {
            return Files.readAllLines(status).stream()
                            .filter(line -> line.startsWith("VmHWM:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(0)
                    * 1024;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
