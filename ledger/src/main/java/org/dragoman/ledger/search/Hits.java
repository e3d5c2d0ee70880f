package org.dragoman.ledger.search;

import java.util.List;

/**
 * The answer to a search.
 *
 * @param hits the best ones, the best first; of equal ones in the order of the ledger
 * @param total how many there are in all; by meaning, where all are more or less near, as many as were wanted
 */
public record Hits(List<Hit> hits, long total) {
    public Hits {
        hits = List.copyOf(hits);
    }
}
