package org.dragoman.cli;

import java.time.Instant;
import org.dragoman.ledger.review.Reviews;
import org.dragoman.ledger.store.Entries;
import org.dragoman.ledger.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether what people decided on claims counts, for every command that tells them. */
final class DecisionOptions {

    @Option(names = "--as-coded", description = "Leave out what people decided: claims as they were coded.")
    boolean asCoded;

    /** The claims of a ledger as they are to be told, with what was decided by an instant; null for now. */
    Entries told(Store store, @Nullable Instant knownAt) {
        return asCoded ? store : Reviews.over(store).reviewed(knownAt);
    }
}
