package org.dragoman.ledger.search;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param words what a person typed
 * @param since first day that counts; null for no first day
 * @param asOf last day that counts; what has no day is then left out; null for no last day
 * @param knownAt the instant as of which is asked; null for now
 * @param limit the most hits, from 1 to {@link #MOST_HITS}
 */
public record Request(
        String words,
        @Nullable LocalDate since,
        @Nullable LocalDate asOf,
        @Nullable Instant knownAt,
        int limit) {

    public static final int MOST_HITS = 1_000;

    public Request {
        if (limit < 1 || limit > MOST_HITS) {
            throw new IllegalArgumentException("No search has " + limit + " hits");
        }
    }

    /** Words on any day, as known now. */
    public static Request of(String words, int limit) {
        return new Request(words, null, null, null, limit);
    }

    public Request since(@Nullable LocalDate day) {
        return new Request(words, day, asOf, knownAt, limit);
    }

    public Request asOf(@Nullable LocalDate day) {
        return new Request(words, since, day, knownAt, limit);
    }

    public Request knownAt(@Nullable Instant instant) {
        return new Request(words, since, asOf, instant, limit);
    }
}
