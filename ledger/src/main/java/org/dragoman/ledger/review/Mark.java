package org.dragoman.ledger.review;

import java.util.Comparator;
import org.dragoman.model.Span;

/**
 * Words of a report between braces.
 *
 * @param span the words
 * @param label what stands before the bar
 * @param rank of two marks on the same words the lower one is outside
 */
record Mark(Span span, String label, int rank) {

    /** As the marks open in the text, an outer one before those in it. */
    static final Comparator<Mark> AS_THEY_OPEN =
            Comparator.comparing(Mark::span).thenComparingInt(Mark::rank).thenComparing(Mark::label);

    /** Whether two stretches share words and neither holds the other: braces cannot tell such. */
    static boolean cross(Span one, Span other) {
        return one.overlaps(other) && !one.contains(other) && !other.contains(one);
    }
}
