package org.dragoman.ledger.sample;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.dragoman.ledger.store.Location;
import org.jspecify.annotations.Nullable;

/** Empty places for ledgers: files of DuckDB, and databases of a PostgreSQL server that lives as long as the tests. */
public final class Databases {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static @Nullable EmbeddedPostgres server;

    private Databases() {}

    /** A new empty place for a ledger in each kind of database, for tests that must hold in both. */
    public static Stream<Location> both() {
        return Stream.of(file(), database());
    }

    /** A file that does not exist yet, in a folder of its own. */
    public static Location file() {
        try {
            Path folder = Files.createTempDirectory("ledger");
            folder.toFile().deleteOnExit();
            return new Location.File(folder.resolve("crisis.ledger"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new empty database. */
    public static Location database() {
        EmbeddedPostgres running = server();
        String name = "crisis" + COUNT.incrementAndGet();
        try (Connection connection = running.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Location.of("postgresql://postgres@localhost:" + running.getPort() + "/" + name);
    }

    /** The port of the server, on this machine. */
    public static int port() {
        return server().getPort();
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "50")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return server;
    }
}
