package org.dragoman.ledger.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.dragoman.model.Fault;

/** Where a ledger lies. */
public sealed interface Location {

    /** Of a URL, all that stands before the host but the scheme: name and password. */
    Pattern CREDENTIALS = Pattern.compile("(?<=//)[^/@]*@");

    /**
     * A DuckDB file.
     *
     * @param path the file, which need not exist yet
     */
    record File(Path path) implements Location {
        @Override
        public String toString() {
            return path.toString();
        }
    }

    /**
     * A PostgreSQL database.
     *
     * @param url {@code postgresql://user:password@host:port/database?parameter=value}
     */
    record Server(String url) implements Location {
        /** The address without name and password, so that it can be printed. */
        @Override
        public String toString() {
            return CREDENTIALS.matcher(url).replaceFirst("").replaceFirst("\\?.*", "");
        }
    }

    /**
     * What a person writes for a ledger: a file's name, or a URL that begins with {@code postgresql:} or {@code postgres:}.
     *
     * @throws org.dragoman.model.FaultException {@link Fault#OPTION} if it is neither
     */
    static Location of(String words) {
        if (words.startsWith("postgresql:") || words.startsWith("postgres:") || words.startsWith("jdbc:postgresql:")) {
            String url = words.replaceFirst("^(jdbc:)?postgres(ql)?:", "postgresql:");
            if (!isAddress(url)) {
                throw Fault.OPTION.with("A ledger in PostgreSQL is written postgresql://user:password@host/database.");
            }
            return new Server(url);
        }
        try {
            // What follows a semicolon DuckDB takes for settings.
            if (!words.isBlank() && words.indexOf(';') < 0) {
                return new File(Path.of(words));
            }
        } catch (InvalidPathException notAName) {
            // Told below, as an empty name is.
        }
        throw Fault.OPTION.with("\"" + words + "\" names no file for a ledger.");
    }

    private static boolean isAddress(String url) {
        try {
            URI uri = new URI(url);
            return uri.getHost() != null
                    && uri.getPath() != null
                    && uri.getPath().length() > 1;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
