package org.dragoman.ledger.store;

import java.time.Instant;
import java.util.List;
import org.dragoman.intake.feed.FeedState;
import org.jdbi.v3.core.Handle;

/** The table of what was last heard of each feed. */
final class FeedTable {

    private static final String DIVIDER = "\n";

    private FeedTable() {}

    static FeedState read(Handle handle, String url) {
        return handle.createQuery("select etag, last_modified, entries from feed where url = ?")
                .bind(0, url)
                .map((row, context) -> new FeedState(row.getString(1), row.getString(2), split(row.getString(3))))
                .findFirst()
                .orElse(FeedState.NEW);
    }

    static void replace(Handle handle, String url, FeedState state, Instant now) {
        handle.execute("delete from feed where url = ?", url);
        handle.execute(
                "insert into feed (url, etag, last_modified, entries, polled) values (?, ?, ?, ?, ?)",
                url,
                state.etag(),
                state.lastModified(),
                join(state.taken()),
                Clauses.column(now));
    }

    /** Ids of entries, one a line; what divides lines within an id is written as in an address. */
    private static String join(List<String> ids) {
        return String.join(
                DIVIDER,
                ids.stream()
                        .map(id -> id.replace("%", "%25").replace(DIVIDER, "%0A"))
                        .toList());
    }

    private static List<String> split(String column) {
        return column.isEmpty()
                ? List.of()
                : column.lines()
                        .map(id -> id.replace("%0A", DIVIDER).replace("%25", "%"))
                        .toList();
    }
}
