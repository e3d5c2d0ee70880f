package org.dragoman.evaluation.task;

import java.util.BitSet;
import java.util.List;
import org.dragoman.model.Span;

/** A speaker and what is said, as characters. */
final class SpeechPair {

    /** Shares of content below this are another content. */
    private static final double ENOUGH = 0.5;

    private final BitSet speaker;
    private final BitSet content;

    SpeechPair(List<Span> speaker, List<Span> content) {
        this.speaker = Characters.of(speaker);
        this.content = Characters.of(content);
    }

    BitSet speaker() {
        return speaker;
    }

    BitSet content() {
        return content;
    }

    /** Whether a pair that was told is this gold pair: the speakers touch, and half of the contents is common to both. */
    boolean isFoundBy(SpeechPair told) {
        return told.speaker.intersects(speaker) && Characters.agreement(content, told.content) >= ENOUGH;
    }

    /** Whether this pair, which was told, is a gold one, whose speaker may have been left open. */
    boolean isTold(SpeechPair gold) {
        return Characters.agreement(gold.content, content) >= ENOUGH
                && (gold.speaker.isEmpty() || speaker.intersects(gold.speaker));
    }
}
