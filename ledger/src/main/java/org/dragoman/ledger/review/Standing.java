package org.dragoman.ledger.review;

import java.util.List;
import org.dragoman.ledger.store.Decision;
import org.dragoman.ledger.store.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A decision and how it stands.
 *
 * @param about what it is about besides its subject, in words that a command takes: fields and values, keys of actors, ids
 * @param saw the record that the person saw, or wrote by hand; null where the decision is about none
 * @param now what is coded now at the place of that claim, each with its record; where nothing is, claims of the same kind
 *     that share words with it; empty where there is neither, or the decision does not count any more
 */
public record Standing(
        Decision decision,
        State state,
        List<String> about,
        @Nullable String saw,
        List<Entry> now) {
    public Standing {
        about = List.copyOf(about);
        now = List.copyOf(now);
    }
}
