package org.dragoman.evaluation.task;

import java.util.BitSet;
import java.util.List;
import org.dragoman.model.Span;

/** Sets of characters of a text, by code point. */
final class Characters {

    private Characters() {}

    static BitSet of(List<Span> spans) {
        BitSet characters = new BitSet();
        spans.forEach(span -> characters.set(span.begin(), span.end()));
        return characters;
    }

    /** Twice what is common to both, of the sum of both; 0 where one is empty. */
    static double agreement(BitSet one, BitSet other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        BitSet common = (BitSet) one.clone();
        common.and(other);
        return 2.0 * common.cardinality() / (one.cardinality() + other.cardinality());
    }
}
