package org.dragoman.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What ties a claim to its report; common to all kinds of claims.
 *
 * @param id content hash: same text, same span, same kind, same id
 * @param document id of the report
 * @param sentence the sentence that holds the claim
 * @param span the words that carry it: an event's trigger, a statement's cue
 * @param text those words
 * @param confidence 0 to 1
 * @param statement id of the statement that asserts it, or null where the reporter does
 * @param evidence every stretch of words that it rests on; never empty
 * @param coder version of the model and the codebook
 */
public record Anchor(
        String id,
        String document,
        Span sentence,
        Span span,
        String text,
        double confidence,
        @Nullable String statement,
        List<Evidence> evidence,
        String coder) {

    public Anchor {
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("A claim without evidence cannot be built");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("Confidence lies between 0 and 1, not at " + confidence);
        }
        evidence = List.copyOf(evidence);
    }
}
