package org.dragoman.intake.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a feed or page from the last poll. The caller keeps it, and hands it back at the next.
 *
 * <p>A value that no header of a request may hold counts as unknown.
 *
 * @param etag the answer's {@code ETag}, or null; unknown also where entries were left for the next poll
 * @param lastModified the answer's {@code Last-Modified} as the host wrote it, or null; unknown likewise
 * @param taken ids of the entries already taken, in the order of the feed; empty for a page
 */
public record FeedState(@Nullable String etag, @Nullable String lastModified, List<String> taken) {

    /** Nothing is known: the first poll. */
    public static final FeedState NEW = new FeedState(null, null, List.of());

    private static final int LONGEST_HEADER = 1_000;

    public FeedState {
        etag = usable(etag);
        lastModified = usable(lastModified);
        taken = List.copyOf(taken);
    }

    private static @Nullable String usable(@Nullable String header) {
        boolean isUsable = header != null
                && !header.isBlank()
                && header.length() <= LONGEST_HEADER
                && header.chars().allMatch(c -> c >= ' ' && c < 0x7F);
        return isUsable ? header : null;
    }
}
