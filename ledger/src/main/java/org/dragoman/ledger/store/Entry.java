package org.dragoman.ledger.store;

import org.dragoman.model.Claim;
import org.dragoman.model.Span;
import org.dragoman.wire.ClaimRecord;
import org.dragoman.wire.RecordReader;
import org.jspecify.annotations.Nullable;

/**
 * A claim as a ledger keeps it.
 *
 * @param report number of its report in this ledger
 * @param coding number of the coding that it comes from
 * @param id the claim's id; the same in every report with the same text
 * @param kind {@code event}, {@code statement} …
 * @param span the words that carry it, in code points of the report's text
 * @param confidence 0 to 1
 * @param digest hash of what the claim says, without its confidence, its evidence and its coder: a claim that says
 *     something else has another
 * @param record the whole claim, one JSON object; null where it was not asked for
 */
public record Entry(
        long report,
        long coding,
        String id,
        String kind,
        Known known,
        Valid valid,
        Facets facets,
        Span span,
        double confidence,
        long digest,
        @Nullable String record) {

    /**
     * The claim itself, read from its record; takes some tens of microseconds.
     *
     * @throws IllegalStateException if the record was not asked for
     */
    public Claim claim() {
        if (record == null) {
            throw new IllegalStateException("The record of " + id + " was not asked for");
        }
        return ((ClaimRecord) RecordReader.line(record, "the ledger's record " + id, 1)).claim();
    }

    /** The same with its record. */
    Entry with(String found) {
        return new Entry(report, coding, id, kind, known, valid, facets, span, confidence, digest, found);
    }
}
